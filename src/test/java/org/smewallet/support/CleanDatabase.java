package org.smewallet.support;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Empties what tests write and leaves what the start made: models, staff, providers, code tables, the schema's history, who is signed in. */
@TestComponent
public class CleanDatabase {

    private static final Set<String> KEPT = Set.of("act_ge_property", "act_ge_bytearray", "act_ge_schema_log", "flyway_schema_history",
            "provider", "nace_code", "act_ru_execution", "spring_session", "spring_session_attributes", "shown_form");
    private static final List<String> KEPT_PREFIXES = List.of("act_re_", "act_id_", "act_ru_authorization", "act_ru_filter", "act_ru_jobdef",
            "act_ru_event_subscr");

    private final JdbcTemplate jdbc;
    private final boolean postgres;

    public CleanDatabase(DataSource source) {
        jdbc = new JdbcTemplate(source);
        postgres = Boolean.TRUE.equals(jdbc.execute((java.sql.Connection c) -> c.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    public void clean() {
        List<String> tables = jdbc.queryForList("select table_name from information_schema.tables where lower(table_schema) = 'public'"
                + " and table_type = 'BASE TABLE'", String.class).stream().filter(CleanDatabase::isWritten).toList();
        jdbc.update("delete from act_ru_event_subscr where execution_id_ is not null");
        if (postgres) {
            // As a restore does: the ledger and the audit trail let nobody else empty them.
            jdbc.execute("set session_replication_role = replica; truncate table " + String.join(", ", tables)
                    + "; set session_replication_role = origin");
        } else {
            jdbc.execute("set referential_integrity false");
            tables.forEach(table -> jdbc.execute("truncate table \"" + table + "\""));
            jdbc.execute("set referential_integrity true");
        }
        // Start messages of the models stay, so the table that they refer to cannot be truncated.
        jdbc.update("delete from act_ru_execution");
        jdbc.update("update provider set overdue_recoveries = 0");
        jdbc.update("delete from act_ge_bytearray where deployment_id_ is null");
    }

    private static boolean isWritten(String table) {
        String name = table.toLowerCase(java.util.Locale.ROOT);
        return !KEPT.contains(name) && KEPT_PREFIXES.stream().noneMatch(name::startsWith);
    }
}
