package org.smewallet.banking;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.smewallet.banking.format.Digest;
import org.smewallet.banking.format.StatementHead;
import org.smewallet.banking.format.StatementLine;
import org.smewallet.banking.format.StatementReader;
import org.smewallet.banking.format.StatementSink;
import org.springframework.stereotype.Component;

/** Reads the lines of a checked file a second time and stores them piece by piece, with bounded memory. */
@Component
class StatementImport {

    private static final int PIECE = 500;

    private final LineWriter writer;
    private final PaymentLines payments;

    StatementImport(LineWriter writer, PaymentLines payments) {
        this.writer = writer;
        this.payments = payments;
    }

    /** Stores every line; returns how many were read before. */
    int run(String statementId, StatementReader reader, byte[] content) {
        Pieces pieces = new Pieces(statementId);
        reader.read(new ByteArrayInputStream(content), pieces);
        pieces.flush();
        return pieces.duplicates;
    }

    private final class Pieces implements StatementSink {

        private final String statementId;
        private final List<ImportedLine> piece = new ArrayList<>(PIECE);
        private int number;
        private int duplicates;

        Pieces(String statementId) {
            this.statementId = statementId;
        }

        @Override
        public void line(StatementLine line) {
            piece.add(ImportedLine.waiting(line, ++number));
            if (piece.size() == PIECE) {
                flush();
            }
        }

        @Override
        public void statement(StatementHead head) {
            // Checked and stored before.
        }

        void flush() {
            if (piece.isEmpty()) {
                return;
            }
            Map<String, LineWriter.Known> known = writer.known(piece.stream().map(ImportedLine::bookingKey).toList());
            List<ImportedLine> judged = payments.settle(piece.stream()
                .map(imported -> known.containsKey(imported.bookingKey()) ? seenBefore(imported, known.get(imported.bookingKey())) : imported)
                .toList());
            duplicates += (int) judged.stream().filter(imported -> imported.fate() == LineFate.DUPLICATE).count();
            writer.write(statementId, judged);
            piece.clear();
        }

        /** The bank gave one reference to two different movements: the balance proves both, so neither may vanish as a duplicate. */
        private ImportedLine seenBefore(ImportedLine imported, LineWriter.Known known) {
            StatementLine line = imported.line();
            if (known.isSameAs(line)) {
                return imported.duplicate();
            }
            String key = line.bankReference() + "#" + Digest.sha256((line.signedAmount() + "|" + line.valueDate())
                .getBytes(StandardCharsets.US_ASCII)).substring(0, 12);
            return writer.known(List.of(key)).containsKey(key) ? imported.duplicate() : imported.underKey(key);
        }
    }
}
