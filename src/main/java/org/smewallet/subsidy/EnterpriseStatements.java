package org.smewallet.subsidy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.identity.Role;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.Page;
import org.smewallet.subsidy.EnterpriseStatement.Line;
import org.smewallet.wallet.Account;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All bookings of an enterprise's files, year by year, for those who act for it and for staff that sees files. */
@Service
@Transactional(readOnly = true)
public class EnterpriseStatements {

    private static final int ALL = 100_000;
    private static final String BOOKINGS = """
            with bookings as (
              select p.booked_at, p.value_date, p.file_number, p.source, p.rule, p.from_account, p.to_account, p.amount, p.id,
                coalesce(p.file_position, 0) as place,
                case when p.to_account in ('HELD', 'OWN', 'SUBSIDY') then p.amount else 0 end
                  - case when p.from_account in ('HELD', 'OWN', 'SUBSIDY') then p.amount else 0 end as change
              from ledger_posting p join subsidy_application a on a.file_number = p.file_number
              where a.enterprise_number = ? and p.booked_at < ?)
            """;
    private static final String LINES = BOOKINGS + """
            select * from (select b.*, sum(change) over (order by booked_at, file_number, place, id) as balance from bookings b) t
            where booked_at >= ? order by booked_at, file_number, place, id limit ? offset ?""";
    private static final String SUMS = BOOKINGS + """
            select from_account, to_account, this_year, sum(amount) as amount, sum(change) as change, count(*) as bookings
            from (select b.*, case when booked_at >= ? then 1 else 0 end as this_year from bookings b) t
            group by from_account, to_account, this_year""";

    private final JdbcTemplate jdbc;
    private final Mandates mandates;
    private final Clock clock;

    EnterpriseStatements(DataSource source, Mandates mandates, Clock clock) {
        this.jdbc = new JdbcTemplate(source);
        this.mandates = mandates;
        this.clock = clock;
    }

    /**
     * The bookings of a calendar year, oldest first, with what stood in all wallets together after each.
     *
     * @throws org.smewallet.shared.NotFound for a foreign enterprise
     */
    public EnterpriseStatement ofYear(Actor actor, EnterpriseNumber enterprise, int year, int page, int size) {
        if (!actor.is(Role.CASE_WORKER) && !actor.is(Role.INSPECTOR) && !actor.is(Role.FINANCE_MANAGER) && !actor.is(Role.ADMIN)) {
            mandates.requireSight(actor, enterprise);
        }
        OffsetDateTime from = startOf(year);
        OffsetDateTime until = startOf(year + 1);
        List<Sum> sums = jdbc.query(SUMS, (row, n) -> Sum.of(row), enterprise.digits(), until, from);
        List<Sum> thisYear = sums.stream().filter(Sum::thisYear).toList();
        List<Line> lines = jdbc.query(LINES, (row, n) -> line(row), enterprise.digits(), until, from, size, (long) page * size);
        Money opening = Money.sum(sums.stream().filter(sum -> !sum.thisYear()).map(Sum::change).toList());
        Money closing = opening.plus(Money.sum(thisYear.stream().map(Sum::change).toList()));
        return new EnterpriseStatement(enterprise, year, years(enterprise), opening, closing,
                net(thisYear, sum -> sum.from() == Account.BANK, sum -> sum.to() == Account.BANK),
                net(thisYear, sum -> sum.from() == Account.AGENCY, sum -> false),
                net(thisYear, sum -> sum.to() == Account.PROVIDER, sum -> sum.from() == Account.PROVIDER),
                net(thisYear, sum -> sum.to() == Account.REFUND, sum -> sum.from() == Account.REFUND),
                net(thisYear, sum -> sum.to() == Account.AGENCY, sum -> false),
                new Page<>(lines, page, size, thisYear.stream().mapToLong(Sum::bookings).sum()));
    }

    /** The same, whole. */
    public EnterpriseStatement ofYear(Actor actor, EnterpriseNumber enterprise, int year) {
        return ofYear(actor, enterprise, year, 0, ALL);
    }

    /** The calendar year that it is. */
    public int thisYear() {
        return Brussels.today(clock).getYear();
    }

    private List<Integer> years(EnterpriseNumber enterprise) {
        OffsetDateTime first = jdbc.queryForObject("select min(p.booked_at) from ledger_posting p join subsidy_application a"
                + " on a.file_number = p.file_number where a.enterprise_number = ?", OffsetDateTime.class, enterprise.digits());
        int firstYear = first == null ? thisYear() : Brussels.dateOf(first.toInstant()).getYear();
        return IntStream.rangeClosed(firstYear, Math.max(firstYear, thisYear())).boxed().toList();
    }

    private static OffsetDateTime startOf(int year) {
        return Brussels.startOf(LocalDate.of(year, 1, 1)).atOffset(ZoneOffset.UTC);
    }

    private static Money net(List<Sum> sums, Predicate<Sum> forth, Predicate<Sum> back) {
        return Money.sum(sums.stream().filter(forth).map(Sum::amount).toList())
                .minus(Money.sum(sums.stream().filter(back).map(Sum::amount).toList()));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getObject("booked_at", OffsetDateTime.class).toInstant(), row.getObject("value_date", LocalDate.class),
                new FileNumber(row.getString("file_number")), Account.valueOf(row.getString("from_account")),
                Account.valueOf(row.getString("to_account")), money(row, "amount"), money(row, "change"), money(row, "balance"),
                row.getString("rule"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return new Money(amount);
    }

    /** All movements of a kind, before the year or in it. */
    private record Sum(Account from, Account to, boolean thisYear, Money amount, Money change, long bookings) {

        static Sum of(ResultSet row) throws SQLException {
            return new Sum(Account.valueOf(row.getString("from_account")), Account.valueOf(row.getString("to_account")),
                    row.getInt("this_year") == 1, money(row, "amount"), money(row, "change"), row.getLong("bookings"));
        }
    }
}
