package org.smewallet.portal;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smewallet.subsidy.CaseFile;

/** How far a file is on its way of six steps, or how far it came before it ended. */
final class FileProgress {

    private static final List<String> STEPS = List.of("registered", "applied", "confirmed", "deposited", "toppedUp", "paid");
    private static final int APPLIED = 1;
    private static final int CONFIRMED = 2;
    private static final int DEPOSITED = 3;
    private static final int PAID = 5;

    private FileProgress() {
    }

    /**
     * One of the six steps.
     *
     * @param state done, now, ended or later
     */
    record Step(String name, String state) {
    }

    static List<Step> of(CaseFile file) {
        return switch (file.status()) {
            case DRAFT -> steps(APPLIED, "now");
            case SUBMITTED, ESCALATED -> steps(CONFIRMED, "now");
            case AWAITING_DEPOSIT, DEPOSIT_OVERDUE, PARTIALLY_FUNDED -> steps(DEPOSITED, "now");
            case FUNDED, REDUCED, PARTLY_PAID -> steps(PAID, "now");
            case PAID, CLOSED, UNDER_AUDIT -> steps(STEPS.size(), "");
            case REFUSED, LAPSED, EXPIRED, STOPPED -> steps(reached(file), "ended");
            case RECOVERY -> Stream.concat(steps(STEPS.size(), "").stream(), Stream.of(new Step("recovered", "now"))).toList();
        };
    }

    private static List<Step> steps(int reached, String state) {
        return IntStream.range(0, STEPS.size()).mapToObj(i -> new Step(STEPS.get(i), i < reached ? "done" : i == reached ? state : "later")).toList();
    }

    /** The step at which a file ended, by what it was given until then: limits and money. */
    private static int reached(CaseFile file) {
        CaseFile.WalletView wallet = file.wallet();
        if (wallet.paidToProvider().isPositive() || wallet.topUp().isPositive() && wallet.topUp().equals(file.subsidy())) {
            return PAID;
        }
        return file.limit("DEPOSIT_HARD").isPresent() ? DEPOSITED : file.limit("CONFIRMATION").isPresent() ? CONFIRMED : APPLIED;
    }
}
