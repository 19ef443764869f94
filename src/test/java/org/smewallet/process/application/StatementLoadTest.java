package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Bank.Line.freeText;
import static org.smewallet.support.Example.ibanOf;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.banking.LineFate;
import org.smewallet.banking.StatementTotals;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.StructuredCommunication;
import org.smewallet.support.Bank;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A long statement: read, matched and booked on HELD, its answer whole, with flat memory (goal 10). Two thousand lines, or as
 * many as {@code -Dstatement.lines} says.
 */
abstract class StatementLoad extends FileStories {

    private static final Logger LOG = LoggerFactory.getLogger(StatementLoad.class);
    private static final int LINES = Integer.getInteger("statement.lines", 2_000);
    private static final int FIRST = 500_000;
    private static final String STRANGER = "BE71096123456769";

    @Autowired
    JdbcTemplate jdbc;

    @Test
    @DisplayName("Goal 10: a statement of thousands of lines is read, matched and booked in seconds, and keeps no memory")
    void a_long_statement() {
        FileNumber confirmed = confirmed("1000.00");
        FileNumber applied = applied("1000.00");
        time.jumpTo("2026-04-02T09:00");
        String iban = ibanOf(example.file(confirmed).enterpriseNumber());
        int awaiting = LINES / 4;
        int submitted = LINES / 2;
        int slips = LINES / 100;
        copies(confirmed, FIRST, awaiting + slips);
        copies(applied, FIRST + awaiting + slips, submitted);
        IntStream.range(FIRST, FIRST + awaiting).forEach(this::startWaiting);
        List<Bank.Line> lines = new ArrayList<>();
        IntStream.range(FIRST, FIRST + awaiting).forEach(number -> lines.add(deposit("700.00", digits(number), iban)));
        IntStream.range(FIRST + awaiting, FIRST + awaiting + slips).forEach(number -> lines.add(deposit("700.00", oneWrong(digits(number)), STRANGER)));
        String other = ibanOf(example.file(applied).enterpriseNumber());
        IntStream.range(FIRST + awaiting + slips, FIRST + awaiting + slips + submitted).forEach(number -> lines.add(deposit("700.00", digits(number), other)));
        while (lines.size() < LINES) {
            lines.add(freeText("700.00", "opleiding " + lines.size(), STRANGER));
        }
        byte[] statement = bank.write(lines.toArray(Bank.Line[]::new));
        long before = usedAfterCollection();
        Instant start = Instant.now();
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        StatementTotals totals = bank.read(statement);
        Duration took = Duration.between(start, Instant.now());
        Duration work = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked);
        long grown = usedAfterCollection() - before;
        LOG.info("Statement of {} lines ({} kB): read, matched and booked in {} ms, of which {} ms work of ours, memory kept {} kB",
                LINES, statement.length / 1_000, took.toMillis(), work.toMillis(), grown / 1_000);
        assertThat(totals.count(LineFate.MATCHED)).isEqualTo(awaiting);
        assertThat(totals.count(LineFate.HELD)).isEqualTo(submitted);
        assertThat(totals.count(LineFate.UNDER_REVIEW)).isEqualTo(slips);
        assertThat(totals.count(LineFate.RETURNED)).isEqualTo(LINES - awaiting - submitted - slips);
        assertThat(engine.getManagementService().createJobQuery().activityId("Task_BookDeposit").count()).as("the files go on by jobs").isEqualTo(awaiting);
        // Work, not the clock on the wall: a test must not fail because the machine is busy.
        assertThat(work).isLessThan(Duration.ofSeconds(10).plusMillis(3L * LINES));
        assertThat(grown).isLessThan(64_000_000);
        balanced();
    }

    /** The copied files never lived: of the invariants only those of the ledger can hold for them. */
    @Override
    void every_invariant_holds() {
        balanced();
    }

    /** Files like this one, in the same state; their process is told apart. */
    private void copies(FileNumber model, int first, int count) {
        String columns = String.join(", ", jdbc.queryForList("select column_name from information_schema.columns where lower(table_name) ="
                + " 'subsidy_application' and lower(table_schema) = 'public' and lower(column_name) not in ('file_number', 'communication')", String.class));
        jdbc.batchUpdate("insert into subsidy_application (file_number, communication, " + columns + ") select ?, ?, " + columns
                + " from subsidy_application where file_number = '" + model + "'", IntStream.range(first, first + count)
                .mapToObj(number -> new Object[] {FileNumber.of(2026, number).number(), digits(number)}).toList());
    }

    private void startWaiting(int number) {
        Date soft = Date.from(Instant.parse("2026-04-15T22:00:00Z"));
        engine.getRuntimeService().createProcessInstanceByKey("subsidyApplication").businessKey(FileNumber.of(2026, number).number())
                .setVariables(Map.of("depositReminderAt", soft, "depositSoftDueAt", soft, "depositHardDueAt", Date.from(Instant.parse("2026-05-01T22:00:00Z"))))
                .startBeforeActivity("SubProcess_Deposit").execute();
    }

    private static String digits(int number) {
        return StructuredCommunication.of(2026, number).digits();
    }

    private static String oneWrong(String digits) {
        return digits.substring(0, 5) + (char) ('0' + (digits.charAt(5) - '0' + 1) % 10) + digits.substring(6);
    }

    private static long usedAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

@OnH2
class StatementLoadOnH2Test extends StatementLoad {
}

@OnPostgres
class StatementLoadOnPostgresTest extends StatementLoad {
}
