package org.smewallet.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import org.smewallet.shared.Brussels;

/**
 * A legal limit, computed once and shown everywhere: the timer, the page, the mail and the decision use this object.
 *
 * @param name APPLICATION, CONFIRMATION, CORRECTION, DEPOSIT_SOFT, DEPOSIT_HARD, USE or RATING
 * @param rule rule id
 * @param from day 0; null while the day it counts from is unknown
 * @param lastDay last day, included; null while {@code from} is unknown
 * @param days calendar days from {@code from} to {@code lastDay}; null for a fixed day
 */
public record Limit(String name, String rule, LocalDate from, LocalDate lastDay, Integer days) {

    /** The moment at which the limit has passed: the start of the day after the last day, in Brussels. */
    public Instant passedAt() {
        return Brussels.endOf(lastDay);
    }

    /** True while the day still counts. */
    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(lastDay);
    }
}
