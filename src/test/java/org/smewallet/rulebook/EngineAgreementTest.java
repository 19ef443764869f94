package org.smewallet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our quick reading of a table means exactly what the engine's own evaluation of the same file means. */
class EngineAgreementTest {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @EnumSource
    void theEngineGivesTheSameAnswerToEveryQuestionAtTheEdgesOfEachRow(RuleTable known) {
        String file = known.id() + ".dmn";
        DmnDecision decision = ENGINE.parseDecision(known.id(), new ByteArrayInputStream(ChangedTables.shipped(file)));
        DecisionTable table = TableReader.read(file, ChangedTables.shipped(file));
        for (Map<String, Object> question : questions(table)) {
            Optional<Map<String, Object>> ours = table.first(question).map(TableRow::outputs);
            assertThat(ours.map(EngineAgreementTest::plain)).as(known.id() + " " + question).isEqualTo(engine(decision, question));
        }
    }

    private static Optional<Map<String, String>> engine(DmnDecision decision, Map<String, Object> question) {
        Map<String, Object> variables = new HashMap<>();
        question.forEach((name, value) -> variables.put(name, value instanceof LocalDate day ? day.atStartOfDay()
                : value instanceof BigDecimal number ? number.intValueExact() : value));
        DmnDecisionResult result = ENGINE.evaluateDecision(decision, variables);
        return result.isEmpty() ? Optional.empty() : Optional.of(plain(result.getSingleResult()));
    }

    private static Map<String, String> plain(Map<String, Object> outputs) {
        return outputs.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue() instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString() : String.valueOf(e.getValue())));
    }

    /** For each row the question that fits it, on the days around its bounds, and the same with one input unknown or strange. */
    private static Set<Map<String, Object>> questions(DecisionTable table) {
        Set<Map<String, Object>> questions = new LinkedHashSet<>();
        for (TableRow row : table.rows()) {
            Map<String, Object> fitting = new HashMap<>();
            for (int i = 0; i < table.inputs().size(); i++) {
                fitting.put(table.inputs().get(i).name(), fitting(table.inputs().get(i).type(), row.cells().get(i)));
            }
            questions.add(fitting);
            table.inputs().forEach(input -> {
                for (Object value : values(input.type(), row)) {
                    Map<String, Object> other = new HashMap<>(fitting);
                    other.put(input.name(), value);
                    questions.add(other);
                }
            });
        }
        return questions;
    }

    private static Object fitting(String type, Cell cell) {
        if (cell instanceof Cell.OneOf one) {
            return one.options().iterator().next();
        }
        if (cell instanceof Cell.Range<?> range) {
            return range.from() != null ? range.from() : range.to();
        }
        return switch (type) {
            case "date" -> LocalDate.of(2026, 5, 4);
            case "boolean" -> true;
            case "string" -> "ANYTHING";
            default -> new BigDecimal("4000");
        };
    }

    private static List<Object> values(String type, TableRow row) {
        List<Object> values = new ArrayList<>();
        if (type.equals("date")) {
            LocalDate from = row.period().from() == null ? LocalDate.of(2016, 1, 1) : row.period().from();
            LocalDate to = row.period().to() == null ? LocalDate.of(2028, 2, 29) : row.period().to();
            values.addAll(List.of(from.minusDays(1), from, to, to.plusDays(1)));
        } else if (type.equals("string")) {
            values.add("SOMETHING_ELSE");
            values.add(null);
        } else if (type.equals("boolean")) {
            values.addAll(List.of(true, false));
        } else {
            values.addAll(List.of(new BigDecimal("1499"), new BigDecimal("1500"), new BigDecimal("1999"), new BigDecimal("10000")));
        }
        return values;
    }
}
