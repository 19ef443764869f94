package org.smewallet.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.smewallet.budget.BudgetState;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.shared.Money;

/**
 * What is known of an enterprise.
 *
 * @param unreachableEmails those whose last mail could not be delivered (R-NOT-04)
 * @param confirmedOn day on which the data were last confirmed (R-REG-07)
 * @param size the confirmed size class; null before
 * @param years yearly budgets by calendar year
 */
record EnterpriseAnswer(String enterpriseNumber, String name, String legalForm, String kind, String status, String mainNaceCode, String iban,
        String bic, List<String> emails, Set<String> unreachableEmails, BigDecimal publicShare, String size,
        LocalDate confirmedOn, Map<String, BudgetAnswer> years) {

    /** One yearly budget (R-AMT-12). */
    record BudgetAnswer(Money cap, Money reserved, Money granted, Money released, Money remaining, Money increaseRemaining) {

        static BudgetAnswer of(BudgetState state) {
            return new BudgetAnswer(state.cap(), state.reserved(), state.granted(), state.released(), state.remaining(), Money.ZERO);
        }
    }

    static EnterpriseAnswer of(Enterprise enterprise, List<BudgetState> budgets, Set<String> unreachable) {
        return new EnterpriseAnswer(enterprise.number().toString(), enterprise.name(), enterprise.legalForm(), enterprise.kind().name(),
                enterprise.status().name(), enterprise.naceCode() == null ? null : enterprise.naceCode().toString(),
                enterprise.iban() == null ? null : enterprise.iban().toString(), enterprise.bic() == null ? null : enterprise.bic().code(),
                enterprise.emails(), unreachable, enterprise.publicShare(), enterprise.confirmedSize().map(Enum::name).orElse(null),
                enterprise.confirmedOn(),
                budgets.stream().collect(Collectors.toMap(b -> String.valueOf(b.year()), BudgetAnswer::of, (a, b) -> a, java.util.TreeMap::new)));
    }
}
