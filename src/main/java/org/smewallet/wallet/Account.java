package org.smewallet.wallet;

/** The accounts of a file (PROCESS 0.4); together they are always zero. */
public enum Account {
    /** Own contribution in the wallet. */
    OWN,
    /** Subsidy in the wallet. */
    SUBSIDY,
    /** Deposits that wait for the confirmation or a match. */
    HELD,
    /** Paid to the provider. */
    PROVIDER,
    /** Paid back to the enterprise. */
    REFUND,
    /** The agency's budget: top-ups out, returns in. */
    AGENCY,
    /** The scheme's bank account. */
    BANK
}
