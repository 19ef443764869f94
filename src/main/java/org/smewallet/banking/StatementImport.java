package org.smewallet.banking;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.smewallet.banking.format.Digest;
import org.smewallet.banking.format.StatementHead;
import org.smewallet.banking.format.StatementLine;
import org.smewallet.banking.format.StatementReader;
import org.smewallet.banking.format.StatementSink;
import org.smewallet.shared.Reason;
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

        private ImportedLine seenBefore(ImportedLine imported, LineWriter.Known known) {
            return known.isSameAs(imported.line()) ? imported.duplicate() : reusedReference(imported);
        }

        /** The bank gave one reference to two different movements: money must not vanish as a duplicate, a person looks. */
        private ImportedLine reusedReference(ImportedLine imported) {
            StatementLine line = imported.line();
            String key = line.bankReference() + "#" + Digest.sha256((line.signedAmount() + "|" + line.valueDate())
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII)).substring(0, 12);
            if (writer.known(List.of(key)).containsKey(key)) {
                return imported.duplicate();
            }
            return imported.underKey(key, line.credit() ? LineFate.UNDER_REVIEW : LineFate.NOTED, new Reason("R-DEP-04",
                "Het kenmerk van de bank hoort al bij een andere verrichting.",
                "The bank's reference belongs to another movement already.", null));
        }
    }
}
