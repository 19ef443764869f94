package org.smewallet.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A figure asked of the database.
 *
 * @param query SQL that both databases understand, its rows the label's value and how much there is; it must stay quick when
 *     the tables have grown
 */
public record QueriedFigure(String name, String meaning, String label, DataSource source, String query) implements Figure {

    @Override
    public Map<String, Number> read() {
        Map<String, Number> found = new LinkedHashMap<>();
        new JdbcTemplate(source).query(query, row -> {
            found.put(row.getString(1), row.getLong(2));
        });
        return found;
    }
}
