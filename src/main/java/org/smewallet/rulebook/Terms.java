package org.smewallet.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;

/** Rate, cap, minimum and the split between subsidy and own contribution (RULES section 9). */
final class Terms {

    private final Tables tables;

    Terms(Tables tables) {
        this.tables = tables;
    }

    /** A figure of a table with the row that gave it. */
    record Figure(TableRow row, Map<String, Object> question) {

        BigDecimal number() {
            return new BigDecimal(row.text("value"));
        }

        Money money() {
            return new Money(number());
        }
    }

    /** What is paid by whom; both always add up to the eligible amount (R-AMT-05, R-AMT-06). */
    record Split(Money subsidy, Money own, boolean limited) {
    }

    Optional<Figure> rate(ApplicationFacts facts) {
        return rate(question(facts));
    }

    Optional<Figure> rate(Map<String, Object> question) {
        return figure(RuleTable.SUBSIDY_RATE, question);
    }

    Optional<Figure> cap(ApplicationFacts facts) {
        return cap(question(facts));
    }

    Optional<Figure> cap(Map<String, Object> question) {
        return figure(RuleTable.SUBSIDY_CAP, question);
    }

    Figure minimum(Pillar pillar, LocalDate date) {
        return figure(RuleTable.MINIMUMS, Map.of("pillar", pillar.name(), "applicationDate", date))
                .orElseThrow(() -> new IllegalStateException("No minimum for " + pillar + " is in force on " + date));
    }

    /** The subsidy at this rate, at most the rest; rounded to the cent half up, the own contribution is the difference. */
    static Split split(Money eligible, BigDecimal rate, Money rest) {
        Money computed = eligible.at(rate);
        Money subsidy = computed.min(rest);
        return new Split(subsidy, eligible.minus(subsidy), subsidy.isLessThan(computed));
    }

    private Optional<Figure> figure(RuleTable table, Map<String, Object> question) {
        return tables.find(table, question).map(row -> new Figure(row, askedBy(table, question)));
    }

    /** Only what the table looks at, in the order of its columns. */
    private static Map<String, Object> askedBy(RuleTable table, Map<String, Object> question) {
        Map<String, Object> asked = new LinkedHashMap<>();
        table.inputs().forEach(input -> asked.put(input.name(), question.get(input.name())));
        return asked;
    }

    private static Map<String, Object> question(ApplicationFacts facts) {
        return question(facts.enterprise(), facts.pillar(), facts.topic(), facts.applicationDate());
    }

    static Map<String, Object> question(EnterpriseFacts enterprise, Pillar pillar, String topic, LocalDate date) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("enterpriseSize", enterprise.size() == null ? null : enterprise.size().name());
        question.put("enterpriseKind", enterprise.kind() == null ? null : enterprise.kind().name());
        question.put("topic", topic);
        question.put("pillar", pillar == null ? null : pillar.name());
        question.put("applicationDate", date);
        return question;
    }
}
