package org.smewallet.shared;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An invariant asked of the database: each query gives one text for each place where it does not hold.
 *
 * @param queries SQL that both databases understand, each over whole tables at once
 */
public record QueriedInvariant(int number, String name, String description, DataSource source, List<String> queries) implements Invariant {

    /** One with these queries. */
    public static QueriedInvariant of(int number, String name, String description, DataSource source, String... queries) {
        return new QueriedInvariant(number, name, description, source, List.of(queries));
    }

    @Override
    public List<String> faults() {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.setMaxRows(MOST_FAULTS);
        return queries.stream().flatMap(query -> texts(jdbc, query)).limit(MOST_FAULTS).toList();
    }

    private static Stream<String> texts(JdbcTemplate jdbc, String query) {
        return jdbc.queryForList(query, String.class).stream();
    }
}
