package org.smewallet.enterprise;

/** What entitles the person to act for the enterprise (R-ID-03, R-ID-04). */
public enum MandateRoute {
    LEGAL_REPRESENTATIVE, USER_RIGHT,
    /** Nothing yet: a code goes by post to the registered office. */
    CODE
}
