package org.smewallet.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.smewallet.budget.BudgetState;
import org.smewallet.shared.Money;

/**
 * The budget of a year as a bar: what was added to wallets, what applications bind, and the rest, which fill it together.
 * What was given back is taken off what is bound first, for that is where most of it comes from.
 *
 * @param granted added to wallets and kept
 * @param bound reserved and not given back
 * @param grantedWidth in percent of the cap, as is {@code boundWidth}
 */
record BudgetBar(BudgetState year, Money granted, Money bound, BigDecimal grantedWidth, BigDecimal boundWidth) {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    static BudgetBar of(BudgetState year) {
        Money bound = year.reserved().minus(year.released()).max(Money.ZERO);
        Money granted = year.used().minus(bound);
        return new BudgetBar(year, granted, bound, width(granted, year.cap()), width(bound, year.cap()));
    }

    public BigDecimal boundFrom() {
        return grantedWidth;
    }

    public BigDecimal restFrom() {
        return grantedWidth.add(boundWidth).min(WHOLE);
    }

    public BigDecimal restWidth() {
        return WHOLE.subtract(restFrom());
    }

    private static BigDecimal width(Money part, Money cap) {
        return cap.isPositive() ? part.amount().multiply(WHOLE).divide(cap.amount(), 2, RoundingMode.HALF_UP).min(WHOLE) : BigDecimal.ZERO;
    }
}
