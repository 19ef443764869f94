package org.smewallet.portal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.smewallet.banking.BankLine;
import org.smewallet.banking.BankOverview;
import org.smewallet.banking.LineFate;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Page;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The result of a statement as comma-separated values: one row a line, with its fate and the reason. */
@Component
class StatementResult {

    private static final int PIECE = 500;
    private static final List<String> COLUMNS = List.of("line", "reference", "bookingDate", "valueDate", "amount", "name", "account",
            "communication", "fate", "file", "reason", "rule");

    private final BankOverview overview;
    private final MessageSource messages;

    StatementResult(BankOverview overview, MessageSource messages) {
        this.overview = overview;
        this.messages = messages;
    }

    /** With a byte order mark, without which spreadsheets misread accents. */
    byte[] write(String statementId, Locale locale) {
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CsvWriter rows = CsvWriter.builder().build(text)) {
            rows.writeRecord(COLUMNS.stream().map(column -> messages.getMessage("finance.csv." + column, null, locale)).toList());
            Page<BankLine> piece;
            int page = 0;
            do {
                piece = overview.lines(statementId, null, page++, PIECE);
                piece.items().forEach(line -> rows.writeRecord(row(line, locale)));
            } while (piece.hasNext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> row(BankLine line, Locale locale) {
        return List.of(String.valueOf(line.lineNumber()), plain(line.bankReference()), line.bookingDate().toString(), line.valueDate().toString(),
                (line.isCredit() ? "" : "-") + line.amount(), plain(line.counterpartyName().orElse("")), plain(line.counterpartyAccount().orElse("")),
                plain(line.communication()), messages.getMessage(key(line.fate()), null, locale),
                line.fileNumber().map(FileNumber::number).orElse(""), line.reason().map(reason -> reason.message(locale)).orElse(""),
                line.reason().map(reason -> reason.rule()).orElse(""));
    }

    /** A text that a spreadsheet would run as a formula is kept as text: payers choose it. */
    static String plain(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    private static String key(LineFate fate) {
        return "fate." + fate;
    }
}
