package org.smewallet.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smewallet.shared.Money;

/** What counts of the cost lines, all without VAT (RULES section 8). */
final class Costs {

    private static final String SOURCE = "Vlaamse overheid, vlaanderen.be: Voor welke projecten kunt u steun krijgen via de kmo-portefeuille?";
    private final Figures figures;

    Costs(Figures figures) {
        this.figures = figures;
    }

    /** The eligible amount with the lines that made it. */
    record Counted(Money eligible, Money ineligible, Money vat, Explanation why) {

        EligibleCosts answer() {
            List<org.smewallet.shared.Reason> reasons = new ArrayList<>();
            reasons.add(why.reason());
            why.because().forEach(line -> reasons.add(line.reason()));
            return new EligibleCosts(eligible, ineligible, vat, reasons);
        }
    }

    Counted count(CostLines lines, LocalDate applicationDate) {
        List<Explanation> because = new ArrayList<>();
        Money material = accepted(lines.materialExclusive(), lines.material());
        Money travel = accepted(!lines.travelSeparate(), lines.travel());
        Money catering = catering(lines, applicationDate, because);
        line("R-COST-06", material, lines.material(), "Cursusmateriaal", "Course material",
                "alleen voor deze opleiding gebruikt", "used only for this training", because);
        line("R-COST-05", travel, lines.travel(), "Verplaatsing van de lesgever", "Travel of the teacher",
                "op dezelfde factuur", "on the same invoice", because);
        line("R-COST-07", Money.ZERO, lines.exam(), "Examengeld", "Exam fees", "nooit", "never", because);
        line("R-COST-08", Money.ZERO, lines.licence(), "Licenties en uitrusting", "Licences and equipment", "nooit", "never", because);
        Money eligible = Money.sum(List.of(lines.fee(), material, travel, catering));
        Money total = Money.sum(List.of(lines.fee(), lines.material(), lines.travel(), lines.catering(), lines.exam(), lines.licence(),
                lines.ineligible()));
        Explanation why = new Explanation("R-COST-01",
                "In aanmerking komt " + Say.nl(eligible) + " van de " + Say.nl(total) + " zonder btw.",
                "Eligible is " + Say.en(eligible) + " of the " + Say.en(total) + " without VAT.", SOURCE, null,
                inputs(lines), because);
        return new Counted(eligible, total.minus(eligible), lines.vat(), why);
    }

    private Money catering(CostLines lines, LocalDate date, List<Explanation> because) {
        if (lines.catering().isZero()) {
            return Money.ZERO;
        }
        TableRow row = figures.row("catering.maxPerPersonDay", date);
        Money perDay = Money.of(row.text("value"));
        Money most = perDay.times(lines.cateringPersonDays());
        Money counted = accepted(!lines.cateringSeparate(), lines.catering().min(most));
        because.add(Explanation.of(row,
                "Catering: " + Say.nl(counted) + " van " + Say.nl(lines.catering()) + " telt (hoogstens " + Say.nl(perDay) + " x "
                        + lines.cateringPersonDays() + " persoonsdagen, op dezelfde factuur).",
                "Catering: " + Say.en(counted) + " of " + Say.en(lines.catering()) + " counts (at most " + Say.en(perDay) + " x "
                        + lines.cateringPersonDays() + " person-days, on the same invoice).",
                Map.of("catering", lines.catering(), "personDays", lines.cateringPersonDays(), "separate", lines.cateringSeparate())));
        return counted;
    }

    private static Money accepted(boolean counts, Money amount) {
        return counts ? amount : Money.ZERO;
    }

    private static void line(String rule, Money counted, Money asked, String dutch, String english, String dutchWhen, String englishWhen,
            List<Explanation> because) {
        if (!asked.isZero()) {
            because.add(new Explanation(rule,
                    dutch + ": " + Say.nl(counted) + " van " + Say.nl(asked) + " telt (" + dutchWhen + ").",
                    english + ": " + Say.en(counted) + " of " + Say.en(asked) + " counts (" + englishWhen + ").",
                    SOURCE, null, Map.of("amount", asked.toString()), List.of()));
        }
    }

    private static Map<String, String> inputs(CostLines lines) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("fee", lines.fee().toString());
        inputs.put("material", lines.material().toString());
        inputs.put("travel", lines.travel().toString());
        inputs.put("catering", lines.catering().toString());
        inputs.put("ineligible", lines.ineligible().toString());
        return inputs;
    }
}
