package org.smewallet.subsidy;

/** What the standing order of a file does with an uploaded invoice (R-PAY-09). */
public enum StandingOrder {
    /** It does not apply: switched off, another amount, or something does not fit. */
    NONE,
    /** The enterprise may still object. */
    WAITING,
    /** The enterprise objected, switched the standing order off or ordered the payment itself, or the file ended before. */
    STOPPED,
    /** The order was placed. */
    PLACED,
    /** On the day itself the order was not possible: the enterprise orders itself. */
    NOT_POSSIBLE
}
