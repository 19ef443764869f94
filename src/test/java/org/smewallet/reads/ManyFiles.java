package org.smewallet.reads;

import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Example.CASE_WORKER;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.PROVIDER;
import static org.smewallet.support.Example.ibanOf;
import static org.smewallet.support.Example.training;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.identity.Role;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.process.demo.ExampleData;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.StructuredCommunication;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.Questions;
import org.smewallet.support.Bank;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.Example;
import org.smewallet.support.TimeMachine;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A PostgreSQL with many files in every state: one of each state is really lived through, the others are copies of its
 * rows, those of the engine, the ledger, the audit trail, the mails and the bank included. 500, or {@code -Dreads.files}.
 */
@TestComponent
public class ManyFiles {

    static final int FILES = Integer.getInteger("reads.files", 500);
    private static final Logger LOG = LoggerFactory.getLogger(ManyFiles.class);
    private static final int FILES_OF_AN_ENTERPRISE = 4;
    /** What share of all files each state has, in hundredths. */
    private static final Map<String, Integer> SHARES = Map.ofEntries(Map.entry("CLOSED", 36), Map.entry("SUBMITTED", 10), Map.entry("AWAITING_DEPOSIT", 9),
            Map.entry("FUNDED", 10), Map.entry("SILENT", 5), Map.entry("ASKED", 5), Map.entry("LAPSED", 2), Map.entry("REFUSED", 4), Map.entry("ORDERED", 12),
            Map.entry("DRAFT", 2), Map.entry("CLAIMED", 5));

    private final DataSource source;
    private final CleanDatabase database;
    private final ExampleData examples;
    private final TimeMachine time;
    private final Example example;
    private final Bank bank;
    private final ApplicationProcess applications;
    private final Questions questions;
    private final CaseFiles files;
    private final ProcessEngine engine;
    private final Map<String, FileNumber> lived = new LinkedHashMap<>();
    private EnterpriseNumber enterprise;
    private boolean made;

    ManyFiles(DataSource source, CleanDatabase database, ExampleData examples, TimeMachine time, Example example, Bank bank,
            ApplicationProcess applications, Questions questions, CaseFiles files, ProcessEngine engine) {
        this.source = source;
        this.database = database;
        this.examples = examples;
        this.time = time;
        this.example = example;
        this.bank = bank;
        this.applications = applications;
        this.questions = questions;
        this.files = files;
        this.engine = engine;
    }

    /** Makes them unless they are there. */
    void make() {
        if (!made) {
            make(FILES, Map.of());
            made = true;
        }
    }

    /**
     * Makes them anew.
     *
     * @param files so many over all states
     * @param more so many beyond them in a state
     */
    public void make(int files, Map<String, Integer> more) {
        Instant start = Instant.now();
        database.clean();
        examples.load(false);
        live();
        copy(files, more);
        LOG.info("{} files and {} made in {} ms", files, more, Duration.between(start, Instant.now()).toMillis());
    }

    /** The file that was lived through to this state. */
    FileNumber in(String state) {
        return lived.get(state);
    }

    /** The enterprise with every fourth file. */
    EnterpriseNumber enterprise() {
        return enterprise;
    }

    String engineName() {
        return engine.getName();
    }

    /** Where Tasklist asks for the case workers' tasks, the first to fall due first. */
    String taskView() {
        return engine.getName() + "/filter/" + engine.getFilterService().createFilterQuery().filterName("Eerst vervallend / Due first").list().stream()
                .filter(filter -> Role.CASE_WORKER.group().equals(filter.getProperties().get("view"))).findFirst().orElseThrow().getId();
    }

    private void live() {
        time.jumpTo("2026-02-02T09:00");
        enterprise = example.smallEnterprise();
        applied("2026-02-04", "SILENT", "LAPSED", "CLOSED", "CLAIMED");
        confirmed("LAPSED", "CLOSED", "CLAIMED");
        time.goTo("2026-02-04T10:00");
        deposited("CLOSED", "CLAIMED");
        for (String state : new String[] {"CLOSED", "CLAIMED"}) {
            example.pay(in(state), "F-" + in(state), "100.00", "2026-02-04");
        }
        bank.executePayments();
        time.goTo("2026-03-30T09:00");
        applications.withdraw(PROVIDER, in("CLAIMED"), new Answers(Map.of("explanation", "De lesgever is ziek", "understandsRepayment", true)));
        applied("2026-04-01", "SUBMITTED", "AWAITING_DEPOSIT", "FUNDED", "ASKED", "ORDERED", "REFUSED");
        lived.put("DRAFT", applications.openDraft(ENTREPRENEUR, enterprise, new Answers(training("2026-04-01", "100.00"))));
        example.refuse(in("REFUSED"), "UNKNOWN_CUSTOMER");
        confirmed("AWAITING_DEPOSIT", "FUNDED", "ASKED", "ORDERED");
        time.goTo("2026-04-01T10:00");
        deposited("FUNDED", "ASKED", "ORDERED");
        questions.ask(ENTREPRENEUR, in("ASKED"), new Answers(Map.of("question", "Mag ik in twee keer betalen?")));
        example.pay(in("ORDERED"), "F-" + in("ORDERED"), "100.00", "2026-04-01");
        lived.forEach((state, file) -> LOG.info("{}: {} is {}", state, file, files.get(CASE_WORKER, file).status()));
    }

    private void applied(String startDate, String... states) {
        Stream.of(states).forEach(state -> lived.put(state, example.apply(enterprise, training(startDate, "100.00"))));
    }

    private void confirmed(String... states) {
        Stream.of(states).forEach(state -> example.confirm(in(state)));
    }

    private void deposited(String... states) {
        bank.statement(Stream.of(states).map(state -> deposit("70.00", StructuredCommunication.of(2026, in(state).runningNumber()).digits(), ibanOf(enterprise)))
                .toArray(Bank.Line[]::new));
        time.runDue();
    }

    private void copy(int files, Map<String, Integer> more) {
        try (Connection connection = source.getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute("set session_replication_role = replica");
            try {
                Copied copied = new Copied(connection, jdbc, enterprise, Math.max(5, files / FILES_OF_AN_ENTERPRISE));
                copied.enterprises();
                long next = 1;
                for (Map.Entry<String, FileNumber> each : lived.entrySet()) {
                    long last = next - 1 + (long) files * SHARES.get(each.getKey()) / 100 + more.getOrDefault(each.getKey(), 0);
                    copied.files(each.getValue(), next, last);
                    next = last + 1;
                }
            } finally {
                jdbc.execute("set session_replication_role = origin");
            }
            jdbc.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
