package org.smewallet.wallet;

import org.smewallet.shared.Money;

/**
 * What stands on the accounts of a file.
 *
 * @param provider all that left for the provider
 * @param refund all that was given back to the payer
 * @param topUp all top-ups, not lowered by what was returned
 * @param returnedToAgency subsidy that went back to the agency
 */
public record Balances(Money own, Money subsidy, Money held, Money provider, Money refund, Money topUp, Money returnedToAgency) {

    /** A file without any posting. */
    public static final Balances NONE = new Balances(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /** What can be spent: own and subsidy part together. */
    public Money balance() {
        return own.plus(subsidy);
    }
}
