package org.smewallet.process.application;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.smewallet.shared.FileNumber;

/** The variables of {@code subsidyApplication}: flags for its gateways and moments for its timers. */
final class Names {

    static final String DRAFT_ACTION = "draftAction";
    static final String PROVIDER_DECISION = "providerDecision";
    static final String SILENCE_DECISION = "silenceDecision";
    static final String REST_GIVEN_UP = "restGivenUp";

    static final String DRAFT_DUE_AT = "draftDueAt";
    static final String DRAFT_LAST_MOMENT_AT = "draftLastMomentAt";
    static final String DRAFT_REMINDER_AT = "draftReminderAt";
    static final String CONFIRMATION_DUE_AT = "confirmationDueAt";
    static final String CONFIRMATION_LAST_MOMENT_AT = "confirmationLastMomentAt";
    static final String CONFIRMATION_REMINDER_AT = "confirmationReminderAt";
    static final String CONFIRMATION_ON_EXPIRY = "confirmationOnExpiry";
    static final String SILENCE_REVIEW_BY = "silenceReviewBy";
    static final String CORRECTION_DUE_AT = "correctionDueAt";
    static final String CORRECTION_LAST_MOMENT_AT = "correctionLastMomentAt";
    static final String DEPOSIT_SOFT_DUE_AT = "depositSoftDueAt";
    static final String DEPOSIT_HARD_DUE_AT = "depositHardDueAt";
    static final String DEPOSIT_REMINDER_AT = "depositReminderAt";
    static final String STATEMENT_MISSING_AT = "statementMissingAt";
    static final String USE_DUE_AT = "useDueAt";
    static final String USE_LAST_MOMENT_AT = "useLastMomentAt";
    static final String PAYMENT_REMINDER_AT = "paymentReminderAt";
    static final String RATING_DUE_AT = "ratingDueAt";
    static final String RATING_LAST_MOMENT_AT = "ratingLastMomentAt";
    static final String OBJECTION_OVER_AT = "objectionOverAt";

    static final String RULE_CHECK = "ruleCheck";
    static final String AMOUNT_ACCEPTED = "amountAccepted";
    static final String FULLY_FUNDED = "fullyFunded";
    static final String DEPOSIT_REOPENED = "depositReopened";
    static final String STATEMENTS_COMPLETE = "statementsComplete";
    static final String DEPOSIT_AT_LIMIT = "depositAtLimit";
    static final String PAYMENT_STATE = "paymentState";
    static final String STANDING_ORDER = "standingOrder";
    static final String STANDING_ORDER_CHECK = "standingOrderCheck";
    static final String SETTLEMENT = "settlement";
    static final String MORE_REMINDERS = "moreReminders";

    /** After this moment a reminder means: none any more. */
    private static final Instant FAR = Instant.parse("2900-01-01T00:00:00Z");

    private Names() {
    }

    static FileNumber file(DelegateExecution step) {
        return new FileNumber(step.getProcessBusinessKey());
    }

    /** Sets a timer's moment, and the last second before it as the due date that people see. */
    static void limit(DelegateExecution step, String dueAt, String lastMomentAt, Instant passedAt) {
        set(step, dueAt, Date.from(passedAt));
        set(step, lastMomentAt, Date.from(passedAt.minusSeconds(1)));
    }

    static void moment(DelegateExecution step, String name, Instant moment) {
        set(step, name, Date.from(moment));
    }

    /** Sets the next reminder and whether there is one. */
    static void reminder(DelegateExecution step, String name, Instant next) {
        set(step, name, Date.from(next));
        set(step, MORE_REMINDERS, next.isBefore(FAR));
    }

    static void set(DelegateExecution step, String name, Object value) {
        step.setVariable(name, value);
    }
}
