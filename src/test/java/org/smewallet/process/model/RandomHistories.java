package org.smewallet.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.smewallet.wallet.Ledger;
import org.smewallet.wallet.LedgerCheck;

/**
 * So many histories with consecutive seeds. {@code -Dhistories=...} asks for more, {@code -Dhistories.seed=...} for others;
 * the first seed is printed, and a history that fails says how to live it again.
 */
class RandomHistories {

    /** Everything must hold. */
    static final String NOTHING = "nothing";

    /** So many histories that differ are told; then it is over. */
    private static final int MOST_TOLD = 8;

    private static final long A_SECOND = 1_000_000_000L;

    private final String where;
    private final String exceptFor;
    private final int histories;
    private final long firstSeed;

    RandomHistories(String where, int usually, String exceptFor) {
        this.exceptFor = exceptFor;
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
        long onProcessor = processorTime();
        int commands = 0;
        List<String> differences = new ArrayList<>();
        for (int history = 0; history < histories; history++) {
            if (history % checkedEach == 0) {
                if (history > 0 && differences.isEmpty()) {
                    holds(ledger, history);
                }
                cleaned.run();
            }
            try {
                commands += new HistoryRun(firstSeed + history, driver).live();
            } catch (AssertionError e) {
                differences.add(e.getMessage());
                if (differences.size() == MOST_TOLD) {
                    break;
                }
            }
        }
        assertThat(String.join(System.lineSeparator(), differences)).isEmpty();
        holds(ledger, histories);
        System.out.printf("%s: %d histories of %d commands from seed %d in %d s, %d s of them on the processor%n", where, histories, commands,
                firstSeed, (System.nanoTime() - began) / A_SECOND, (processorTime() - onProcessor) / A_SECOND);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void holds(Ledger ledger, int before) {
        LedgerCheck check = ledger.check();
        assertThat(check.balanced()).as(where + ": the ledger after the histories before seed " + (firstSeed + before)).isTrue();
        assertThat(check.faults()).as(where + ": what must hold after the histories before seed " + (firstSeed + before))
                .filteredOn(fault -> !fault.startsWith(exceptFor)).isEmpty();
    }
}
