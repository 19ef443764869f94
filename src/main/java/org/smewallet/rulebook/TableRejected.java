package org.smewallet.rulebook;

/** A decision table that may not become the law: names the table and, where there is one, the row. */
class TableRejected extends RuntimeException {

    TableRejected(String table, String complaint) {
        super("Table " + table + ": " + complaint);
    }

    TableRejected(String table, int row, String complaint) {
        this(table, "row " + row + ": " + complaint);
    }
}
