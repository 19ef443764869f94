package org.smewallet.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One history in the product and in the reference at once: after every command both are the same. */
class HistoryRun {

    private static final int LEAST_COMMANDS = 5;
    private static final int MORE_COMMANDS = 16;

    private final long seed;
    private final Driver driver;
    private final List<String> told = new ArrayList<>();

    HistoryRun(long seed, Driver driver) {
        this.seed = seed;
        this.driver = driver;
    }

    /** Lives the history; gives the number of its commands. */
    int live() {
        Random random = new Random(seed);
        Start start = Start.random(random);
        Reference reference = new Reference(start);
        Histories histories = new Histories(random, reference);
        int commands = LEAST_COMMANDS + random.nextInt(MORE_COMMANDS);
        told.add(start.toString());
        try {
            driver.begin(start);
            for (int step = 1; step <= commands; step++) {
                // In the end the bank does all that waits, so that nothing of one history is left to the next.
                Command command = step < commands ? histories.next() : new Command.BankAnswers(true);
                told.add(step + ". " + command);
                Verdict met = command.by(driver);
                assertThat(met).as("answer to the command").isEqualTo(command.by(reference));
                assertThat(driver.snapshots()).as("files").isEqualTo(reference.snapshots());
                assertThat(driver.faults()).as("what must hold").isEmpty();
                int year = reference.today().getYear();
                for (int each = start.day().getYear(); each <= year; each++) {
                    assertThat(driver.used(each)).as("used of the cap of " + each).isEqualTo(reference.used(each));
                }
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("A history of seed %d: live it again by -Dhistories.seed=%d -Dhistories=1%n%s%n%s"
                    .formatted(seed, seed, String.join(System.lineSeparator(), told), e), e);
        }
        return commands;
    }
}
