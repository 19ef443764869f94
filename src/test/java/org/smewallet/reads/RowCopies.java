package org.smewallet.reads;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies rows within PostgreSQL, one statement for all copies of a row. Each copy has a number {@code k}: ids become
 * others by it, the same everywhere, and names are replaced by what they are in that copy.
 */
final class RowCopies {

    /** Apart from all ids that the database gave out itself. */
    private static final long APART = 1_000_000;
    private static final Pattern ENDS_IN_ID = Pattern.compile("(.*:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int ID_LENGTH = 36;
    /** What belongs to the models, not to what runs by them. */
    private static final Set<String> OF_THE_MODEL = Set.of("proc_def_id_", "deployment_id_", "job_def_id_");
    private static final Set<String> NUMBERED = Set.of("id", "line_id", "deposit_line_id", "taken_back_by");
    /** Must differ in every copy, though nothing in them may name the copy. */
    private static final Set<String> UNIQUE = Set.of("notice_key", "source", "bank_reference", "booking_key", "invoice_key",
            "bank_statement_id", "file_hash", "open_key");

    /** Shared by the files of a day: the second that brings one finds it there. */
    private static final Set<String> SHARED = Set.of("bank_statement", "payment_file");

    private final Connection connection;
    private final Map<String, String> special;

    /** @param special SQL for columns that need their own, by {@code table.column}; {@code %s} is the column of the row that is copied */
    RowCopies(Connection connection, Map<String, String> special) {
        this.connection = connection;
        this.special = special;
    }

    /**
     * Copies the rows of a table.
     *
     * @param condition which rows; its values follow
     * @param names SQL by the text that it replaces
     */
    void copy(String table, String condition, List<Object> values, Map<String, String> names, long from, long to) throws SQLException {
        List<String> copies = new ArrayList<>();
        try (PreparedStatement rows = connection.prepareStatement("select ctid as row_place, t.* from " + table + " t where " + condition)) {
            for (int i = 0; i < values.size(); i++) {
                rows.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = rows.executeQuery()) {
                while (row.next()) {
                    copies.add(copyOf(table, row, names, from, to));
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String copy : copies) {
                statement.execute(copy);
            }
        }
    }

    private String copyOf(String table, ResultSet row, Map<String, String> names, long from, long to) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<String> into = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 2; i <= columns.getColumnCount(); i++) {
            into.add('"' + columns.getColumnName(i) + '"');
            values.add(value(table, columns.getColumnName(i), columns.getColumnTypeName(i), row.getString(i), names));
        }
        return "insert into %s (%s) select %s from %s t cross join generate_series(%d::bigint, %d::bigint) k where t.ctid = '%s'::tid%s"
                .formatted(table, String.join(", ", into), String.join(", ", values), table, from, to, row.getString(1),
                        SHARED.contains(table) ? " on conflict do nothing" : "");
    }

    private String value(String table, String column, String type, String text, Map<String, String> names) {
        String same = "t.\"" + column + '"';
        if (text == null || OF_THE_MODEL.contains(column)) {
            return same;
        }
        if (special.containsKey(table + "." + column)) {
            return special.get(table + "." + column).formatted(same);
        }
        return switch (type) {
            case "uuid" -> "md5(%s::text || '~' || k)::uuid".formatted(same);
            case "varchar", "text" -> text(column, same, text, names);
            case "int8", "bigserial" -> NUMBERED.contains(column) ? same + " + k * " + APART : same;
            case "timestamptz" -> same + " - k * interval '10 minutes'";
            default -> same;
        };
    }

    private static String text(String column, String same, String text, Map<String, String> names) {
        Matcher id = ENDS_IN_ID.matcher(text);
        if (id.matches()) {
            return "left(%1$s, -%2$d) || md5(right(%1$s, %2$d) || '~' || k)::uuid".formatted(same, ID_LENGTH);
        }
        String value = same;
        for (Map.Entry<String, String> name : names.entrySet()) {
            if (text.contains(name.getKey())) {
                value = "replace(%s, '%s', %s)".formatted(value, name.getKey(), name.getValue());
            }
        }
        return value.equals(same) && UNIQUE.contains(column) ? same + " || '~' || k" : value;
    }
}
