package org.smewallet.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One mail to one address on its way out. */
@Entity
@Table(name = "outgoing_mail")
class OutgoingMail {

    private static final int LONGEST_ERROR = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "notice_id")
    private WrittenNotice notice;
    private String recipient;
    private UUID token;
    @Enumerated(EnumType.STRING)
    private MailState state;
    private int attempts;
    private Instant nextAttemptAt;
    private Instant settledAt;
    private String lastError;
    private String followUpNote;
    private String followedUpBy;
    private Instant followedUpAt;
    @Version
    private Long version;

    protected OutgoingMail() {
    }

    /** An attempt begins: until the claim ends no other node takes this mail. */
    void claim(Instant until) {
        attempts++;
        token = token == null ? UUID.randomUUID() : token;
        nextAttemptAt = until;
    }

    void delivered(Instant now) {
        settle(MailState.SENT, now);
        lastError = null;
    }

    /** The attempt failed: the mail waits for the next pause, or has failed for good when there is none left. */
    void attemptFailed(String error, boolean forGood, List<Duration> pauses, Instant now) {
        lastError = shortened(error);
        if (forGood || attempts > pauses.size()) {
            settle(MailState.FAILED, now);
        } else {
            nextAttemptAt = now.plus(pauses.get(attempts - 1));
        }
    }

    /** The server took it and could not deliver it; false when it never left or is known to have failed. */
    boolean cameBack(String diagnosis, Instant now) {
        if (state != MailState.SENT) {
            return false;
        }
        lastError = shortened(diagnosis);
        settle(MailState.FAILED, now);
        return true;
    }

    /** It failed, and somebody told its reader in another way (R-NOT-04). */
    void followUp(String person, String note, Instant now) {
        followedUpBy = person;
        followUpNote = note;
        followedUpAt = now;
    }

    private static String shortened(String error) {
        return error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    }

    private void settle(MailState end, Instant now) {
        state = end;
        notice.forgetLink();
        nextAttemptAt = null;
        settledAt = now;
    }

    Long id() {
        return id;
    }

    WrittenNotice notice() {
        return notice;
    }

    String recipient() {
        return recipient;
    }

    /** What its message id is made of; only its reader sees it. */
    UUID token() {
        return token;
    }

    MailState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    boolean hasFailed() {
        return state == MailState.FAILED;
    }
}
