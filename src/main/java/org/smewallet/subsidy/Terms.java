package org.smewallet.subsidy;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.smewallet.rulebook.Assessment;
import org.smewallet.shared.Money;

/** What the rules gave at approval; bound from then on, whatever the rulebook says later (R-SUB-03). */
@Embeddable
record Terms(BigDecimal eligibleAmount, BigDecimal rate, BigDecimal yearlyCap, BigDecimal remainingCap, BigDecimal subsidy,
        BigDecimal ownContribution, BigDecimal vat) {

    static Terms of(Assessment assessment) {
        return new Terms(amount(assessment.eligibleAmount()), assessment.rate(), amount(assessment.yearlyCap()),
                amount(assessment.remainingCap()), amount(assessment.subsidy()), amount(assessment.ownContribution()),
                amount(assessment.vatToPayDirectly()));
    }

    Money eligible() {
        return money(eligibleAmount);
    }

    Money granted() {
        return money(subsidy);
    }

    Money own() {
        return money(ownContribution);
    }

    /** Less than the rate gives, because the yearly cap leaves no more (R-AMT-07). */
    boolean isCut() {
        return granted().isLessThan(eligible().at(rate));
    }

    Money cap() {
        return money(yearlyCap);
    }

    Money restOfCap() {
        return money(remainingCap);
    }

    Money vatToPayDirectly() {
        return money(vat);
    }

    private static BigDecimal amount(Money money) {
        return money == null ? null : money.amount();
    }

    private static Money money(BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }
}
