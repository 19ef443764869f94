package org.smewallet.wallet;

import org.smewallet.shared.Money;

/** A positive amount that moves from one account to another: an unbalanced one cannot be written down. */
public record Posting(Account from, Account to, Money amount) {

    public Posting {
        if (!amount.isPositive() || from == to) {
            throw new IllegalArgumentException("A posting moves a positive amount: " + amount + " from " + from + " to " + to);
        }
    }
}
