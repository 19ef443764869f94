package org.smewallet.portal;

import java.util.List;
import java.util.stream.IntStream;
import org.smewallet.subsidy.FileStatus;

/** How far a file is on its way of five steps. */
final class FileProgress {

    private static final List<String> STEPS = List.of("apply", "confirm", "deposit", "topUp", "pay");

    private FileProgress() {
    }

    /**
     * One of the five steps.
     *
     * @param state done, now or later
     */
    record Step(String name, String state) {
    }

    /** Nothing for a file that ended before it was paid. */
    static List<Step> of(FileStatus status) {
        int now = switch (status) {
            case DRAFT -> 0;
            case SUBMITTED, ESCALATED -> 1;
            case AWAITING_DEPOSIT, DEPOSIT_OVERDUE, PARTIALLY_FUNDED -> 2;
            case FUNDED, REDUCED, PARTLY_PAID -> 4;
            case PAID, CLOSED, UNDER_AUDIT -> STEPS.size();
            case REFUSED, LAPSED, EXPIRED, STOPPED, RECOVERY -> -1;
        };
        return now < 0 ? List.of() : IntStream.range(0, STEPS.size())
                .mapToObj(i -> new Step(STEPS.get(i), i < now ? "done" : i == now ? "now" : "later")).toList();
    }
}
