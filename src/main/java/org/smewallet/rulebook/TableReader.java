package org.smewallet.rulebook;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.ModelParseException;

/** Reads a DMN file into typed rows, with the meaning that the engine gives it; what it cannot read it refuses. */
final class TableReader {

    private static final int MOST_KEPT = 200;
    /** What was read before: checking a file against the schema of DMN costs far more than reading its rows, and a start asks thrice. */
    private static final Map<Content, DecisionTable> READ = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Content, DecisionTable> eldest) {
            return size() > MOST_KEPT;
        }
    });

    private TableReader() {
    }

    /**
     * The table of a file.
     *
     * @param file name for the complaint
     * @throws TableRejected when it is no decision table that the rulebook can read
     */
    static DecisionTable read(String file, byte[] dmn) {
        Content content = new Content(dmn);
        DecisionTable known = READ.get(content);
        if (known != null) {
            return known;
        }
        DecisionTable table = table(file, decision(file, dmn));
        READ.put(content, table);
        return table;
    }

    /** True when the file holds a table of the rulebook. */
    static boolean isOurs(String file, byte[] dmn) {
        DecisionTable known = READ.get(new Content(dmn));
        return known == null ? decisions(file, dmn).stream().anyMatch(decision -> isOurs(decision.getId())) : isOurs(known.id());
    }

    private static boolean isOurs(String id) {
        return RuleTable.byId(id).isPresent();
    }

    private static DecisionTable table(String file, Decision decision) {
        if (!(decision.getExpression() instanceof org.camunda.bpm.model.dmn.instance.DecisionTable table)) {
            throw new TableRejected(file, "the decision is not a decision table");
        }
        String id = decision.getId();
        if (table.getHitPolicy() != HitPolicy.FIRST && table.getHitPolicy() != HitPolicy.UNIQUE) {
            throw new TableRejected(id, "the hit policy must be FIRST or UNIQUE");
        }
        List<DecisionTable.Column> inputs = table.getInputs().stream()
                .map(i -> new DecisionTable.Column(text(i.getInputExpression().getText()), i.getInputExpression().getTypeRef())).toList();
        List<DecisionTable.Column> outputs = table.getOutputs().stream()
                .map(o -> new DecisionTable.Column(o.getName(), o.getTypeRef())).toList();
        List<TableRow> rows = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            rows.add(row(id, rows.size() + 1, rule, inputs, outputs));
        }
        boolean gapsMeant = decision.getDescription() != null && decision.getDescription().getTextContent().contains("Gaps: meant");
        return new DecisionTable(id, decision.getName(), table.getHitPolicy().name(), gapsMeant, inputs, outputs, List.copyOf(rows));
    }

    private static Decision decision(String file, byte[] dmn) {
        Collection<Decision> decisions = decisions(file, dmn);
        if (decisions.size() != 1) {
            throw new TableRejected(file, "holds " + decisions.size() + " decisions where one is expected");
        }
        return decisions.iterator().next();
    }

    private static Collection<Decision> decisions(String file, byte[] dmn) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(dmn)).getModelElementsByType(Decision.class);
        } catch (ModelParseException | DmnModelException e) {
            throw new TableRejected(file, "is not valid DMN: " + e.getMessage());
        }
    }

    private static TableRow row(String table, int number, Rule rule, List<DecisionTable.Column> inputs, List<DecisionTable.Column> outputs) {
        try {
            List<Cell> cells = new ArrayList<>();
            Cell.Range<java.time.LocalDate> period = Cell.period(new Cell.Any());
            int column = 0;
            for (InputEntry entry : rule.getInputEntries()) {
                String type = inputs.get(column++).type();
                Cell cell = UnaryTests.read(type, text(entry.getText()));
                cells.add(cell);
                period = "date".equals(type) ? Cell.period(cell) : period;
            }
            Map<String, Object> values = new LinkedHashMap<>();
            column = 0;
            for (OutputEntry entry : rule.getOutputEntries()) {
                DecisionTable.Column output = outputs.get(column++);
                values.put(output.name(), UnaryTests.value(output.type(), text(entry.getText())));
            }
            return new TableRow(table, number, List.copyOf(cells), period, values);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new TableRejected(table, number, String.valueOf(e.getMessage()));
        }
    }

    /** The bytes of a file, equal when they are. */
    private record Content(ByteBuffer bytes) {

        Content(byte[] dmn) {
            this(ByteBuffer.wrap(dmn.clone()));
        }
    }

    private static String text(Text text) {
        return text == null || text.getTextContent() == null ? "" : text.getTextContent().strip();
    }
}
