package org.smewallet.subsidy;

/** One of the two sides of a file, beside the agency. */
public enum Party {
    ENTERPRISE, PROVIDER
}
