package org.smewallet.banking;

import java.time.Instant;
import org.smewallet.banking.format.StatementLine;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Reason;

/** A line on its way into the database, with the fate that the import itself can tell. */
record ImportedLine(StatementLine line, int number, String bookingKey, LineFate fate, FileNumber file, Reason reason) {

    static ImportedLine waiting(StatementLine line, int number) {
        return new ImportedLine(line, number, line.bankReference(), LineFate.WAITING, null, null);
    }

    ImportedLine duplicate() {
        return new ImportedLine(line, number, null, LineFate.DUPLICATE, null, new Reason("PROCESS-3",
            "Deze lijn werd al eerder ingelezen.", "This line was read before.", null));
    }

    ImportedLine settledAs(LineFate settled, FileNumber settledFile, Reason why) {
        return new ImportedLine(line, number, bookingKey, settled, settledFile, why);
    }

    /** Under a reference that another, different line bears already. */
    ImportedLine underKey(String key) {
        return new ImportedLine(line, number, key, fate, null, null);
    }

    Instant decidedAt(Instant now) {
        return fate.isOpen() ? null : now;
    }
}
