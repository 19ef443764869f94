package org.smewallet.rulebook;

import org.smewallet.shared.Money;

/**
 * The cost lines of an enrolment or offer, without VAT; what is absent is zero.
 *
 * @param materialExclusive the material is used only for this training (R-COST-06)
 * @param travelSeparate travel is invoiced apart (R-COST-05)
 * @param cateringPersonDays persons x days with catering (R-COST-04)
 * @param vat information only (R-COST-01)
 */
public record CostLines(Money fee, Money material, boolean materialExclusive, Money travel, boolean travelSeparate,
        Money catering, int cateringPersonDays, boolean cateringSeparate, Money exam, Money licence, Money ineligible, Money vat) {

    /** A single fee. */
    public static CostLines fee(Money fee) {
        return new CostLines(fee, Money.ZERO, true, Money.ZERO, false, Money.ZERO, 0, false, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }
}
