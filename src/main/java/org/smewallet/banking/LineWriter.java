package org.smewallet.banking;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smewallet.banking.format.StatementLine;
import org.smewallet.shared.Money;
import org.smewallet.shared.Reason;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes imported lines in batches: the mapping of single objects takes too long for ten thousand of them. */
@Component
class LineWriter {

    /** The kinds of the values of a row, so that no driver asks the database for each one that is missing. */
    private static final int[] TYPES = {Types.VARCHAR, Types.INTEGER, Types.VARCHAR, Types.VARCHAR, Types.BOOLEAN, Types.NUMERIC, Types.VARCHAR,
        Types.DATE, Types.DATE, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.BOOLEAN, Types.VARCHAR, Types.VARCHAR,
        Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.TIMESTAMP};

    private final JdbcTemplate jdbc;
    private final Clock clock;

    LineWriter(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the lines say that bear one of these references already, by reference. */
    Map<String, Known> known(Collection<String> references) {
        Map<String, Known> known = new HashMap<>();
        new NamedParameterJdbcTemplate(jdbc).query("select booking_key, credit, amount, value_date from bank_line where booking_key in (:keys)",
            Map.of("keys", references), row -> {
                known.put(row.getString(1), new Known(row.getBoolean(2), row.getBigDecimal(3), row.getDate(4).toLocalDate()));
            });
        return known;
    }

    void write(String statementId, List<ImportedLine> lines) {
        Instant now = clock.instant();
        jdbc.batchUpdate("insert into bank_line (version, statement_id, line_number, bank_reference, booking_key, credit, amount, currency,"
                + " booking_date, value_date, counterparty_name, counterparty_iban, communication, end_to_end_id, returned, return_reason,"
                + " fate, file_number, reason_rule, reason_dutch, reason_english, reason_source, decided_at)"
                + " values (0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            lines.stream().map(line -> row(statementId, line, now)).toList(), TYPES);
    }

    private static Object[] row(String statementId, ImportedLine imported, Instant now) {
        StatementLine line = imported.line();
        Reason reason = imported.reason() == null ? new Reason(null, null, null, null) : imported.reason();
        Instant decided = imported.decidedAt(now);
        return new Object[] {statementId, imported.number(), line.bankReference(), imported.bookingKey(), line.credit(),
            line.amount().amount(), line.currency(), Date.valueOf(line.bookingDate()), Date.valueOf(line.valueDate()),
            line.counterpartyName(), line.counterpartyIban(), line.communication(), line.endToEndId(), line.returned(),
            line.returnReason(), imported.fate().name(), imported.file() == null ? null : imported.file().number(),
            reason.rule(), reason.dutch(), reason.english(), reason.source(), decided == null ? null : Timestamp.from(decided)};
    }

    /** What tells a true duplicate from another line under the same reference. */
    record Known(boolean credit, BigDecimal amount, LocalDate valueDate) {

        boolean isSameAs(StatementLine line) {
            return credit == line.credit() && new Money(amount).equals(line.amount()) && valueDate.equals(line.valueDate());
        }
    }
}
