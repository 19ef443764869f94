package org.smewallet.banking.coda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The lines of a file, each of exactly 128 signs; a longer one is refused before it fills the memory. */
final class CodaLines {

    private static final int LENGTH = 128;

    private final BufferedReader reader;
    private int line;

    CodaLines(InputStream file) {
        reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.ISO_8859_1));
    }

    /** The next record, or null at the end of the file. Blank lines at the end are passed over. */
    CodaRecord next() {
        String signs = read();
        if (signs == null || signs.length() == LENGTH) {
            return signs == null ? null : new CodaRecord(line, signs);
        }
        if (signs.isBlank() || signs.equals("\u001a")) {
            while ((signs = read()) != null) {
                if (!signs.isBlank()) {
                    throw new CodaFault(line, "er staat een lege regel in het bestand.", "there is an empty line in the file.");
                }
            }
            return null;
        }
        throw new CodaFault(line, "de regel telt %d tekens, geen 128.".formatted(signs.length()),
            "the line has %d signs, not 128.".formatted(signs.length()));
    }

    int line() {
        return Math.max(1, line);
    }

    private String read() {
        StringBuilder signs = new StringBuilder(LENGTH);
        line++;
        try {
            int sign = reader.read();
            if (sign < 0) {
                return null;
            }
            while (sign >= 0 && sign != '\n') {
                if (sign != '\r') {
                    signs.append((char) sign);
                }
                if (signs.length() > LENGTH) {
                    throw new CodaFault(line, "de regel telt meer dan 128 tekens.", "the line has more than 128 signs.");
                }
                sign = reader.read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return signs.toString();
    }
}
