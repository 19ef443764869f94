package org.smewallet.process.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;

/** Where a file stands without the engine: the place that its process would wait at, and the limits that run. */
class FileLife {

    enum Place {
        ANSWER, REVIEW, DEPOSIT, LAST_STATEMENT, ORDER, PAYOUTS, STOP, END
    }

    private final FileNumber number;
    private final Map<String, String> limits = new LinkedHashMap<>();
    private Place place;
    private LocalDate lastDayOfDeposit;

    FileLife(FileNumber number) {
        this.number = number;
    }

    FileNumber number() {
        return number;
    }

    Place place() {
        return place;
    }

    boolean isPaying() {
        return place == Place.ORDER || place == Place.PAYOUTS;
    }

    boolean awaitsStatement() {
        return place == Place.LAST_STATEMENT;
    }

    /** Goes to another place of the diagram; the limits of the one that is left end, those of the payment only with it. */
    void goTo(Place next) {
        boolean stillPaying = isPaying() && (next == Place.ORDER || next == Place.PAYOUTS);
        if (!stillPaying) {
            limits.clear();
        }
        place = next;
    }

    /** A limit passes at this moment: the second after, in Brussels time. */
    void limit(String name, Instant passedAt) {
        limits.put(name, LocalDateTime.ofInstant(passedAt, Brussels.ZONE).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toString());
    }

    void lastDayOfDeposit(LocalDate day) {
        lastDayOfDeposit = day;
    }

    LocalDate lastDayOfDeposit() {
        return lastDayOfDeposit;
    }

    /** When the next limit passes, Brussels time; null when none runs. */
    String nextMoment() {
        return limits.values().stream().min(Comparator.naturalOrder()).orElse(null);
    }

    /** The limit that passes next no longer runs. */
    String passNext() {
        String moment = nextMoment();
        String name = limits.entrySet().stream().filter(limit -> limit.getValue().equals(moment)).findFirst().orElseThrow().getKey();
        limits.remove(name);
        return name;
    }
}
