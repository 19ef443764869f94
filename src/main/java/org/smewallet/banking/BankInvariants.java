package org.smewallet.banking;

import javax.sql.DataSource;
import org.smewallet.shared.Invariant;
import org.smewallet.shared.QueriedInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What always holds of statements and payment orders, asked of the database. */
@Configuration(proxyBeanMethods = false)
class BankInvariants {

    @Bean
    Invariant statementsAddUp(DataSource source) {
        return QueriedInvariant.of(5, "statements-add-up",
                "Per statement: opening balance + lines = closing balance, no line is missing, and a closed one has no open line.", source, """
            select 'Statement ' || s.id || ': opening balance and lines do not make its closing balance'
            from bank_statement s left join (
              select statement_id, count(*) as number_of_lines, sum(case when credit then amount else 0 end) as paid_in,
                sum(case when credit then 0 else amount end) as paid_out
              from bank_line group by statement_id) l on l.statement_id = s.id
            where s.line_count <> coalesce(l.number_of_lines, 0)
              or s.opening_balance + coalesce(l.paid_in, 0) - coalesce(l.paid_out, 0) <> s.closing_balance
            order by s.received_number""", """
            select 'Statement ' || s.id || ', line ' || l.line_number || ': still ' || l.fate || ' though the statement is closed'
            from bank_statement s join bank_line l on l.statement_id = s.id
            where s.closed_at is not null and l.fate in ('WAITING', 'UNDER_REVIEW') order by l.id""");
    }

    @Bean
    Invariant onePaymentAtATime(DataSource source) {
        return QueriedInvariant.of(6, "one-payment-at-a-time",
                "No payout, refund or return has two orders that were or can still be paid.", source, """
            select kind || ' ' || owner_id || ': ' || count(*) || ' payments that were or can still be paid'
            from payment_order where state in ('WAITING', 'IN_FILE', 'RELEASED', 'SETTLED')
            group by kind, owner_id having count(*) > 1 order by kind, owner_id""");
    }
}
