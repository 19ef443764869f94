package org.smewallet.support;

import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Bank.Line.freeText;
import static org.smewallet.support.Example.ibanOf;
import static org.smewallet.support.Example.training;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.smewallet.banking.StatementTotals;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.StructuredCommunication;
import org.springframework.jdbc.core.JdbcTemplate;

/** A statement with many lines: deposits of files that wait for them and of files that do not yet, slips of the pen, money of strangers. */
public class LongStatement {

    private static final int FIRST = 500_000;
    private static final String STRANGER = "BE71096123456769";

    private final JdbcTemplate jdbc;
    private final RuntimeService runtime;
    private final Example example;
    private final TimeMachine time;
    private final Bank bank;
    private byte[] statement;

    public LongStatement(JdbcTemplate jdbc, RuntimeService runtime, Example example, TimeMachine time, Bank bank) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.example = example;
        this.time = time;
        this.bank = bank;
    }

    /**
     * What became of it.
     *
     * @param work processor time of the thread that read
     * @param kept bytes on the heap more than before
     */
    public record Reading(StatementTotals totals, Duration took, Duration work, long kept) {
    }

    /** Makes its files, copies in the same state, and writes it: a quarter awaits its deposit, half is not confirmed, one in a hundred is a slip. */
    public void prepare(int most) {
        FileNumber confirmed = applied();
        FileNumber applied = applied();
        time.goTo("2026-04-01T10:00");
        example.confirm(confirmed);
        time.jumpTo("2026-04-02T09:00");
        int slips = FIRST + most / 4;
        int submitted = slips + most / 100;
        int end = submitted + most / 2;
        copies(confirmed, FIRST, submitted);
        copies(applied, submitted, end);
        IntStream.range(FIRST, slips).forEach(this::startWaiting);
        String iban = ibanOf(example.file(confirmed).enterpriseNumber());
        String other = ibanOf(example.file(applied).enterpriseNumber());
        List<Bank.Line> lines = new ArrayList<>();
        IntStream.range(FIRST, slips).forEach(number -> lines.add(deposit("700.00", digits(number), iban)));
        IntStream.range(slips, submitted).forEach(number -> lines.add(deposit("700.00", oneWrong(digits(number)), STRANGER)));
        IntStream.range(submitted, end).forEach(number -> lines.add(deposit("700.00", digits(number), other)));
        while (lines.size() < most) {
            lines.add(freeText("700.00", "opleiding " + lines.size(), STRANGER));
        }
        statement = bank.write(lines.toArray(Bank.Line[]::new));
    }

    /** Lets finance read it. */
    public Reading read() {
        long before = usedAfterCollection();
        Instant start = Instant.now();
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        StatementTotals totals = bank.read(statement);
        Duration took = Duration.between(start, Instant.now());
        Duration work = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked);
        return new Reading(totals, took, work, usedAfterCollection() - before);
    }

    private FileNumber applied() {
        time.jumpTo("2026-03-30T09:00");
        return example.apply(example.smallEnterprise(), training("2026-04-01", "1000.00"));
    }

    /** Files like this one, in the same state; their process is told apart. */
    private void copies(FileNumber model, int first, int end) {
        String columns = String.join(", ", jdbc.queryForList("select column_name from information_schema.columns where lower(table_name) ="
                + " 'subsidy_application' and lower(table_schema) = 'public' and lower(column_name) not in ('file_number', 'communication')", String.class));
        jdbc.batchUpdate("insert into subsidy_application (file_number, communication, " + columns + ") select ?, ?, " + columns
                + " from subsidy_application where file_number = '" + model + "'", IntStream.range(first, end)
                .mapToObj(number -> new Object[] {FileNumber.of(2026, number).number(), digits(number)}).toList());
    }

    private void startWaiting(int number) {
        Date soft = Date.from(Instant.parse("2026-04-15T22:00:00Z"));
        runtime.createProcessInstanceByKey("subsidyApplication").businessKey(FileNumber.of(2026, number).number())
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
