package org.smewallet.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smewallet.shared.Money;
import org.smewallet.shared.Reason;

/** What counts of the cost lines, all without VAT (RULES section 8). */
final class Costs {

    private final Tables tables;
    private final Figures figures;

    Costs(Tables tables, Figures figures) {
        this.tables = tables;
        this.figures = figures;
    }

    /** The eligible amount with the lines that made it. */
    record Counted(Money eligible, Money ineligible, Money vat, Explanation why) {

        EligibleCosts answer() {
            List<Reason> reasons = new ArrayList<>();
            reasons.add(why.reason());
            why.because().forEach(line -> reasons.add(line.reason()));
            return new EligibleCosts(eligible, ineligible, vat, reasons);
        }
    }

    /** One cost line as asked for: a flag that says nothing of this line is null. */
    private record Line(String name, Money asked, Boolean separate, Boolean exclusive) {
    }

    Counted count(CostLines lines, LocalDate date) {
        List<Explanation> because = new ArrayList<>();
        Money total = Money.ZERO;
        Money eligible = Money.ZERO;
        for (Line line : lines(lines)) {
            if (!line.asked().isZero()) {
                total = total.plus(line.asked());
                eligible = eligible.plus(line.name().equals("CATERING") ? catering(line, lines.cateringPersonDays(), date, because)
                        : counted(line, date, because));
            }
        }
        TableRow basis = row(new Line("VAT", lines.vat(), null, null), date);
        Explanation why = Explanation.of(basis,
                "In aanmerking komt " + Say.nl(eligible) + " van de " + Say.nl(total) + " zonder btw.",
                "Eligible is " + Say.en(eligible) + " of the " + Say.en(total) + " without VAT.",
                Map.of("total", total, "vat", lines.vat()), because.toArray(Explanation[]::new));
        return new Counted(eligible, total.minus(eligible), lines.vat(), why);
    }

    private static List<Line> lines(CostLines lines) {
        return List.of(new Line("FEE", lines.fee(), null, null), new Line("MATERIAL", lines.material(), null, lines.materialExclusive()),
                new Line("TRAVEL", lines.travel(), lines.travelSeparate(), null),
                new Line("CATERING", lines.catering(), lines.cateringSeparate(), null), new Line("EXAM", lines.exam(), null, null),
                new Line("LICENCE", lines.licence(), null, null), new Line("INELIGIBLE", lines.ineligible(), null, null));
    }

    private TableRow row(Line line, LocalDate date) {
        return tables.find(RuleTable.COST_LINES, question(line, date))
                .orElseThrow(() -> new IllegalStateException("Table costLines does not know " + line.name() + " on " + date));
    }

    private static Map<String, Object> question(Line line, LocalDate date) {
        Map<String, Object> question = new HashMap<>(Map.of("line", line.name(), "applicationDate", date));
        question.put("separate", line.separate());
        question.put("exclusive", line.exclusive());
        return question;
    }

    private Money counted(Line line, LocalDate date, List<Explanation> because) {
        TableRow row = row(line, date);
        Money counts = row.flag("counts") ? line.asked() : Money.ZERO;
        because.add(Explanation.of(row, capital(row.text("dutch")) + ": " + Say.nl(counts) + " van " + Say.nl(line.asked()) + " telt.",
                capital(row.text("english")) + ": " + Say.en(counts) + " of " + Say.en(line.asked()) + " counts.", question(line, date)));
        return counts;
    }

    /** R-COST-04: at most so much per person and day, over the total. */
    private Money catering(Line line, int personDays, LocalDate date, List<Explanation> because) {
        TableRow row = row(line, date);
        if (!row.flag("counts")) {
            return counted(line, date, because);
        }
        TableRow limit = figures.row("catering.maxPerPersonDay", date);
        Money perDay = Money.of(limit.text("value"));
        Money counts = line.asked().min(perDay.times(personDays));
        because.add(Explanation.of(limit,
                "Catering: " + Say.nl(counts) + " van " + Say.nl(line.asked()) + " telt (hoogstens " + Say.nl(perDay) + " x " + personDays
                        + " persoonsdagen).",
                "Catering: " + Say.en(counts) + " of " + Say.en(line.asked()) + " counts (at most " + Say.en(perDay) + " x " + personDays
                        + " person-days).",
                Map.of("catering", line.asked(), "personDays", personDays, "maxPerPersonDay", perDay)));
        return counts;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
