package org.smewallet.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.smewallet.wallet.Ledger;

/**
 * So many histories with consecutive seeds. {@code -Dhistories=...} asks for more, {@code -Dhistories.seed=...} for others;
 * the first seed is printed, and a history that fails says how to live it again.
 */
class RandomHistories {

    private final String where;
    private final int histories;
    private final long firstSeed;

    RandomHistories(String where, int usually) {
        this.where = where;
        this.histories = Integer.getInteger("histories", usually);
        this.firstSeed = Long.getLong("histories.seed", 20_260_330L);
    }

    int count() {
        return histories;
    }

    /** Lives them one after the other; afterwards, and each time that many are done, everything that must hold is checked. */
    void live(Driver driver, Ledger ledger, int checkedEach, Runnable cleaned) {
        long began = System.nanoTime();
        int commands = 0;
        for (int history = 0; history < histories; history++) {
            if (history % checkedEach == 0) {
                holds(ledger, history);
                cleaned.run();
            }
            commands += new HistoryRun(firstSeed + history, driver).live();
        }
        holds(ledger, histories);
        System.out.printf("%s: %d histories of %d commands from seed %d in %d s%n", where, histories, commands, firstSeed,
                (System.nanoTime() - began) / 1_000_000_000L);
    }

    private void holds(Ledger ledger, int before) {
        assertThat(ledger.check()).as("the ledger after the histories before seed " + (firstSeed + before))
                .satisfies(check -> assertThat(check.balanced()).isTrue()).satisfies(check -> assertThat(check.faults()).isEmpty());
    }
}
