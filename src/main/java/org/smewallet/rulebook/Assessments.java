package org.smewallet.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smewallet.shared.Money;

/** Puts the checks and the terms together into one answer on an application, an increase or a cheque. */
final class Assessments {

    private final Tables tables;
    private final Figures figures;
    private final Limits limits;
    private final Eligibility eligibility;
    private final Services services;
    private final Costs costs;
    private final Terms terms;
    private final Workability workability;

    Assessments(Tables tables, Figures figures, Limits limits, Eligibility eligibility, Services services, Costs costs, Terms terms,
            Workability workability) {
        this.tables = tables;
        this.figures = figures;
        this.limits = limits;
        this.eligibility = eligibility;
        this.services = services;
        this.costs = costs;
        this.terms = terms;
        this.workability = workability;
    }

    Assessment assess(ApplicationFacts facts) {
        TableRow firstDay = figures.row("regime.firstDay", facts.applicationDate());
        if (facts.applicationDate().isBefore(LocalDate.parse(firstDay.text("value")))) {
            return tooOld(facts, firstDay);
        }
        return facts.measure() == ApplicationFacts.Measure.WORKABILITY_CHEQUE ? cheque(facts) : subsidy(facts);
    }

    /** R-AMT-01: before the first day of the present scheme nothing else can be judged. */
    private Assessment tooOld(ApplicationFacts facts, TableRow firstDay) {
        LocalDate date = facts.applicationDate();
        Grounds grounds = new Grounds(tables, facts.measure());
        if (facts.measure() == ApplicationFacts.Measure.WORKABILITY_CHEQUE) {
            workability.checkCheque(facts, grounds);
        } else {
            LocalDate first = LocalDate.parse(firstDay.text("value"));
            grounds.add("REFUSED_REGIME_NOT_SUPPORTED", Explanation.of(firstDay,
                    "Aanvragen van voor " + Say.nl(first) + " worden hier niet berekend (" + Say.nl(date) + ").",
                    "Applications before " + Say.en(first) + " are not calculated here (" + Say.en(date) + ").",
                    Map.of("applicationDate", date)));
        }
        return new Answer(facts, facts.eligibleAmount(), null).limits(List.of()).build(grounds, "APPROVED", "APPROVED", Money.ZERO);
    }

    private Assessment subsidy(ApplicationFacts facts) {
        LocalDate date = facts.applicationDate();
        Grounds grounds = new Grounds(tables, facts.measure());
        boolean increase = facts.measure() == ApplicationFacts.Measure.WORKABILITY_INCREASE;
        eligibility.check(facts.enterprise(), facts.measure(), date, grounds);
        services.check(facts, grounds);
        Costs.Counted counted = facts.costs() == null ? null : costs.count(facts.costs(), date);
        Money eligible = counted == null ? orZero(facts.eligibleAmount()) : counted.eligible();
        checkMinimum(facts, eligible, grounds);
        Optional<Terms.Figure> cap = terms.cap(facts);
        Money used = orZero(facts.subsidyUsedThisYear());
        Money capRest = cap.map(c -> c.money().minus(used).max(Money.ZERO)).orElse(Money.ZERO);
        if (increase) {
            workability.checkIncrease(facts, cap.map(Terms.Figure::money).orElse(null), grounds);
        } else {
            cap.filter(c -> capRest.isZero()).ifPresent(c -> grounds.add("REFUSED_CAP_REACHED", capReached("R-AMT-07", c, used, date)));
        }
        Money rest = increase ? workability.increaseRest(facts).orElse(Money.ZERO) : capRest;
        Answer answer = new Answer(facts, eligible, counted)
                .limits(increase ? plus(limits.of(facts.startDate(), date), workability.projectLimit("increase.maxMonths", date))
                        : limits.of(facts.startDate(), date))
                .terms(terms.rate(facts).orElse(null), cap.orElse(null), used, capRest)
                .limitedBy(increase ? tables.parameter("increase.max", date) : Optional.empty());
        return increase ? answer.build(grounds, "APPROVED_INCREASE", "APPROVED_INCREASE_PARTIAL", rest)
                : answer.build(grounds, "APPROVED", "APPROVED_PARTIAL_CAP", rest);
    }

    private Assessment cheque(ApplicationFacts facts) {
        LocalDate date = facts.applicationDate();
        Grounds grounds = new Grounds(tables, facts.measure());
        eligibility.check(facts.enterprise(), facts.measure(), date, grounds);
        workability.checkCheque(facts, grounds);
        Costs.Counted counted = facts.costs() == null ? null : costs.count(facts.costs(), date);
        Money eligible = counted == null ? orZero(facts.eligibleAmount()) : counted.eligible();
        Money used = orZero(facts.subsidyUsedThisYear());
        Optional<Terms.Figure> ceiling = figure("cheque.max", date);
        Money rest = ceiling.map(c -> c.money().minus(used).max(Money.ZERO)).orElse(Money.ZERO);
        ceiling.filter(c -> rest.isZero()).ifPresent(c -> grounds.add("REFUSED_CAP_REACHED", capReached("R-CHQ-02", c, used, date)));
        return new Answer(facts, eligible, counted).limits(workability.projectLimit("cheque.maxMonths", date))
                .terms(figure("cheque.rate", date).orElse(null), ceiling.orElse(null), used, rest)
                .build(grounds, "APPROVED", "APPROVED_PARTIAL_CAP", rest);
    }

    private Optional<Terms.Figure> figure(String key, LocalDate date) {
        return tables.parameter(key, date).map(row -> new Terms.Figure(row, Map.of("key", key, "date", date)));
    }

    private void checkMinimum(ApplicationFacts facts, Money eligible, Grounds grounds) {
        Terms.Figure minimum = terms.minimum(facts.pillar(), facts.applicationDate());
        if (eligible.isLessThan(minimum.money())) {
            grounds.add("REFUSED_BELOW_MINIMUM", Explanation.of(minimum.row(),
                    "In aanmerking komt " + Say.nl(eligible) + "; het minimum is " + Say.nl(minimum.money()) + ".",
                    "Eligible is " + Say.en(eligible) + "; the minimum is " + Say.en(minimum.money()) + ".",
                    Map.of("eligibleAmount", eligible, "pillar", facts.pillar(), "applicationDate", facts.applicationDate())));
        }
    }

    /** R-AMT-07, R-CHQ-02: says also whether a call for the increase is open. */
    private Explanation capReached(String rule, Terms.Figure cap, Money used, LocalDate date) {
        Explanation[] open = tables.parameter("increase.callOpen", date).stream()
                .map(row -> Explanation.of(row, "De oproep voor de verhoging werkbaar werk is op " + Say.nl(date) + " open.",
                        "The call for the increase for workable work is open on " + Say.en(date) + ".", Map.of("applicationDate", date)))
                .toArray(Explanation[]::new);
        return Explanation.of(rule, cap.row(),
                "Het plafond van " + Say.nl(cap.money()) + " is opgebruikt (gebruikt: " + Say.nl(used) + ").",
                "The cap of " + Say.en(cap.money()) + " has been used up (used: " + Say.en(used) + ").",
                Map.of("yearlyCap", cap.money(), "subsidyUsed", used, "applicationDate", date), open);
    }

    private static Money orZero(Money money) {
        return money == null ? Money.ZERO : money;
    }

    private static List<Limit> plus(List<Limit> limits, List<Limit> more) {
        List<Limit> all = new ArrayList<>(limits);
        all.addAll(more);
        return all;
    }
}
