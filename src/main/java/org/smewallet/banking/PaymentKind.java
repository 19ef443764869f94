package org.smewallet.banking;

/** Why money leaves the scheme's account. */
public enum PaymentKind {
    /** To a provider, by order of the enterprise (R-PAY-07). */
    PAYOUT,
    /** To the registered account of the enterprise (R-REF-01, 02). */
    REFUND,
    /** A deposit back to its payer (R-DEP-04, 06, 07). */
    RETURN
}
