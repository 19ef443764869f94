package org.smewallet.reads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads plans of PostgreSQL: which tables are read whole, row by row or along an index that narrows nothing. */
final class Plans {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Plans() {
    }

    /** One text for each of these tables that the plan reads whole. */
    static List<String> readWhole(String plan, Set<String> tables) {
        try {
            List<String> found = new ArrayList<>();
            walk(JSON.readTree(plan).get(0).get("Plan"), false, tables, found);
            return found;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param limited the reader stops after some rows, so that an order by the index is enough when it leaves nothing out */
    private static void walk(JsonNode node, boolean limited, Set<String> tables, List<String> found) {
        String type = node.path("Node Type").asText();
        String table = node.path("Relation Name").asText();
        boolean inOrder = type.equals("Index Scan") || type.equals("Index Only Scan");
        boolean whole = type.equals("Seq Scan") || inOrder && !node.has("Index Cond") && !(limited && !node.has("Filter"));
        if (whole && tables.contains(table)) {
            found.add("%s on %s%s".formatted(type, table, node.has("Filter") ? " with " + node.get("Filter").asText() : ""));
        }
        boolean sorts = type.equals("Sort") || type.equals("Aggregate");
        for (JsonNode part : node.path("Plans")) {
            walk(part, type.equals("Limit") || limited && !sorts, tables, found);
        }
    }
}
