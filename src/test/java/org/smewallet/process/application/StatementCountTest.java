package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.PROVIDER;
import static org.smewallet.support.Example.ibanOf;
import static org.smewallet.support.Example.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.notification.MailState;
import org.smewallet.notification.Mails;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.StructuredCommunication;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.Bank;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What one whole life of a file costs the database beyond what the engine alone would take on the same path. */
@OnH2
@Import(StatementCounter.class)
class StatementCountTest extends FileStories {

    private static final Logger LOG = LoggerFactory.getLogger(StatementCountTest.class);
    private static final int FILES = 10;
    /** What has been reached, below the aim of 60, and must not grow. */
    private static final int MOST_BEYOND_THE_ENGINE = 58;

    @Autowired
    StatementCounter counter;
    @Autowired
    ManagementService management;
    @Autowired
    Mails mails;

    private final List<String> product = new ArrayList<>();

    @Test
    @DisplayName("A whole life beyond the bare engine on the same path: statements counted, ten files on one day's bank statements")
    void one_whole_life() {
        day(new ArrayList<>());
        day(product);
        int bare;
        try (BareEngine engine = new BareEngine()) {
            engine.day(FILES);
            bare = engine.day(FILES);
        }
        int beyond = (product.size() - bare) / FILES;
        LOG.info("One whole life: {} SQL statements, the bare engine {}, beyond it {}", product.size() / FILES, bare / FILES, beyond);
        assertThat(beyond).as(() -> "statements of our own:\n" + String.join("\n", own())).isLessThanOrEqualTo(MOST_BEYOND_THE_ENGINE);
    }

    /** The 555.00 of the example, ten times, from the application by the interface to the closed file and the mails of the day. */
    private void day(List<String> statements) {
        time.jumpTo("2026-03-30T09:00");
        List<FileNumber> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            EnterpriseNumber enterprise = example.smallEnterprise();
            statements.addAll(counter.of(() -> files.add(example.apply(enterprise, training("2026-04-01", "555.00")))));
        }
        files.forEach(file -> statements.addAll(counter.of(() -> applications.decideAsProvider(PROVIDER, file, Example.confirmation()))));
        byte[] deposits = bank.write(files.stream().map(file -> deposit("388.50", StructuredCommunication.of(2026, file.runningNumber()).digits(),
                ibanOf(example.file(file).enterpriseNumber()))).toArray(Bank.Line[]::new));
        statements.addAll(counter.of(() -> bank.read(deposits)));
        statements.addAll(run("Task_BookDeposit"));
        files.forEach(file -> {
            Answers order = example.paymentOrder(file, "F-" + file, "555.00", "2026-03-30", false);
            statements.addAll(counter.of(() -> applications.orderPayment(ENTREPRENEUR, file, order)));
        });
        statements.addAll(counter.of(bank::executePayments));
        statements.addAll(run("Task_SettlePayout"));
        statements.addAll(run("Event_RatingClosed"));
        statements.addAll(counter.of(() -> mails.count(MailState.KEPT)));
        assertThat(files).allSatisfy(file -> assertThat(example.file(file).status()).isEqualTo(FileStatus.CLOSED));
    }

    private List<String> run(String activity) {
        List<Job> jobs = management.createJobQuery().activityId(activity).list();
        return counter.of(() -> jobs.forEach(job -> management.executeJob(job.getId())));
    }

    private List<String> own() {
        Map<String, Long> times = product.stream().filter(sql -> !sql.toUpperCase(java.util.Locale.ROOT).contains("ACT_"))
                .collect(Collectors.groupingBy(sql -> sql.length() > 150 ? sql.substring(0, 150) : sql, TreeMap::new, Collectors.counting()));
        return times.entrySet().stream().map(entry -> entry.getValue() + " x " + entry.getKey()).toList();
    }
}
