package org.smewallet.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A decision table as it was deployed, read into typed rows.
 *
 * @param hitPolicy FIRST or UNIQUE
 * @param gapsMeant days without a row are meant, as the table's description says
 */
record DecisionTable(String id, String name, String hitPolicy, boolean gapsMeant, List<Column> inputs, List<Column> outputs,
        List<TableRow> rows) {

    /** A column by the name that the rulebook asks or reads. */
    record Column(String name, String type) {
    }

    /** The first row whose tests all hold; what is not in the map is unknown and matches only empty cells. */
    Optional<TableRow> first(Map<String, Object> question) {
        Object[] values = new Object[inputs.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = question.get(inputs.get(i).name());
        }
        for (TableRow row : rows) {
            if (row.matches(values)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Position of the input column with dates, or -1. */
    int dateColumn() {
        return IntStream.range(0, inputs.size()).filter(i -> inputs.get(i).type().equals("date")).findFirst().orElse(-1);
    }
}
