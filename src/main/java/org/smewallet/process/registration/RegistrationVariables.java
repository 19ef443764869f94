package org.smewallet.process.registration;

/** The variables of {@code enterpriseRegistration}: decisions and dates only. */
final class RegistrationVariables {

    static final String PROCESS = "enterpriseRegistration";
    static final String MANDATE_BASIS = "mandateBasis";
    static final String ACTIVATION_DUE_AT = "activationDueAt";
    static final String ACTIVATION_LAST_MOMENT_AT = "activationLastMomentAt";
    static final String ACTIVATION_REMINDER_AT = "activationReminderAt";
    static final String MORE_REMINDERS = "moreReminders";
    static final String CODE_RESULT = "codeResult";
    static final String DATA_GIVEN = "dataGiven";
    static final String SIZE_GIVEN = "sizeGiven";
    static final String SIZE_REVIEW_NEEDED = "sizeReviewNeeded";
    static final String SIZE_REVIEW = "sizeReview";
    static final String ENTERPRISE_ELIGIBLE = "enterpriseEligible";

    private RegistrationVariables() {
    }
}
