package org.smewallet.identity;

/** What a mandate rests on. */
public enum MandateBasis {
    /** The enterprise register lists the person for a legal person (R-ID-03). */
    LEGAL_REPRESENTATIVE,
    /** A user right that the local administrator gave (R-ID-04). */
    USER_RIGHT,
    /** The code of the letter to the registered office (R-ID-05). */
    ACTIVATION_CODE
}
