package org.smewallet.budget;

import org.smewallet.shared.Money;

/**
 * The yearly budget of an enterprise at a moment, in euro.
 *
 * @param reserved bound by applications, not yet added to a wallet
 * @param granted added to wallets
 * @param released given back in the same calendar year (R-REF-06)
 */
public record BudgetState(int year, Money cap, Money reserved, Money granted, Money released) {

    /** Subsidy used (R-AMT-12). */
    public Money used() {
        return reserved.plus(granted).minus(released);
    }

    /** Rest of the cap, never below zero. */
    public Money remaining() {
        return cap.minus(used()).max(Money.ZERO);
    }
}
