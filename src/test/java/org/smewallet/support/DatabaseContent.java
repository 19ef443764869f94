package org.smewallet.support;

import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every row of every table, domain and engine together: two of them are equal when nothing was written in between, but for
 * what a visit leaves by itself.
 */
public final class DatabaseContent {

    /** What the engine counts of itself every quarter of an hour, who is signed in, and which form was shown. */
    private static final Set<String> BY_ITSELF = Set.of("act_ru_meter_log", "spring_session", "spring_session_attributes", "shown_form");

    private final JdbcTemplate jdbc;

    public DatabaseContent(DataSource source) {
        jdbc = new JdbcTemplate(source);
    }

    /** The rows by table, but for the tables named, in lower case. */
    public Map<String, List<String>> without(String... tables) {
        Set<String> left = Set.of(tables);
        Map<String, List<String>> content = new TreeMap<>();
        for (String table : tables()) {
            String name = table.toLowerCase(Locale.ROOT);
            if (!left.contains(name) && !BY_ITSELF.contains(name)) {
                content.put(name, rows(table));
            }
        }
        return content;
    }

    /** The rows of one table. */
    public List<String> of(String table) {
        return rows(tables().stream().filter(table::equalsIgnoreCase).findFirst().orElseThrow());
    }

    private List<String> tables() {
        return jdbc.queryForList("select table_name from information_schema.tables where lower(table_schema) = 'public'"
                + " and table_type = 'BASE TABLE'", String.class);
    }

    private List<String> rows(String table) {
        return jdbc.execute((Connection connection) -> {
            List<String> rows = new ArrayList<>();
            try (var statement = connection.createStatement(); var found = statement.executeQuery("select * from \"" + table + "\"")) {
                ResultSetMetaData columns = found.getMetaData();
                while (found.next()) {
                    StringBuilder row = new StringBuilder();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        Object value = columns.getColumnTypeName(i).toLowerCase(Locale.ROOT).matches("bytea|binary.*") ? Arrays.hashCode(found.getBytes(i)) : found.getString(i);
                        row.append(columns.getColumnName(i)).append('=').append(value).append(' ');
                    }
                    rows.add(row.toString());
                }
            }
            rows.sort(null);
            return rows;
        });
    }
}
