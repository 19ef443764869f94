package org.smewallet.subsidy;

/** Whose hand stands behind an event, in words that name no login. */
public enum Author {
    /** A limit passed or money came: nobody did it. */
    SYSTEM,
    /** The reader. */
    SELF,
    /** Somebody who acts, or acted, for the enterprise. */
    ENTERPRISE,
    /** Somebody who answers, or answered, for the provider. */
    PROVIDER,
    AGENCY
}
