package org.smewallet.control;

/** Who has to pay back. */
public enum Debtor {
    /** The enterprise got a subsidy for something that it did not do (R-REF-04): it owes the subsidy. */
    ENTERPRISE,
    /** The provider got money for something that it did not give (R-REF-03, R-REF-09): it owes all that it got. */
    PROVIDER
}
