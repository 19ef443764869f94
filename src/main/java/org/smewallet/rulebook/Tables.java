package org.smewallet.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One version of all tables, ready to be asked. Immutable: a change makes another version. */
final class Tables {

    private final Map<RuleTable, DecisionTable> tables = new EnumMap<>(RuleTable.class);
    private final Map<String, List<TableRow>> byKey = new HashMap<>();

    /**
     * A version made of these tables.
     *
     * @throws TableRejected when one is missing, comes twice or is none of ours
     */
    Tables(Collection<DecisionTable> read) {
        for (DecisionTable table : read) {
            RuleTable known = RuleTable.byId(table.id()).orElseThrow(() -> new TableRejected(table.id(), "is no table of the rulebook"));
            if (tables.put(known, table) != null) {
                throw new TableRejected(table.id(), "comes twice");
            }
        }
        for (RuleTable table : RuleTable.values()) {
            if (!tables.containsKey(table)) {
                throw new TableRejected(table.id(), "is missing");
            }
        }
        tables.forEach((known, table) -> {
            if (known.isKeyed()) {
                table.rows().forEach(row -> keysOf(row).forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(row)));
            }
        });
    }

    /** This version with some tables replaced. */
    Tables with(Collection<DecisionTable> changed) {
        Map<String, DecisionTable> all = new HashMap<>();
        tables.values().forEach(table -> all.put(table.id(), table));
        changed.forEach(table -> all.put(table.id(), table));
        return new Tables(all.values());
    }

    static List<String> keysOf(TableRow row) {
        return row.cells().get(0) instanceof Cell.OneOf one ? one.options().stream().map(Object::toString).toList() : List.of();
    }

    /** Every key of the tables whose rows name their own. */
    Set<String> keys() {
        return byKey.keySet();
    }

    /** The units that the rows of a parameter have; empty for an unknown one. */
    Set<String> unitsOf(RuleTable known, String key) {
        List<TableRow> rows = known.isKeyed() ? byKey.getOrDefault(key, List.of()) : tables.get(known).rows();
        return rows.stream().map(row -> row.text("unit")).collect(Collectors.toSet());
    }

    DecisionTable table(RuleTable table) {
        return tables.get(table);
    }

    Collection<DecisionTable> all() {
        return tables.values();
    }

    /** The row that answers a question, by the table's hit policy. */
    Optional<TableRow> find(RuleTable table, Map<String, Object> question) {
        return tables.get(table).first(question);
    }

    /** The parameter with this key on a day. */
    Optional<TableRow> parameter(String key, LocalDate date) {
        return byKey.getOrDefault(key, List.of()).stream().filter(row -> row.period().matches(date)).findFirst();
    }

    /** Every row of the tables with figures that holds on a day, with its key and dimension. */
    List<ParameterInForce> inForce(LocalDate date) {
        List<ParameterInForce> found = new ArrayList<>();
        tables.forEach((known, table) -> {
            if (known.holdsFigures()) {
                table.rows().stream().filter(row -> row.period().matches(date))
                        .forEach(row -> found.add(inForce(known, row)));
            }
        });
        return found;
    }

    /** A row of a table with figures, as people read it. */
    ParameterInForce inForce(RuleTable known, TableRow row) {
        DecisionTable table = tables.get(known);
        List<String> dimension = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i) instanceof Cell.OneOf one && !table.inputs().get(i).name().equals("key")) {
                dimension.add(dimensionName(table.inputs().get(i).name()) + "=" + one.options().stream().map(Object::toString)
                        .reduce((a, b) -> a + "|" + b).orElseThrow());
            }
        }
        String key = known.isKeyed() ? String.join("|", keysOf(row)) : known.key();
        return new ParameterInForce(key, String.join(";", dimension), row.text("value"), row.text("unit"), row.period().from(),
                row.period().to(), row.rule(), row.source());
    }

    private static String dimensionName(String column) {
        return switch (column) {
            case "enterpriseSize" -> "size";
            case "enterpriseKind", "registrationKind" -> "kind";
            default -> column;
        };
    }
}
