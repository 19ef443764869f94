package org.smewallet.api;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.CaseFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads a file for the caller, as it is after whatever the call did before. */
@Component
class FileReader {

    private final CaseFiles files;
    private final Caller caller;
    private final EntityManager entities;

    FileReader(CaseFiles files, Caller caller, EntityManager entities) {
        this.files = files;
        this.caller = caller;
        this.entities = entities;
    }

    CaseFile read(FileNumber number) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // The command and its answer share a transaction: what is shown comes from the tables.
            entities.flush();
            entities.clear();
        }
        return files.get(caller.actor(), number);
    }

    FileAnswer present(FileNumber number, HttpServletRequest request) {
        return FileAnswer.of(read(number), CallerLanguage.of(request));
    }
}
