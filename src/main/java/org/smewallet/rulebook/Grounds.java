package org.smewallet.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The grounds for refusal found so far, in the end put in the order of RULES 19.3. */
final class Grounds {

    private final Tables tables;
    private final String measure;
    private final List<Ground> found = new ArrayList<>();

    Grounds(Tables tables, ApplicationFacts.Measure measure) {
        this.tables = tables;
        this.measure = measure.name();
    }

    /** One ground with its explanation. */
    record Ground(String outcome, int position, int group, Explanation why) {

        Refusal refusal() {
            return new Refusal(outcome, why.reason());
        }
    }

    void add(String outcome, Explanation why) {
        TableRow order = order(outcome);
        found.add(new Ground(outcome, order.number("position").intValueExact(), order.number("group").intValueExact(), why));
    }

    /** Adds a ground whose rule and source are those of the check itself. */
    void add(String outcome, String dutch, String english, Map<String, ?> inputs) {
        add(outcome, Explanation.of(order(outcome), dutch, english, inputs));
    }

    private TableRow order(String outcome) {
        return tables.find(RuleTable.REFUSAL_ORDER, Map.of("measure", measure, "outcome", outcome))
                .orElseThrow(() -> new IllegalStateException("Table refusalOrder does not know " + outcome + " for " + measure));
    }

    List<Ground> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Ground::position)).toList();
    }
}
