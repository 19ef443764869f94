package org.smewallet.rulebook;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smewallet.shared.Money;

/** The increase for workable work and the workability cheques (RULES sections 15 and 16). */
final class Workability {

    private final Tables tables;
    private final Figures figures;

    Workability(Tables tables, Figures figures) {
        this.tables = tables;
        this.figures = figures;
    }

    /** R-INC-01, 02, 05, 06: the grounds that are the increase's own. */
    void checkIncrease(ApplicationFacts facts, Money cap, Grounds grounds) {
        LocalDate date = facts.applicationDate();
        checkCall("increase.callOpen", date, grounds);
        Money used = facts.subsidyUsedThisYear() == null ? Money.ZERO : facts.subsidyUsedThisYear();
        if (cap != null && used.isLessThan(cap)) {
            grounds.add("REFUSED_CAP_NOT_REACHED",
                    "Het jaarplafond van " + Say.nl(cap) + " is nog niet opgebruikt (gebruikt: " + Say.nl(used) + ").",
                    "The yearly cap of " + Say.en(cap) + " has not been used up (used: " + Say.en(used) + ").",
                    Map.of("yearlyCap", cap, "subsidyUsedThisYear", used));
        }
        increaseRest(facts).filter(Money::isZero).ifPresent(rest -> grounds.add("REFUSED_INCREASE_EXHAUSTED",
                Explanation.of(figures.row("increase.max", date),
                        "De verhoging van " + Say.nl(figures.money("increase.max", date)) + " is opgebruikt.",
                        "The increase of " + Say.en(figures.money("increase.max", date)) + " has been used up.",
                        Map.of("increaseRemaining", rest))));
        checkDuration("increase.maxMonths", facts, grounds);
    }

    /** What is left of the increase this year; empty outside all calls. */
    Optional<Money> increaseRest(ApplicationFacts facts) {
        return tables.parameter("increase.max", facts.applicationDate()).map(row -> Money.of(row.text("value")))
                .map(most -> facts.increaseRemaining() == null ? most : most.min(facts.increaseRemaining()));
    }

    /** R-CHQ-01, 03, 04: the grounds that are the cheque's own; the ceiling is the caller's. */
    void checkCheque(ApplicationFacts facts, Grounds grounds) {
        LocalDate date = facts.applicationDate();
        checkCall("cheque.callOpen", date, grounds);
        tables.parameter("cheque.minEmployees", date)
                .filter(row -> facts.employees() != null && facts.employees() < Integer.parseInt(row.text("value")))
                .ifPresent(row -> grounds.add("REFUSED_NO_EMPLOYEE", Explanation.of(row,
                        "Minstens " + row.text("value") + " werknemer is nodig (opgegeven: " + facts.employees() + ").",
                        "At least " + row.text("value") + " employee is needed (given: " + facts.employees() + ").",
                        Map.of("employees", facts.employees()))));
        checkDuration("cheque.maxMonths", facts, grounds);
        tables.parameter("cheque.mustEndBy", date)
                .filter(row -> facts.endDate() != null && facts.endDate().isAfter(LocalDate.parse(row.text("value"))))
                .ifPresent(row -> grounds.add("REFUSED_ENDS_AFTER_CALL", Explanation.of(row,
                        "Het project eindigt op " + Say.nl(facts.endDate()) + "; dat moet uiterlijk op " + Say.nl(LocalDate.parse(row.text("value"))) + ".",
                        "The project ends on " + Say.en(facts.endDate()) + "; the last day is " + Say.en(LocalDate.parse(row.text("value"))) + ".",
                        Map.of("endDate", facts.endDate(), "mustEndBy", row.text("value")))));
    }

    /** Last possible end of a project asked for on this day; empty outside all calls. */
    List<Limit> projectLimit(String key, LocalDate date) {
        return tables.parameter(key, date).map(row -> new Limit("PROJECT_END", row.rule(), date, lastEnd(row, date), null)).stream().toList();
    }

    /** The same day number so many months later, or the month's last day when it has no such day (R-CHQ-03). */
    private static LocalDate lastEnd(TableRow months, LocalDate date) {
        return date.plusMonths(Integer.parseInt(months.text("value")));
    }

    private void checkCall(String key, LocalDate date, Grounds grounds) {
        if (!figures.isSet(key, date)) {
            grounds.add("REFUSED_WINDOW_CLOSED", "Op " + Say.nl(date) + " is er geen oproep open.",
                    "No call is open on " + Say.en(date) + ".", Map.of("applicationDate", date));
        }
    }

    private void checkDuration(String key, ApplicationFacts facts, Grounds grounds) {
        LocalDate date = facts.applicationDate();
        tables.parameter(key, date).filter(row -> facts.endDate() != null && facts.endDate().isAfter(lastEnd(row, date)))
                .ifPresent(row -> {
                    Map<String, Object> inputs = new HashMap<>(Map.of("applicationDate", date, "endDate", facts.endDate()));
                    grounds.add("REFUSED_TOO_LONG", Explanation.of(row,
                            "Het project duurt te lang: het mag tot en met " + Say.nl(lastEnd(row, date)) + " (" + row.text("value")
                                    + " maanden na de aanvraag), niet tot " + Say.nl(facts.endDate()) + ".",
                            "The project lasts too long: its last day can be " + Say.en(lastEnd(row, date)) + " (" + row.text("value")
                                    + " months after the application), not " + Say.en(facts.endDate()) + ".", inputs));
                });
    }
}
