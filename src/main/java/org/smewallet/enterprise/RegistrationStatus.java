package org.smewallet.enterprise;

/** Where a registration stands. */
public enum RegistrationStatus {
    STARTED,
    /** A letter with the code was posted; the person enters it (R-ID-04). */
    AWAITING_ACTIVATION,
    /** The person fills in form {@code enterpriseData}. */
    DATA_NEEDED,
    /** The person confirms the proposed size. */
    SIZE_NEEDED,
    /** A case worker looks at a size smaller than proposed (R-SIZE-06). */
    UNDER_REVIEW,
    REGISTERED,
    REFUSED,
    /** No right code came in time (R-ID-05). */
    EXPIRED,
    /** Too many wrong codes (R-ID-05). */
    BLOCKED;

    /** True when nothing more will happen in it. */
    public boolean isEnded() {
        return this == REGISTERED || this == REFUSED || this == EXPIRED || this == BLOCKED;
    }
}
