package org.smewallet.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** Whether a contact address was confirmed by the single-use link that was mailed there; of the link only a hash is kept. */
@Embeddable
class ContactConfirmation {

    @Column(name = "email_token_hash")
    private byte[] tokenHash;
    @Column(name = "email_token_last_day")
    private LocalDate lastDay;
    @Column(name = "email_confirmed_at")
    private Instant confirmedAt;

    /** A new link voids the one before. */
    void offer(byte[] hash, LocalDate last) {
        tokenHash = hash;
        lastDay = last;
    }

    /** Until when the newest link works; null before the first one and once it was used. */
    LocalDate lastDay() {
        return lastDay;
    }

    boolean isOpenOn(LocalDate day) {
        return lastDay != null && !day.isAfter(lastDay);
    }

    /** The link was used: it works no more. */
    void confirm(Instant at) {
        confirmedAt = at;
        tokenHash = null;
        lastDay = null;
    }

    boolean isDone() {
        return confirmedAt != null;
    }
}
