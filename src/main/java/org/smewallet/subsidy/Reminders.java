package org.smewallet.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import org.smewallet.shared.Brussels;

/** Finds the next reminder: reminders go out in the morning, and one that was missed is not sent twice. */
final class Reminders {

    /** Far enough to mean: no reminder any more. */
    static final Instant NEVER = Brussels.startOf(LocalDate.of(2999, 12, 31));

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private Reminders() {
    }

    static Instant next(Collection<LocalDate> days, Instant after) {
        return days.stream().map(day -> day.atTime(MORNING).atZone(Brussels.ZONE).toInstant())
                .filter(moment -> moment.isAfter(after)).min(Instant::compareTo).orElse(NEVER);
    }
}
