package org.smewallet.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.h2.api.Trigger;

/** Refuses to change or remove rows of a table that only grows: the trigger of H2, named in its migration. */
public class AppendOnly implements Trigger {

    private String table;

    @Override
    public void init(Connection connection, String schema, String name, String tableName, boolean before, int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        throw new SQLIntegrityConstraintViolationException("Rows of %s are never changed or removed".formatted(table));
    }
}
