package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.banking.LineFate;
import org.smewallet.banking.StatementTotals;
import org.smewallet.support.LongStatement;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A long statement: read, matched and booked on HELD, its answer whole, with flat memory (goal 10). */
abstract class StatementLoad extends FileStories {

    private static final Logger LOG = LoggerFactory.getLogger(StatementLoad.class);
    private static final int LINES = 2_000;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    @DisplayName("Goal 10: a statement of thousands of lines is read, matched and booked in seconds, and keeps no memory")
    void a_long_statement() {
        LongStatement statement = beans.createBean(LongStatement.class);
        statement.prepare(LINES);
        LongStatement.Reading reading = statement.read();
        LOG.info("Statement of {} lines: {}", LINES, reading);
        StatementTotals totals = reading.totals();
        assertThat(totals.count(LineFate.MATCHED)).isEqualTo(LINES / 4);
        assertThat(totals.count(LineFate.HELD)).isEqualTo(LINES / 2);
        assertThat(totals.count(LineFate.UNDER_REVIEW)).isEqualTo(LINES / 100);
        assertThat(totals.count(LineFate.RETURNED)).isEqualTo(LINES - LINES / 4 - LINES / 2 - LINES / 100);
        assertThat(engine.getManagementService().createJobQuery().activityId("Task_BookDeposit").count()).as("the files go on by jobs").isEqualTo(LINES / 4);
        // Work, not the clock on the wall: a test must not fail because the machine is busy.
        assertThat(reading.work()).isLessThan(Duration.ofSeconds(10).plusMillis(3L * LINES));
        assertThat(reading.kept()).isLessThan(64_000_000);
        balanced();
    }

    /** The copied files never lived: of the invariants only those of the ledger can hold for them. */
    @Override
    void every_invariant_holds() {
        balanced();
    }
}

@OnH2
class StatementLoadOnH2Test extends StatementLoad {
}

@OnPostgres
class StatementLoadOnPostgresTest extends StatementLoad {
}
