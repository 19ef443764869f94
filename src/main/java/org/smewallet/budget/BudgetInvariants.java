package org.smewallet.budget;

import javax.sql.DataSource;
import org.smewallet.shared.Invariant;
import org.smewallet.shared.QueriedInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What always holds of the yearly budgets, asked of the database. */
@Configuration(proxyBeanMethods = false)
class BudgetInvariants {

    @Bean
    Invariant capNeverPassed(DataSource source) {
        return QueriedInvariant.of(4, "cap-never-passed",
                "Per enterprise and year: reserved + granted - released is never more than the cap.", source, """
            select 'Enterprise ' || enterprise_number || ' in ' || budget_year || ': ' || (reserved + granted - released)
              || ' used of ' || cap
            from yearly_budget
            where reserved + granted - released > cap or reserved < 0 or granted < 0 or released < 0
            order by enterprise_number, budget_year""");
    }
}
