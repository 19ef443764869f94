package org.smewallet.enterprise;

/** Where an enterprise stands with us; not its status in the register. */
public enum EnterpriseStatus {
    /** Data given, not decided yet: no application can be started (R-REG-01). */
    IN_REGISTRATION,
    REGISTERED,
    /** Not eligible when it registered; it may try again. */
    REFUSED
}
