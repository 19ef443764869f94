package org.smewallet.enterprise;

/** What an entered activation code brought (R-ID-05). */
public enum CodeResult {
    RIGHT, WRONG,
    /** The person ordered another code; the old one is void. */
    NEW_CODE,
    /** The last attempt was wrong too. */
    BLOCKED
}
