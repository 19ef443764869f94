package org.smewallet.rulebook;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;
import org.smewallet.shared.Reason;

/** One sentence of the rules for each field of an application that they have a figure for. */
final class FieldHelp {

    private static final String CATERING = Parameter.CATERING_MAX_PER_PERSON_DAY.key();

    private final Rules rules;

    FieldHelp(Rules rules) {
        this.rules = rules;
    }

    /** The sentences by the field's key in the form; a field that nothing can be said of is left out. */
    Map<String, Reason> of(ApplicationFacts facts) {
        Map<String, Reason> lines = new LinkedHashMap<>();
        lines.put("startDate", lastDay(facts));
        rate(facts).ifPresent(line -> lines.put("topic", line));
        lines.put("feeExVat", minimum(facts));
        lines.put("cateringExVat", catering(facts));
        return lines;
    }

    private Reason lastDay(ApplicationFacts facts) {
        LocalDate date = facts.applicationDate();
        Limit limit = rules.limits().application(facts.startDate(), date);
        TableRow row = rules.figures().row(Parameter.APPLICATION_WINDOW_DAYS.key(), date);
        if (limit.lastDay() == null) {
            return line(row, "Aanvragen kan tot en met " + limit.days() + " kalenderdagen na de start.",
                    "You can apply until " + limit.days() + " calendar days after the start.");
        }
        boolean open = limit.holdsOn(date);
        return line(row, (open ? "Aanvragen kan tot en met " : "Te laat: aanvragen kon tot en met ") + Say.nl(limit.lastDay()) + ".",
                (open ? "The last day to apply is " : "Too late: the last day to apply was ") + Say.en(limit.lastDay()) + ".");
    }

    /** The rate, or why there is none as far as enterprise and subject tell already. */
    private Optional<Reason> rate(ApplicationFacts facts) {
        Grounds grounds = new Grounds(rules.tables(), facts.measure());
        rules.eligibility().check(facts.enterprise(), facts.measure(), facts.applicationDate(), grounds);
        if (facts.pillar() != null && facts.theme() != null && facts.topic() != null) {
            rules.services().checkSubject(facts, grounds);
        }
        List<Grounds.Ground> found = grounds.inOrder();
        return found.isEmpty() ? rules.terms().rate(facts).map(rate -> line(rate.row(),
                "De subsidie is " + Say.percent(rate.number()) + " van het bedrag dat meetelt.",
                "The subsidy is " + Say.percent(rate.number()) + " of the eligible amount."))
                : Optional.of(found.get(0).refusal().reason());
    }

    private Reason minimum(ApplicationFacts facts) {
        LocalDate date = facts.applicationDate();
        if (facts.pillar() != null) {
            Terms.Figure least = rules.terms().minimum(facts.pillar(), date);
            return line(least.row(), "Er moet minstens " + Say.nl(least.money()) + " meetellen.", "At least " + Say.en(least.money()) + " must be eligible.");
        }
        Terms.Figure training = rules.terms().minimum(Pillar.TRAINING, date);
        Terms.Figure advice = rules.terms().minimum(Pillar.ADVICE, date);
        return new Reason(training.row().rule() + ", " + advice.row().rule(),
                "Er moet minstens " + Say.nl(training.money()) + " meetellen voor een opleiding, " + Say.nl(advice.money()) + " voor advies.",
                "At least " + Say.en(training.money()) + " must be eligible for a training, " + Say.en(advice.money()) + " for advice.",
                training.row().source());
    }

    private Reason catering(ApplicationFacts facts) {
        TableRow row = rules.figures().row(CATERING, facts.applicationDate());
        Money most = rules.figures().money(CATERING, facts.applicationDate());
        int personDays = facts.costs() == null ? 0 : facts.costs().cateringPersonDays();
        Money together = most.times(personDays);
        return line(row, "Hoogstens " + Say.nl(most) + " per persoon en per dag telt mee" + (personDays == 0 ? "." : ", samen " + Say.nl(together) + "."),
                "At most " + Say.en(most) + " per person and day counts" + (personDays == 0 ? "." : ", " + Say.en(together) + " together."));
    }

    private static Reason line(TableRow row, String dutch, String english) {
        return new Reason(row.rule(), dutch, english, row.source());
    }
}
