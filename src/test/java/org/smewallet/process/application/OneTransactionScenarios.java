package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.ibanOf;
import static org.smewallet.support.Example.training;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.banking.LineFate;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.PayoutOrdered;
import org.smewallet.subsidy.RefundOrdered;
import org.smewallet.support.DatabaseContent;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One step is one transaction: when anything in it fails, neither a ledger line, a row, a mail nor a moved token is left.
 * "As before" is judged on every row of every table, the engine's included.
 */
abstract class OneTransactionScenarios extends FileStories {

    private static final String BROKEN = "broken on purpose";
    /** What the engine notes of the failure itself: retries left and the stack trace. */
    private static final String[] OF_A_FAILED_JOB = {"act_ru_job", "act_ge_bytearray", "act_hi_job_log"};

    @Autowired
    ConfigurableApplicationContext context;
    @Autowired
    DataSource source;

    DatabaseContent content;
    JdbcTemplate jdbc;

    @BeforeEach
    void a_look_at_every_table() {
        content = new DatabaseContent(source);
        jdbc = new JdbcTemplate(source);
    }

    @Test
    @DisplayName("A payment order whose last act fails leaves nothing; the same order then works")
    void payment_order() {
        FileNumber file = funded("555.00");
        Answers order = order(file);
        Map<String, List<String>> before = content.without();

        whileBroken(PayoutOrdered.class, () -> applications.orderPayment(ENTREPRENEUR, file, order));
        assertThat(content.without()).isEqualTo(before);

        assertThat(applications.orderPayment(ENTREPRENEUR, file, order)).isEqualTo(file + "-P1");
        assertThat(content.of("ledger_posting")).hasSizeGreaterThan(before.get("ledger_posting").size());
        assertThat(content.of("payment_order")).hasSize(1);
        balanced();
    }

    @Test
    @DisplayName("A payment order that the database refuses when it is written down leaves nothing; the same order then works")
    void payment_order_refused_by_the_database() {
        FileNumber file = funded("555.00");
        Answers order = order(file);
        Map<String, List<String>> before = content.without();

        whileRefused("payment_order", "amount < 0", () -> applications.orderPayment(ENTREPRENEUR, file, order));
        assertThat(content.without()).isEqualTo(before);

        applications.orderPayment(ENTREPRENEUR, file, order);
        bank.executePayments();
        time.runDue();
        assertThat(example.file(file).outcome()).isEqualTo("PAID_FULL");
        balanced();
    }

    @Test
    @DisplayName("A withdrawal whose refund fails leaves the file as it was; the same withdrawal then works")
    void withdrawal() {
        FileNumber file = funded("1000.00");
        Map<String, List<String>> before = content.without();

        whileBroken(RefundOrdered.class, () -> example.withdraw(file));
        assertThat(content.without()).isEqualTo(before);

        example.withdraw(file);
        assertThat(example.file(file).outcome()).isEqualTo("WITHDRAWN_UNPAID");
        balanced();
    }

    @Test
    @DisplayName("A statement that cannot be written whole is not read at all; the same statement is then read, and no duplicate")
    void statement() {
        FileNumber file = confirmed("555.00");
        byte[] statement = bank.write(deposit("388.50", communication(file), ibanOf(example.file(file).enterpriseNumber())));
        bank.read(bank.write());
        Map<String, List<String>> before = content.without();

        whileRefused("ledger_posting", "from_account <> 'BANK'", () -> bank.read(statement));
        assertThat(content.without()).isEqualTo(before);

        assertThat(bank.read(statement).fates()).containsOnlyKeys(LineFate.MATCHED);
        time.runDue();
        assertThat(example.file(file).outcome()).isEqualTo("FUNDED");
        balanced();
    }

    @Test
    @DisplayName("A deposit whose top-up fails stays waiting, its token too; the job is then tried again")
    void deposit_booking() {
        FileNumber file = confirmed("555.00");
        bank.statement(deposit("388.50", communication(file), ibanOf(example.file(file).enterpriseNumber())));
        Job booking = job("Task_BookDeposit");
        Map<String, List<String>> before = content.without(OF_A_FAILED_JOB);

        whileRefused("ledger_posting", "from_account <> 'AGENCY'", () -> engine.getManagementService().executeJob(booking.getId()));
        assertThat(content.without(OF_A_FAILED_JOB)).isEqualTo(before);

        engine.getManagementService().executeJob(booking.getId());
        assertThat(example.file(file).outcome()).isEqualTo("FUNDED");
        balanced();
    }

    @Test
    @DisplayName("A confirmation that cannot be told leaves the provider's task; the same answer then works")
    void confirmation() {
        FileNumber file = example.apply(example.smallEnterprise(), training("2026-04-01", "555.00"));
        Map<String, List<String>> before = content.without();

        whileRefused("notice", "kind <> 'DEPOSIT_ASKED'", () -> example.confirm(file));
        assertThat(content.without()).isEqualTo(before);

        example.confirm(file);
        assertThat(tasks(file)).isEmpty();
    }

    @Test
    @DisplayName("A limit whose refund fails leaves the file and its timer; the timer then runs once")
    void hard_limit() {
        FileNumber file = confirmed("120.00");
        time.goTo("2026-04-10T18:00");
        bank.statement(deposit("40.00", communication(file), ibanOf(example.file(file).enterpriseNumber())));
        time.goTo("2026-05-01T23:00");
        bank.statement();
        time.jumpTo("2026-05-02T00:00:01");
        engine.getManagementService().executeJob(job("Event_HardLimitPassed").getId());
        Job limit = job("Task_CollectLastValueDates");
        Map<String, List<String>> before = content.without(OF_A_FAILED_JOB);

        whileBroken(RefundOrdered.class, () -> engine.getManagementService().executeJob(limit.getId()));
        assertThat(content.without(OF_A_FAILED_JOB)).isEqualTo(before);

        engine.getManagementService().executeJob(limit.getId());
        assertThat(example.file(file).outcome()).isEqualTo("LAPSED_PARTIAL_BELOW_MINIMUM");
        assertThat(content.of("refund")).hasSize(1);
        balanced();
    }

    /** Does it while whoever hears of this event fails, after the process has heard of it. */
    private void whileBroken(Class<?> event, ThrowingCallable action) {
        ApplicationListener<PayloadApplicationEvent<?>> failing = heard -> {
            if (event.isInstance(heard.getPayload())) {
                throw new IllegalStateException(BROKEN);
            }
        };
        context.addApplicationListener(failing);
        try {
            assertThatThrownBy(action).hasStackTraceContaining(BROKEN);
        } finally {
            context.removeApplicationListener(failing);
        }
    }

    /** Does it while the database refuses rows of this table. */
    private void whileRefused(String table, String rule, ThrowingCallable action) {
        jdbc.execute("alter table %s add constraint broken_on_purpose check (%s)".formatted(table, rule));
        try {
            assertThatThrownBy(action).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.execute("alter table %s drop constraint broken_on_purpose".formatted(table));
        }
    }

    private Job job(String activity) {
        return engine.getManagementService().createJobQuery().activityId(activity).singleResult();
    }

    private Answers order(FileNumber file) {
        return example.paymentOrder(file, "F-1", example.file(file).wallet().balance().toString(), "2026-04-10", false);
    }

    private List<?> tasks(FileNumber file) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(file.number()).list();
    }
}

@OnH2
class OneTransactionOnH2Test extends OneTransactionScenarios {
}

@OnPostgres
class OneTransactionOnPostgresTest extends OneTransactionScenarios {
}
