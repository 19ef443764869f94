package org.smewallet.banking;

import javax.sql.DataSource;
import org.smewallet.shared.Figure;
import org.smewallet.shared.QueriedFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What to watch of statements and payments. */
@Configuration(proxyBeanMethods = false)
class BankFigures {

    @Bean
    Figure openBankLines(DataSource source) {
        return new QueriedFigure("bank.lines", "Lines of bank statements that nobody has judged yet, by what they wait for.", "fate", source,
                "select fate, count(*) from bank_line where fate in ('WAITING', 'UNDER_REVIEW') group by fate");
    }

    @Bean
    Figure unbalancedStatements(DataSource source) {
        return new QueriedFigure("bank.statements", "Statements that do not follow on the one before: a gap, or the same one again.", "fault", source,
                "select 'gap', count(*) from bank_statement where gap <> 0 union all select 'repeat', count(*) from bank_statement where repeats");
    }

    @Bean
    Figure openPayments(DataSource source) {
        return new QueriedFigure("payments", "Payment orders that are not settled, by state.", "state", source,
                "select state, count(*) from payment_order where state in ('WAITING', 'IN_FILE', 'RELEASED', 'REJECTED') group by state");
    }
}
