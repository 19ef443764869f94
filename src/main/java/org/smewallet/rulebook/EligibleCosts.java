package org.smewallet.rulebook;

import java.util.List;
import org.smewallet.shared.Money;
import org.smewallet.shared.Reason;

/**
 * What counts of the cost lines.
 *
 * @param eligible the eligible amount
 * @param ineligible lines that are paid to the provider directly (R-COST-10)
 * @param vat VAT to pay to the provider directly (R-PAY-04)
 */
public record EligibleCosts(Money eligible, Money ineligible, Money vat, List<Reason> reasons) {
}
