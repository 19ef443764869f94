package org.smewallet.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold of tables before they may run; each complaint names table and row. */
final class TableChecks {

    private TableChecks() {
    }

    /**
     * Checks a version of the tables.
     *
     * @throws TableRejected at the first thing wrong
     */
    static void check(Tables tables) {
        tables.all().forEach(TableChecks::check);
        for (Parameter parameter : Parameter.values()) {
            if (!tables.keys().contains(parameter.key())) {
                throw new TableRejected("parameters", "no row of any table gives " + parameter.key());
            }
        }
    }

    /**
     * Checks that a changed version still answers every parameter of the running one in the same units.
     *
     * @throws TableRejected at the first thing wrong
     */
    static void check(Tables changed, Tables running) {
        changed.all().forEach(TableChecks::check);
        for (DecisionTable table : changed.all()) {
            RuleTable known = RuleTable.byId(table.id()).orElseThrow();
            if (known.holdsFigures()) {
                table.rows().forEach(row -> checkAgainst(running, known, row));
            }
        }
        Set<String> gone = new HashSet<>(running.keys());
        gone.removeAll(changed.keys());
        if (!gone.isEmpty()) {
            throw new TableRejected("parameters", "no row gives " + gone + " any more; old rows stay");
        }
    }

    private static void checkAgainst(Tables running, RuleTable known, TableRow row) {
        List<String> keys = known.isKeyed() ? Tables.keysOf(row) : List.of(known.key());
        for (String key : keys) {
            Set<String> units = running.unitsOf(known, key);
            if (units.isEmpty()) {
                throw new TableRejected(row.table(), row.number(), "the parameter '" + key + "' is unknown");
            }
            if (!units.contains(row.text("unit"))) {
                throw new TableRejected(row.table(), row.number(), "the unit of " + key + " is " + String.join(" or ", units) + ", not "
                        + row.text("unit"));
            }
        }
    }

    private static void check(DecisionTable table) {
        RuleTable known = RuleTable.byId(table.id()).orElseThrow(() -> new TableRejected(table.id(), "is no table of the rulebook"));
        if (!table.inputs().equals(known.inputs())) {
            throw new TableRejected(table.id(), "is asked with " + known.inputs() + ", but its input columns are " + table.inputs());
        }
        known.outputs().stream().filter(output -> !table.outputs().contains(output)).findFirst().ifPresent(missing -> {
            throw new TableRejected(table.id(), "lacks the output column " + missing.name() + " of type " + missing.type());
        });
        table.rows().forEach(row -> check(row, known));
        checkOverlaps(table);
        if (!table.gapsMeant()) {
            checkGaps(table);
        }
    }

    private static void check(TableRow row, RuleTable known) {
        if (!RuleIds.isKnown(row.rule())) {
            throw new TableRejected(row.table(), row.number(), "the rule id '" + row.rule() + "' is unknown");
        }
        if (row.source().isBlank()) {
            throw new TableRejected(row.table(), row.number(), "names no source");
        }
        if (known.isKeyed() && Tables.keysOf(row).isEmpty()) {
            throw new TableRejected(row.table(), row.number(), "names no parameter");
        }
        if (known.holdsFigures() && !Units.fits(row.text("unit"), row.text("value"))) {
            throw new TableRejected(row.table(), row.number(), "'" + row.text("value") + "' is no value in the unit '" + row.text("unit") + "'");
        }
    }

    /** Two rows that both answer one question: never in a UNIQUE table, in a FIRST one not where all but the period is the same. */
    private static void checkOverlaps(DecisionTable table) {
        List<TableRow> rows = table.rows();
        int dates = table.dateColumn();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                boolean both = rows.get(i).period().overlaps(rows.get(j).period()) && (table.hitPolicy().equals("UNIQUE")
                        ? overlap(rows.get(i), rows.get(j)) : dimension(rows.get(i), dates).equals(dimension(rows.get(j), dates)));
                if (both) {
                    throw new TableRejected(table.id(), rows.get(j).number(), "overlaps with row " + rows.get(i).number());
                }
            }
        }
    }

    private static boolean overlap(TableRow one, TableRow other) {
        for (int i = 0; i < one.cells().size(); i++) {
            if (!one.cells().get(i).overlaps(other.cells().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Days without a row between two rows of the same dimension. */
    private static void checkGaps(DecisionTable table) {
        int dates = table.dateColumn();
        Map<List<Cell>, List<TableRow>> groups = new LinkedHashMap<>();
        table.rows().forEach(row -> groups.computeIfAbsent(dimension(row, dates), d -> new ArrayList<>()).add(row));
        for (List<TableRow> group : groups.values()) {
            group.sort(Comparator.comparing(row -> row.period().from(), Comparator.nullsFirst(Comparator.naturalOrder())));
            for (int i = 1; i < group.size(); i++) {
                LocalDate end = group.get(i - 1).period().to();
                if (end == null || !end.plusDays(1).equals(group.get(i).period().from())) {
                    throw new TableRejected(table.id(), group.get(i).number(), "does not follow row " + group.get(i - 1).number()
                            + ": days between them have no row, and the table does not say that gaps are meant");
                }
            }
        }
    }

    private static List<Cell> dimension(TableRow row, int dateColumn) {
        Cell[] cells = row.cells().toArray(Cell[]::new);
        if (dateColumn >= 0) {
            cells[dateColumn] = new Cell.Any();
        }
        return Arrays.asList(cells);
    }
}
