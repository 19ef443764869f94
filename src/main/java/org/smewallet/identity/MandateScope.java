package org.smewallet.identity;

/** How far a mandate for an enterprise goes. */
public enum MandateScope {
    /** Everything that is done in the name of the enterprise. */
    ACT,
    /** Looking only: every command is refused. */
    READ
}
