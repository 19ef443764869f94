package org.smewallet.portal;

import java.util.List;
import java.util.stream.IntStream;
import org.smewallet.subsidy.FileStatus;

/** How far a file is on its way of six steps. */
final class FileProgress {

    private static final List<String> STEPS = List.of("registered", "applied", "confirmed", "deposited", "toppedUp", "paid");

    private FileProgress() {
    }

    /**
     * One of the six steps.
     *
     * @param state done, now or later
     */
    record Step(String name, String state) {
    }

    /** Nothing for a file that ended before it was paid. */
    static List<Step> of(FileStatus status) {
        int now = switch (status) {
            case DRAFT -> 1;
            case SUBMITTED, ESCALATED -> 2;
            case AWAITING_DEPOSIT, DEPOSIT_OVERDUE, PARTIALLY_FUNDED -> 3;
            case FUNDED, REDUCED, PARTLY_PAID -> 5;
            case PAID, CLOSED, UNDER_AUDIT -> STEPS.size();
            case REFUSED, LAPSED, EXPIRED, STOPPED, RECOVERY -> -1;
        };
        return now < 0 ? List.of() : IntStream.range(0, STEPS.size())
                .mapToObj(i -> new Step(STEPS.get(i), i < now ? "done" : i == now ? "now" : "later")).toList();
    }
}
