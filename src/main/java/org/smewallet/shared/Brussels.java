package org.smewallet.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Legal days: calendar dates in Europe/Brussels (R-TIME-02). */
public final class Brussels {

    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private Brussels() {
    }

    public static LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }

    public static LocalDate dateOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The moment at which a limit with this last day has passed: the start of the next day, clock changes included. */
    public static Instant endOf(LocalDate lastDay) {
        return startOf(lastDay.plusDays(1));
    }
}
