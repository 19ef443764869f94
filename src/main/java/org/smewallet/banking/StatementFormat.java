package org.smewallet.banking;

import java.util.Locale;
import org.smewallet.banking.format.Camt053Reader;
import org.smewallet.banking.format.CodaStatementReader;
import org.smewallet.banking.format.StatementReader;
import org.smewallet.banking.format.StatementRefused;

/** The kinds of statement that are read. */
enum StatementFormat {
    CAMT053(new Camt053Reader()),
    CODA(new CodaStatementReader());

    private final StatementReader reader;

    StatementFormat(StatementReader reader) {
        this.reader = reader;
    }

    StatementReader reader() {
        return reader;
    }

    /** The format of a content type such as {@code application/xml} or {@code text/plain; charset=...}. */
    static StatementFormat of(String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.contains("xml")) {
            return CAMT053;
        }
        if (type.startsWith("text/plain")) {
            return CODA;
        }
        throw new StatementRefused(1, "dit soort bestand wordt niet gelezen.", "this kind of file is not read.");
    }
}
