package org.smewallet.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows of each file form an unbroken chain that ends where the file says it ends; tells of each file the first row
 * that was changed, is missing or was added. Reads the rows one by one, however many there are.
 */
public abstract class ChainInvariant implements Invariant {

    private static final int ROWS_AT_ONCE = 1000;

    private final DataSource source;
    private final String what;

    /** @param what a row in words: posting, line of the audit trail */
    protected ChainInvariant(DataSource source, String what) {
        this.source = source;
        this.what = what;
    }

    /**
     * All chained rows by file and place. Columns: {@code owner} the file, {@code links} and {@code head} what it says of its
     * chain; of the row {@code row_id}, {@code file_position}, {@code hash}, {@code at} and its content, all null for a file without.
     */
    protected abstract String rows();

    /** Rows without a place in a chain that came after the chains began: one text each. */
    protected abstract String strays();

    /** The hash that the row must have after the one before it. */
    protected abstract String link(String previous, ResultSet row, Instant at) throws SQLException;

    @Override
    public List<String> faults() {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.setFetchSize(ROWS_AT_ONCE);
        Walk walk = new Walk();
        jdbc.query(rows(), walk::pass);
        walk.leave();
        walk.faults.addAll(jdbc.queryForList(strays(), String.class));
        return walk.faults.stream().limit(MOST_FAULTS).toList();
    }

    /** Goes along all chains, one after the other. */
    private class Walk {

        private final List<String> faults = new ArrayList<>();
        private String file;
        private long links;
        private String head;
        private long passed;
        private String previous;
        private boolean broken;

        void pass(ResultSet row) throws SQLException {
            String owner = row.getString("owner");
            if (!owner.equals(file)) {
                leave();
                enter(owner, row);
            }
            if (!broken && row.getString("hash") != null) {
                follow(row);
            }
        }

        private void enter(String owner, ResultSet row) throws SQLException {
            file = owner;
            links = row.getLong("links");
            head = row.getString("head");
            passed = 0;
            previous = HashChain.BEGINNING;
            broken = false;
        }

        private void follow(ResultSet row) throws SQLException {
            long position = row.getLong("file_position");
            Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
            String where = "row %d of %s".formatted(row.getLong("row_id"), Brussels.dateOf(at));
            passed++;
            if (position != passed) {
                fault(passed, "is missing before " + where);
            } else if (position > links) {
                fault(position, where + " was added");
            } else if (!link(previous, row, at).equals(row.getString("hash"))) {
                fault(position, where + " was changed");
            }
            previous = row.getString("hash");
        }

        /** At the end of a file: as many as it says, and the last one is the one that it says. */
        void leave() {
            if (file == null || broken) {
                return;
            }
            if (passed < links) {
                fault(passed + 1, "is missing at the end");
            } else if (links > 0 && !previous.equals(head)) {
                fault(links, "is not the last one that the file knows");
            }
        }

        private void fault(long position, String told) {
            broken = true;
            faults.add("File %s, %s %d: %s".formatted(file, what, position, told));
        }
    }
}
