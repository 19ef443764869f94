package org.smewallet.rulebook;

/** The parameters that stand alone in the rulebook, by the key that analysts know. */
public enum Parameter {
    APPLICATION_WINDOW_DAYS("application.windowDays"),
    CATERING_MAX_PER_PERSON_DAY("catering.maxPerPersonDay"),
    CONFIRMATION_LIMIT_DAYS("confirmation.limitDays"),
    CONFIRMATION_EXTENSION_DAYS("confirmation.extensionDays"),
    CONFIRMATION_ON_EXPIRY("confirmation.onExpiry"),
    CORRECTION_DAYS("correction.days"),
    DEPOSIT_SOFT_DAYS("deposit.softDays"),
    DEPOSIT_HARD_DAYS("deposit.hardDays"),
    DEPOSIT_PARTIAL_POLICY("deposit.partialPolicy"),
    DEPOSIT_OVER_POLICY("deposit.overPolicy"),
    DEPOSIT_PARTIAL_AT_LIMIT("deposit.partialAtLimit"),
    DEPOSIT_CLOCK_START("deposit.clockStart"),
    DEPOSIT_DECISIVE_DATE("deposit.decisiveDate"),
    DEPOSIT_MATCH_REVIEW_WORKING_DAYS("deposit.matchReviewWorkingDays"),
    FOUR_EYES_DEPOSIT_MATCH_FROM("fourEyes.depositMatchFrom"),
    USE_DEADLINE_YEARS_AFTER("use.deadlineYearsAfter"),
    SLA_TOP_UP_WORKING_DAYS("sla.topUpWorkingDays"),
    SLA_PAYOUT_WORKING_DAYS("sla.payoutWorkingDays"),
    SLA_REFUND_WORKING_DAYS("sla.refundWorkingDays"),
    SLA_STAFF_TASK_WORKING_DAYS("sla.staffTaskWorkingDays"),
    EVALUATION_PAID_SHARE("evaluation.paidShare"),
    RATING_OPEN_DAYS("rating.openDays"),
    ACTIVATION_VALID_DAYS("activation.validDays"),
    ACTIVATION_MAX_ATTEMPTS("activation.maxAttempts"),
    ACTIVATION_LETTER_WORKING_DAYS("activation.letterWorkingDays"),
    ACTIVATION_TOKEN_WORKING_DAYS("activation.tokenWorkingDays"),
    ACTIVATION_IN_ALL_WORKING_DAYS("activation.inAllWorkingDays"),
    MAIL_ALERT_LIMIT_DAYS("mail.alertLimitDays"),
    CONTACT_EMAIL_LINK_DAYS("contactEmail.linkDays"),
    INVITATION_LINK_DAYS("invitation.linkDays"),
    INVITATION_MOST_OPEN("invitation.mostOpen"),
    LOGIN_FRESH_MINUTES("login.freshMinutes"),
    REFUND_IBAN_CHANGE_HOLD_DAYS("refund.ibanChangeHoldDays"),
    REMINDER_DRAFT_DAYS("reminder.draftDays"),
    REMINDER_CONFIRMATION_DAYS("reminder.confirmationDays"),
    REMINDER_DEPOSIT_DAYS("reminder.depositDays"),
    REMINDER_ACTIVATION_DAYS("reminder.activationDays"),
    REMINDER_PAYMENT_DAYS("reminder.paymentDays"),
    REMINDER_AFTER_END_DAYS("reminder.afterEndDays"),
    REMINDER_USE_DEADLINE_DAYS("reminder.useDeadlineDays"),
    AUTO_PAY_OBJECTION_DAYS("autoPay.objectionDays"),
    RECOVERY_PAY_DAYS("recovery.payDays"),
    RETENTION_YEARS("retention.years"),
    RECOVERY_REMINDER_DAYS("recovery.reminderDays");

    private final String key;

    Parameter(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
