package org.smewallet.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smewallet.shared.Money;

/** Collects what has been found about one application and makes the assessment of it. */
final class Answer {

    /** From this group of RULES 19.3 on only the money is left to judge: there rate and cap are told with a refusal. */
    private static final int MONEY_GROUP = 7;

    private final ApplicationFacts facts;
    private final Money eligible;
    private final Costs.Counted counted;
    private List<Limit> limits = List.of();
    private Terms.Figure rate;
    private Terms.Figure cap;
    private Money used = Money.ZERO;
    private Money capRest = Money.ZERO;
    private TableRow limiting;

    Answer(ApplicationFacts facts, Money eligible, Costs.Counted counted) {
        this.facts = facts;
        this.eligible = eligible;
        this.counted = counted;
    }

    Answer limits(List<Limit> limits) {
        this.limits = limits;
        return this;
    }

    /** Rate and cap; null where the tables have none for these facts. */
    Answer terms(Terms.Figure rate, Terms.Figure cap, Money used, Money capRest) {
        this.rate = rate;
        this.cap = cap;
        this.used = used;
        this.capRest = capRest;
        this.limiting = cap == null ? null : cap.row();
        return this;
    }

    /** Another row than the cap's is what limits the subsidy. */
    Answer limitedBy(Optional<TableRow> row) {
        row.ifPresent(found -> limiting = found);
        return this;
    }

    /**
     * The assessment.
     *
     * @param full outcome when the whole subsidy is given
     * @param partial outcome when the rest limits it
     * @param rest the most that can be given
     */
    Assessment build(Grounds grounds, String full, String partial, Money rest) {
        List<Grounds.Ground> refusals = grounds.inOrder();
        return refusals.isEmpty() ? approved(full, partial, rest) : refused(refusals);
    }

    private Assessment refused(List<Grounds.Ground> refusals) {
        boolean moneyOnly = refusals.get(0).group() >= MONEY_GROUP;
        List<Explanation> why = refusals.stream().map(Grounds.Ground::why).toList();
        return new Assessment(refusals.get(0).outcome(), refusals.stream().map(Grounds.Ground::refusal).toList(),
                facts.enterprise().size(), eligible, moneyOnly && rate != null ? rate.number() : null,
                moneyOnly && cap != null ? cap.money() : null, moneyOnly && cap != null ? capRest : null, Money.ZERO, null, vat(), limits,
                why.stream().map(Explanation::reason).toList(), why);
    }

    private Assessment approved(String full, String partial, Money rest) {
        Terms.Split split = Terms.split(eligible, rate.number(), rest);
        Explanation why = explain(split, rest);
        List<Explanation> flat = new ArrayList<>();
        flatten(why, flat);
        boolean fromCap = facts.measure() != ApplicationFacts.Measure.WORKABILITY_INCREASE;
        return new Assessment(split.limited() ? partial : full, List.of(), facts.enterprise().size(), eligible, rate.number(), cap.money(),
                fromCap ? capRest.minus(split.subsidy()) : capRest, split.subsidy(), split.own(), vat(), limits,
                flat.stream().map(Explanation::reason).toList(), List.of(why));
    }

    private Money vat() {
        return counted == null ? null : counted.vat();
    }

    private Explanation explain(Terms.Split split, Money rest) {
        List<Explanation> because = new ArrayList<>();
        if (counted != null) {
            because.add(counted.why());
        }
        because.add(Explanation.of(rate.row(),
                "Het steunpercentage op " + Say.nl(facts.applicationDate()) + " is " + Say.percent(rate.number()) + ".",
                "The rate on " + Say.en(facts.applicationDate()) + " is " + Say.percent(rate.number()) + ".", rate.question()));
        because.add(Explanation.of(cap.row(),
                "Het plafond is " + Say.nl(cap.money()) + "; daarvan was " + Say.nl(used) + " gebruikt.",
                "The cap is " + Say.en(cap.money()) + "; " + Say.en(used) + " of it had been used.", cap.question()));
        if (split.limited()) {
            because.add(Explanation.of(ruleOf("R-AMT-07", "R-INC-02"), limiting,
                    "Er rest nog " + Say.nl(rest) + ": de subsidie wordt daartoe beperkt en het eigen aandeel stijgt.",
                    "There is " + Say.en(rest) + " left: the subsidy is limited to it and the own contribution grows.",
                    Map.of("rest", rest)));
        }
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("eligibleAmount", eligible.toString());
        inputs.put("rate", rate.number().toPlainString());
        inputs.put("rest", rest.toString());
        return new Explanation(ruleOf("R-AMT-05", "R-INC-03"),
                Say.nl(eligible) + " x " + Say.percent(rate.number()) + " geeft een subsidie van " + Say.nl(split.subsidy())
                        + " en een eigen aandeel van " + Say.nl(split.own()) + ".",
                Say.en(eligible) + " x " + Say.percent(rate.number()) + " gives a subsidy of " + Say.en(split.subsidy())
                        + " and an own contribution of " + Say.en(split.own()) + ".",
                rate.row().source(), null, inputs, because);
    }

    private String ruleOf(String ordinary, String increase) {
        return switch (facts.measure()) {
            case KMO_PORTEFEUILLE -> ordinary;
            case WORKABILITY_INCREASE -> increase;
            case WORKABILITY_CHEQUE -> "R-CHQ-02";
        };
    }

    private static void flatten(Explanation why, List<Explanation> into) {
        into.add(why);
        why.because().forEach(below -> flatten(below, into));
    }
}
