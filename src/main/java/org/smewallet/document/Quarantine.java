package org.smewallet.document;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Scans again what the scanner could not judge when it came. Nothing is locked while the scanner looks. */
@Component
class Quarantine {

    private static final Limit MOST_AT_ONCE = Limit.of(50);

    private final StoredDocuments documents;
    private final VirusScanner scanner;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Quarantine(StoredDocuments documents, VirusScanner scanner, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.documents = documents;
        this.scanner = scanner;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return how many left the quarantine */
    int scanAgain() {
        int settled = 0;
        for (UUID id : documents.findIdsInQuarantine(MOST_AT_ONCE)) {
            Optional<byte[]> content = Optional.ofNullable(transaction.execute(reading -> documents.findById(id).map(Document::content).orElse(null)));
            ScanState verdict = content.map(scanner::scan).orElse(ScanState.QUARANTINE);
            if (verdict != ScanState.QUARANTINE && settle(id, verdict)) {
                settled++;
            }
        }
        return settled;
    }

    /** False when another node was faster. */
    private boolean settle(UUID id, ScanState verdict) {
        try {
            return Boolean.TRUE.equals(transaction.execute(writing -> documents.findById(id).filter(Document::waits).map(document -> {
                document.judged(verdict);
                if (verdict == ScanState.INFECTED) {
                    events.publishEvent(new DocumentRemoved(document.described()));
                }
                return true;
            }).orElse(false)));
        } catch (OptimisticLockingFailureException e) {
            return false;
        }
    }
}
