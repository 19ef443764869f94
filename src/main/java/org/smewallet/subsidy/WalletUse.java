package org.smewallet.subsidy;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.smewallet.shared.Money;

/** How a filled wallet is used up: what is bound in it, what was ordered of it and what the bank has paid. */
@Embeddable
class WalletUse {

    private BigDecimal boundOwn;
    private BigDecimal boundSubsidy;
    private BigDecimal paid = Money.ZERO.amount();
    private BigDecimal paidOwn = Money.ZERO.amount();
    private BigDecimal settled = Money.ZERO.amount();

    /** Binds what is in the wallet, together with what was paid before a deposit was taken back (R-DEP-11). */
    void bind(Money own, Money subsidy) {
        boundOwn = own.amount().add(paidOwn);
        boundSubsidy = subsidy.amount().add(paid).subtract(paidOwn);
    }

    /** What the full wallet came to: the eligible amount, or on a reduced file what is left of it (R-DEP-08). */
    Money total() {
        return new Money(boundOwn).plus(new Money(boundSubsidy));
    }

    /**
     * The own part of an amount about to be paid: cumulative, so that the parts add up to the whole (R-PAY-05). Payouts that
     * were given up may leave the rest a cent or two out of proportion: even then no part is less than nothing.
     */
    Money ownPartOf(Money amount) {
        return paid().plus(amount).share(new Money(boundOwn), total()).minus(paidOwn()).max(Money.ZERO).min(amount);
    }

    /** True when payment orders take all that was bound: nothing is left to order. */
    boolean isWhollyOrdered() {
        return boundOwn != null && paid().equals(total());
    }

    void pay(Money amount, Money ownPart) {
        paid = paid.add(amount.amount());
        paidOwn = paidOwn.add(ownPart.amount());
    }

    void unpay(Money amount, Money ownPart) {
        pay(amount.negated(), ownPart.negated());
    }

    void settle(Money amount) {
        settled = settled.add(amount.amount());
    }

    Money paid() {
        return new Money(paid);
    }

    Money paidOwn() {
        return new Money(paidOwn);
    }

    Money settled() {
        return new Money(settled);
    }
}
