package org.smewallet.budget;

import java.util.HashSet;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Budgets that the present transaction looked for in vain: it need not look again before it opens them. */
final class Unopened implements TransactionSynchronization {

    private final Set<YearlyBudget.Id> ids = new HashSet<>();

    private Unopened() {
    }

    static Set<YearlyBudget.Id> inThisTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream().filter(Unopened.class::isInstance).map(Unopened.class::cast)
                .findFirst().orElseGet(() -> {
                    Unopened unopened = new Unopened();
                    TransactionSynchronizationManager.registerSynchronization(unopened);
                    return unopened;
                }).ids;
    }
}
