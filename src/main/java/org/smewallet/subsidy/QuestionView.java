package org.smewallet.subsidy;

import java.time.Instant;

/**
 * A question about a file, for the party that asked it and for staff.
 *
 * @param answeredAt null while it waits, as {@code answer} is
 */
public record QuestionView(Party party, String askedBy, Instant askedAt, String text, Instant answeredAt, String answer) {

    public boolean isOpen() {
        return answer == null;
    }
}
