package org.smewallet.process.model;

import static org.smewallet.process.model.Cents.NOTHING;
import static org.smewallet.process.model.Cents.inProportion;
import static org.smewallet.process.model.Cents.positive;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What the tables say of one enterprise since its history began, and what of it does not hold: every invariant that needs no
 * process, worked out row by row and without the queries of the product's own check.
 */
class Books {

    private static final String FILES = """
            select a.file_number, a.status, a.subsidy as granted, a.own_contribution, a.released_to_budget, e.status as told, e.actor, e.rule,
              w.own, w.subsidy, w.held, w.provider, w.refund, w.agency, w.bank, w.top_up, w.returned_to_agency
            from subsidy_application a left join wallet w on w.file_number = a.file_number
            left join file_event e on e.file_number = a.file_number and e.file_position = a.event_count
            where a.enterprise_number = ? order by a.file_number""";
    private static final String POSTINGS = """
            select p.file_number, p.from_account, p.to_account, p.amount
            from ledger_posting p join subsidy_application a on a.file_number = p.file_number
            where a.enterprise_number = ? order by p.file_number, p.file_position""";
    private static final String LINES = """
            select l.id, l.fate, l.amount, l.file_number, l.credit, d.amount as kept, p.amount as booked
            from bank_line l left join deposit d on d.line_id = l.id and d.file_number = l.file_number
            left join ledger_posting p on p.source = 'line:' || l.id and p.from_account = 'BANK' and p.to_account = 'HELD'
              and p.file_number = l.file_number
            where l.id > ?""";
    private static final String STATEMENTS = """
            select s.bank_statement_id, s.opening_balance, s.closing_balance, s.line_count, count(l.id) as lines,
              coalesce(sum(case when l.credit then l.amount else -l.amount end), 0) as moved
            from bank_statement s left join bank_line l on l.statement_id = s.id where s.received_number > ?
            group by s.id, s.bank_statement_id, s.opening_balance, s.closing_balance, s.line_count""";
    private static final String TRANSFERS = """
            select t.payout_id as id, t.file_number, t.state, t.amount, 'provider' as account,
              sum(case when o.state in ('WAITING', 'IN_FILE', 'RELEASED', 'SETTLED') and o.amount = t.amount then 1 else 0 end) as orders
            from payout t join subsidy_application a on a.file_number = t.file_number
            left join payment_order o on o.file_number = t.file_number and o.owner_id = t.payout_id and o.kind = 'PAYOUT'
            where a.enterprise_number = ? group by t.payout_id, t.file_number, t.state, t.amount
            union all
            select t.refund_id, t.file_number, t.state, t.amount, 'refund',
              sum(case when o.state in ('WAITING', 'IN_FILE', 'RELEASED', 'SETTLED') and o.amount = t.amount then 1 else 0 end)
            from refund t join subsidy_application a on a.file_number = t.file_number
            left join payment_order o on o.file_number = t.file_number and o.owner_id = t.refund_id and o.kind = 'REFUND'
            where a.enterprise_number = ? group by t.refund_id, t.file_number, t.state, t.amount""";
    private static final String BUDGETS = "select budget_year, cap, reserved + granted - released as used from yearly_budget where enterprise_number = ?";

    private static final List<String> ACCOUNTS = List.of("own", "subsidy", "held", "provider", "refund", "agency", "bank");
    private static final Set<String> ON_A_FILE = Set.of("MATCHED", "HELD");
    private static final Set<String> PAID_OR_ON_THE_WAY = Set.of("SENT", "SETTLED");

    private final JdbcTemplate jdbc;
    private final String enterprise;
    private final long lastLine;
    private final long lastStatement;
    private final List<Snapshot> files = new ArrayList<>();
    private final Map<Integer, BigDecimal> used = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Map<String, BigDecimal>> balances = new LinkedHashMap<>();
    private final Map<String, BigDecimal> granted = new HashMap<>();
    private final Map<String, BigDecimal> ownContribution = new HashMap<>();

    /** Opens them: what is on the bank account so far belongs to others. */
    Books(JdbcTemplate jdbc, String enterprise) {
        this.jdbc = jdbc;
        this.enterprise = enterprise;
        this.lastLine = jdbc.queryForObject("select coalesce(max(id), 0) from bank_line", Long.class);
        this.lastStatement = jdbc.queryForObject("select coalesce(max(received_number), 0) from bank_statement", Long.class);
    }

    /** Looks at all of it anew. */
    Books read() {
        List.of(files, faults).forEach(List::clear);
        List.of(used, balances, granted, ownContribution).forEach(Map::clear);
        each(FILES, this::file, enterprise);
        Map<String, Map<String, BigDecimal>> sums = new HashMap<>();
        each(POSTINGS, row -> posting(row, sums.computeIfAbsent(row.getString("file_number"), file -> new HashMap<>())), enterprise);
        balances.forEach((file, told) -> ACCOUNTS.forEach(account -> holds(equal(told.get(account), of(sums.getOrDefault(file, Map.of()), account)),
                "1. %s: %s is not the sum of its postings".formatted(file, account))));
        each(LINES, this::line, lastLine);
        each(STATEMENTS, this::statement, lastStatement);
        Map<String, BigDecimal> transferred = new HashMap<>();
        each(TRANSFERS, row -> transfer(row, transferred), enterprise, enterprise);
        balances.forEach((file, told) -> List.of("provider", "refund").forEach(account -> holds(equal(told.get(account), of(transferred, file + account)),
                "2. %s: what left for the %s is not what its transfers say".formatted(file, account))));
        each(BUDGETS, this::budget, enterprise);
        return this;
    }

