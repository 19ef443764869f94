package org.smewallet.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction tells, written down together just before it ends: telling costs a step one statement at most. */
final class NoticesOfStep implements TransactionSynchronization {

    private final List<Written> notices = new ArrayList<>();
    private final Consumer<List<Written>> writing;

    private NoticesOfStep(Consumer<List<Written>> writing) {
        this.writing = writing;
    }

    /** Adds to what the present transaction tells. */
    static void add(Written notice, Consumer<List<Written>> writing) {
        TransactionSynchronizationManager.getSynchronizations().stream().filter(NoticesOfStep.class::isInstance).map(NoticesOfStep.class::cast)
                .findFirst().orElseGet(() -> {
                    NoticesOfStep step = new NoticesOfStep(writing);
                    TransactionSynchronizationManager.registerSynchronization(step);
                    return step;
                }).notices.add(notice);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        writing.accept(List.copyOf(notices));
    }

    /**
     * A notice to write.
     *
     * @param toRegistered mailed to the addresses that its enterprise or provider has registered when the mails are made
     */
    record Written(Notice notice, boolean toRegistered) {

        boolean isMailed() {
            return toRegistered || !notice.recipients().isEmpty();
        }
    }
}
