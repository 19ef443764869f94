package org.smewallet.notification;

import java.util.Optional;

/** What people are told about. Each kind has a Dutch and an English text in {@code notices/}. */
public enum NoticeKind {
    DRAFT_REMINDER("APPLICATION"),
    DRAFT_EXPIRED(true),
    APPLICATION_SUBMITTED,
    DECISION_ASKED("CONFIRMATION"),
    DECISION_REMINDER("CONFIRMATION"),
    FILE_ESCALATED,
    CORRECTION_ASKED("CORRECTION"),
    AMOUNT_CHANGED("APPLICATION"),
    FILE_REFUSED(true),
    DEPOSIT_ASKED("DEPOSIT_HARD"),
    DEPOSIT_RECEIVED_PARTLY("DEPOSIT_HARD"),
    DEPOSIT_REMINDER("DEPOSIT_HARD"),
    DEPOSIT_OVERDUE("DEPOSIT_HARD"),
    DEPOSIT_RETURNED,
    DEPOSIT_TAKEN_BACK("DEPOSIT_HARD"),
    FILE_LAPSED(true),
    FILE_REDUCED(true),
    FILE_FUNDED("USE"),
    /** For the provider: it can be paid from the wallet. */
    WALLET_READY("USE"),
    PAYMENT_REMINDER("USE"),
    INVOICE_UPLOADED("USE"),
    STANDING_ORDER_ANNOUNCED("OBJECTION"),
    STANDING_ORDER_FAILED("USE"),
    ACCOUNT_CONFIRMATION_ASKED,
    PAYMENT_ORDERED,
    PAYMENT_SETTLED,
    PAYMENT_REJECTED,
    REST_REFUNDED,
    FILE_STOPPED(true),
    /** For the provider: no subsidy (any more) for its service. */
    FILE_ENDED,
    RATING_ASKED("RATING"),
    RECOVERY_OPENED(true),
    RECOVERY_DECIDED("RECOVERY", true),
    RECOVERY_REMINDER("RECOVERY", true),
    RECOVERY_RECEIVED("RECOVERY"),
    APPEAL_DECIDED("RECOVERY", true),
    RECOVERY_HANDED_OVER(true),
    RECOVERY_PAID,
    RECOVERY_CANCELLED,
    ACTIVATION_LETTER_SENT("ACTIVATION"),
    ACTIVATION_REMINDER("ACTIVATION"),
    REGISTRATION_DONE,
    REGISTRATION_REFUSED(true),
    REGISTRATION_EXPIRED(true),
    REGISTRATION_BLOCKED(true),
    SIZE_REVIEWED(true),
    DATA_CONFIRMED,
    EMAIL_CONFIRMATION,
    MANDATE_INVITATION,
    PEOPLE_CHANGED,
    ACCOUNT_CHANGED,
    ADDRESSES_CHANGED,
    DOCUMENT_REMOVED,
    QUESTION_ANSWERED,
    /** Portal only: a mail about the file came back (R-NOT-04). */
    MAIL_UNDELIVERABLE;

    private final String limit;
    private final boolean adverse;

    NoticeKind() {
        this(null, false);
    }

    NoticeKind(String limit) {
        this(limit, false);
    }

    NoticeKind(boolean adverse) {
        this(null, adverse);
    }

    NoticeKind(String limit, boolean adverse) {
        this.limit = limit;
        this.adverse = adverse;
    }

    /** The limit that its last day belongs to: reminders of one limit move one calendar entry. */
    String limit() {
        return limit == null ? name() : limit;
    }

    /** The topic that an address can go without; empty for everything that must reach its reader. */
    public Optional<NoticeTopic> topic() {
        return switch (this) {
            case DRAFT_REMINDER, DECISION_REMINDER, DEPOSIT_REMINDER, PAYMENT_REMINDER -> Optional.of(NoticeTopic.REMINDERS);
            case PAYMENT_ORDERED, PAYMENT_SETTLED -> Optional.of(NoticeTopic.PROGRESS);
            case RATING_ASKED -> Optional.of(NoticeTopic.RATINGS);
            default -> Optional.empty();
        };
    }

    /** True for what decides about an enterprise or its file: there is a letter of it. */
    public boolean hasLetter() {
        return switch (this) {
            case DRAFT_EXPIRED, AMOUNT_CHANGED, FILE_REFUSED, FILE_FUNDED, FILE_REDUCED, FILE_LAPSED, FILE_STOPPED, RECOVERY_DECIDED, APPEAL_DECIDED,
                    RECOVERY_CANCELLED, RECOVERY_HANDED_OVER, REGISTRATION_DONE, REGISTRATION_REFUSED, REGISTRATION_EXPIRED, REGISTRATION_BLOCKED,
                    SIZE_REVIEWED, DATA_CONFIRMED -> true;
            default -> false;
        };
    }

    /** True for a refusal, lapse or stop, which names the ways of complaint (R-CMP-02). */
    boolean isAdverse() {
        return adverse;
    }
}
