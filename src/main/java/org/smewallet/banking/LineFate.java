package org.smewallet.banking;

/** What became of a line of a statement. */
public enum LineFate {
    /** Not judged yet. */
    WAITING,
    /** A person decides (R-DEP-04, R-DEP-10). */
    UNDER_REVIEW,
    /** A deposit for a file that awaits it. */
    MATCHED,
    /** A deposit kept until the provider confirms (R-DEP-02). */
    HELD,
    /** Paid for a recovery (R-REF-07). */
    RECOVERED,
    /** A deposit that goes back to its payer. */
    RETURNED,
    /** Read before: counted, never booked again. */
    DUPLICATE,
    /** One of our payments left the account. */
    PAYMENT_EXECUTED,
    /** One of our payments came back. */
    PAYMENT_RETURNED,
    /** The bank took a deposit back (R-DEP-11). */
    TAKEN_BACK,
    /** Bank costs, interest, and what a person must look at for the reason told. */
    NOTED;

    boolean isOpen() {
        return this == WAITING || this == UNDER_REVIEW;
    }
}
