package org.smewallet.subsidy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.Page;
import org.smewallet.shared.ProviderNumber;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The payments that a provider got and those still to come, over all its files; only of the caller's own numbers. */
@Service
@Transactional(readOnly = true)
public class ProviderPayments {

    private static final String PAYMENTS = """
            with payments as (
              select p.payout_id, p.file_number, a.title, e.name, p.invoice_number, p.amount, p.ordered_at, f.released_at, o.value_date,
                case when p.state in ('SETTLED', 'REJECTED', 'CANCELLED') then p.state
                  when f.released_at is not null then 'SENT' else 'ORDERED' end as stage
              from payout p join subsidy_application a on a.file_number = p.file_number
                left join enterprise e on e.enterprise_number = a.enterprise_number
                left join payment_order o on o.end_to_end_id = p.payout_id || '-' || cast(p.attempt as varchar)
                left join payment_file f on f.id = o.payment_file_id
              where a.provider_number in (:own))
            """;
    private static final String TO_COME = """
            with expected as (
              select a.file_number, a.title, e.name, a.status, a.start_date, a.eligible_amount,
                case when a.status in ('FUNDED', 'REDUCED', 'PARTLY_PAID') then w.own + w.subsidy - coalesce((select sum(p.amount) from payout p
                  where p.file_number = a.file_number and p.state in ('ORDERED', 'REJECTED')), 0) else a.eligible_amount end as rest
              from subsidy_application a left join enterprise e on e.enterprise_number = a.enterprise_number
                left join wallet w on w.file_number = a.file_number
              where a.provider_number in (:own)
                and a.status in ('AWAITING_DEPOSIT', 'DEPOSIT_OVERDUE', 'PARTIALLY_FUNDED', 'FUNDED', 'REDUCED', 'PARTLY_PAID'))
            """;
    private static final String PAGE = " limit :size offset :start";

    private final NamedParameterJdbcTemplate jdbc;
    private final Mandates mandates;

    ProviderPayments(DataSource source, Mandates mandates) {
        this.jdbc = new NamedParameterJdbcTemplate(source);
        this.mandates = mandates;
    }

    /** The newest order first. */
    public Page<ProviderPayment> ordered(Actor actor, int page, int size) {
        Map<String, Object> asked = asked(actor, page, size);
        List<ProviderPayment> found = jdbc.query(PAYMENTS + "select * from payments order by ordered_at desc, payout_id" + PAGE, asked,
                (row, n) -> payment(row));
        return new Page<>(found, page, size, count(PAYMENTS + "select count(*) from payments", asked));
    }

    /** How much stands in each stage, over all years. */
    public List<ProviderPayment.Total> totals(Actor actor) {
        return jdbc.query(PAYMENTS + "select stage, count(*) as payments, sum(amount) as amount from payments group by stage order by stage",
                asked(actor, 0, 1), (row, n) -> new ProviderPayment.Total(row.getString("stage"), row.getLong("payments"), money(row, "amount")));
    }

    /** Confirmed files of which not everything is ordered yet, the oldest first. */
    public Page<ProviderPayment.Expected> toCome(Actor actor, int page, int size) {
        Map<String, Object> asked = asked(actor, page, size);
        List<ProviderPayment.Expected> found = jdbc.query(TO_COME + "select * from expected where rest > 0 order by file_number" + PAGE, asked,
                (row, n) -> new ProviderPayment.Expected(new FileNumber(row.getString("file_number")), row.getString("title"), row.getString("name"),
                        FileStatus.valueOf(row.getString("status")), row.getObject("start_date", LocalDate.class), money(row, "eligible_amount"),
                        money(row, "rest")));
        return new Page<>(found, page, size, count(TO_COME + "select count(*) from expected where rest > 0", asked));
    }

    private Map<String, Object> asked(Actor actor, int page, int size) {
        List<String> own = mandates.providersOf(actor).stream().map(ProviderNumber::number).toList();
        Map<String, Object> asked = new HashMap<>();
        asked.put("own", own.isEmpty() ? List.of("") : own);
        asked.put("size", size);
        asked.put("start", (long) page * size);
        return asked;
    }

    private long count(String query, Map<String, Object> asked) {
        Long count = jdbc.queryForObject(query, asked, Long.class);
        return count == null ? 0 : count;
    }

    private static ProviderPayment payment(ResultSet row) throws SQLException {
        return new ProviderPayment(new FileNumber(row.getString("file_number")), row.getString("title"), row.getString("name"),
                row.getString("invoice_number"), money(row, "amount"), row.getString("stage"), moment(row, "ordered_at"), moment(row, "released_at"),
                row.getObject("value_date", LocalDate.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }
}
