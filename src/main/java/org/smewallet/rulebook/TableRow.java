package org.smewallet.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One rule of a decision table.
 *
 * @param table id of the table
 * @param number position in the table, from 1, as Modeler shows it
 * @param cells tests in the order of the input columns
 * @param period when the row holds; open on both sides where the table has no date
 * @param outputs values by the name of the output column
 */
record TableRow(String table, int number, List<Cell> cells, Cell.Range<java.time.LocalDate> period, Map<String, Object> outputs) {

    boolean matches(Object[] inputs) {
        for (int i = 0; i < inputs.length; i++) {
            if (!cells.get(i).matches(inputs[i])) {
                return false;
            }
        }
        return true;
    }

    /** True when both rows, wherever they stand, test and answer the same. */
    boolean saysTheSame(TableRow other) {
        return cells.equals(other.cells) && outputs.equals(other.outputs);
    }

    String text(String output) {
        return outputs.get(output).toString();
    }

    boolean flag(String output) {
        return Boolean.TRUE.equals(outputs.get(output));
    }

    BigDecimal number(String output) {
        return (BigDecimal) outputs.get(output);
    }

    String rule() {
        return text("rule");
    }

    String source() {
        return text("source");
    }

    /** As people find it: {@code subsidyRate 12}. */
    String place() {
        return table + " " + number;
    }
}