    List<Snapshot> files() {
        return List.copyOf(files);
    }

    BigDecimal used(int year) {
        return used.getOrDefault(year, NOTHING);
    }

    /** What does not hold; nothing, as it should be. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    private void each(String query, RowCallbackHandler row, Object... of) {
        jdbc.query(query, row, of);
    }

    private void file(ResultSet row) throws SQLException {
        String file = row.getString("file_number");
        String status = row.getString("status");
        files.add(new Snapshot(status, amount(row, "granted"), amount(row, "own"), amount(row, "subsidy"), amount(row, "held"),
                amount(row, "top_up"), amount(row, "provider"), amount(row, "refund"), amount(row, "returned_to_agency"),
                amount(row, "released_to_budget")));
        granted.put(file, amount(row, "granted"));
        ownContribution.put(file, amount(row, "own_contribution"));
        Map<String, BigDecimal> told = new HashMap<>();
        for (String account : ACCOUNTS) {
            told.put(account, amount(row, account));
        }
        balances.put(file, told);
        holds(told.values().stream().reduce(NOTHING, BigDecimal::add).signum() == 0, "1. %s: its balances are not zero together".formatted(file));
        holds(List.of("own", "subsidy", "held").stream().noneMatch(account -> told.get(account).signum() < 0), "2. %s: less than nothing".formatted(file));
        holds(status.equals(row.getString("told")) && row.getString("actor") != null && row.getString("rule") != null,
                "8. %s is %s, which its audit trail does not say".formatted(file, status));
    }

    /** The postings of a file come in their order, so that the proportion is seen after each of them. */
    private void posting(ResultSet row, Map<String, BigDecimal> sums) throws SQLException {
        String file = row.getString("file_number");
        String from = row.getString("from_account");
        String to = row.getString("to_account");
        BigDecimal amount = row.getBigDecimal("amount");
        sums.merge(from.toLowerCase(), amount.negate(), BigDecimal::add);
        sums.merge(to.toLowerCase(), amount, BigDecimal::add);
        if (from.equals("HELD") && to.equals("OWN")) {
            sums.merge("own taken", amount, BigDecimal::add);
        } else if (from.equals("AGENCY") && to.equals("SUBSIDY")) {
            sums.merge("added", amount, BigDecimal::add);
            BigDecimal ownTaken = of(sums, "own taken");
            holds(positive(ownTaken) && equal(of(sums, "added"), inProportion(granted.get(file), ownTaken, ownContribution.get(file))),
                    "3. %s: a subsidy of %s for an own share of %s".formatted(file, of(sums, "added"), ownTaken));
        }
    }

    private void line(ResultSet row) throws SQLException {
        String fate = row.getString("fate");
        BigDecimal amount = row.getBigDecimal("amount");
        boolean kept = ON_A_FILE.contains(fate);
        boolean booked = kept || fate.equals("RETURNED") && row.getString("file_number") != null;
        holds(!fate.equals("WAITING") && is(row, "kept", kept, amount) && is(row, "booked", booked, amount),
                "5. line %d of %s is %s".formatted(row.getLong("id"), amount, fate));
    }

    private static boolean is(ResultSet row, String column, boolean there, BigDecimal amount) throws SQLException {
        BigDecimal found = row.getBigDecimal(column);
        return there ? found != null && equal(found, amount) : found == null;
    }

    private void statement(ResultSet row) throws SQLException {
        holds(row.getInt("line_count") == row.getInt("lines")
                && equal(row.getBigDecimal("opening_balance").add(row.getBigDecimal("moved")), row.getBigDecimal("closing_balance")),
                "5. statement %s does not add up".formatted(row.getString("bank_statement_id")));
    }

    private void transfer(ResultSet row, Map<String, BigDecimal> transferred) throws SQLException {
        String state = row.getString("state");
        boolean out = PAID_OR_ON_THE_WAY.contains(state);
        holds(row.getInt("orders") == (out ? 1 : 0), "6. %s is %s with %d orders".formatted(row.getString("id"), state, row.getInt("orders")));
        boolean left = row.getString("account").equals("refund") || out || state.equals("ORDERED");
        if (left) {
            transferred.merge(row.getString("file_number") + row.getString("account"), row.getBigDecimal("amount"), BigDecimal::add);
        }
    }

    private void budget(ResultSet row) throws SQLException {
        used.put(row.getInt("budget_year"), row.getBigDecimal("used"));
        holds(row.getBigDecimal("used").compareTo(row.getBigDecimal("cap")) <= 0, "4. more used than the cap of " + row.getInt("budget_year"));
    }

    private void holds(boolean found, String otherwise) {
        if (!found) {
            faults.add(otherwise);
        }
    }

    private static BigDecimal of(Map<String, BigDecimal> sums, String key) {
        return sums.getOrDefault(key, NOTHING);
    }

    private static boolean equal(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    private static BigDecimal amount(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? NOTHING : amount;
    }
}
