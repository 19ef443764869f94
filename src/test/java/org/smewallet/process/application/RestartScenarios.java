package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.ibanOf;
import static org.smewallet.support.Example.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smewallet.SmeWallet;
import org.smewallet.banking.LineFate;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.shared.Answers;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.shared.StructuredCommunication;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.Bank;
import org.smewallet.support.DatabaseContent;
import org.smewallet.support.Example;
import org.smewallet.support.Postgres;
import org.smewallet.support.TimeMachine;
import org.smewallet.support.WebApplications;
import org.smewallet.wallet.Ledger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application ends and is started again on the same database between the steps of a life: the file goes on, and what
 * was done before the end and is done once more after it, is booked once.
 */
abstract class RestartScenarios {

    private final WebApplications before = WebApplications.now();
    private ConfigurableApplicationContext house;

    /** Address, user and password of the database that outlives the application. */
    abstract String[] database();

    @AfterEach
    void end() {
        house.close();
        before.putBack();
    }

    void start(String moment) {
        String[] database = database();
        house = new SpringApplicationBuilder(SmeWallet.class, TimeMachine.class, Example.class, Bank.class).profiles("demo", "test")
                .run("--server.port=0", "--spring.datasource.url=" + database[0], "--spring.datasource.username=" + database[1],
                        "--spring.datasource.password=" + database[2]);
        the(TimeMachine.class).jumpTo(moment);
    }

    void restart(String moment) {
        house.close();
        start(moment);
    }

    FileNumber apply() {
        FileNumber file = example().apply(example().smallEnterprise(), training("2026-04-01", "555.00"));
        assertThat(example().file(file).status()).isEqualTo(FileStatus.SUBMITTED);
        return file;
    }

    void confirm(FileNumber file) {
        example().confirm(file);
        assertThat(example().file(file).status()).isEqualTo(FileStatus.AWAITING_DEPOSIT);
    }

    void confirmingAgainIsRefused(FileNumber file) {
        nothingChanges(() -> assertThatThrownBy(() -> example().confirm(file)).isInstanceOf(StepNotAllowed.class));
    }

    byte[] deposited(FileNumber file) {
        byte[] statement = bank().write(deposit("388.50", StructuredCommunication.of(2026, file.runningNumber()).digits(),
                ibanOf(example().file(file).enterpriseNumber())));
        assertThat(bank().read(statement).count(LineFate.MATCHED)).isEqualTo(1);
        return statement;
    }

    /** The statement is kept as a repeat; its lines move no money. */
    void readAgain(byte[] statement) {
        List<String> postings = content().of("ledger_posting");
        assertThat(bank().read(statement).fates()).containsOnlyKeys(LineFate.DUPLICATE);
        assertThat(content().of("ledger_posting")).isEqualTo(postings);
    }

    /** Runs the job that waits at the activity; running it once more changes nothing. */
    void run(String activity) {
        ManagementService management = the(ManagementService.class);
        String job = management.createJobQuery().activityId(activity).singleResult().getId();
        management.executeJob(job);
        nothingChanges(() -> assertThatThrownBy(() -> management.executeJob(job)).hasMessageContaining(job));
    }

    Answers pay(FileNumber file) {
        Answers order = example().paymentOrder(file, "F-1", "555.00", "2026-04-10", false);
        the(ApplicationProcess.class).orderPayment(ENTREPRENEUR, file, order);
        return order;
    }

    void payingAgainIsRefused(FileNumber file, Answers order) {
        nothingChanges(() -> assertThatThrownBy(() -> the(ApplicationProcess.class).orderPayment(ENTREPRENEUR, file, order))
                .isInstanceOf(CommandRefused.class));
    }

    byte[] executed(FileNumber file) {
        byte[] statement = bank().write(bank().released());
        assertThat(bank().read(statement).count(LineFate.PAYMENT_EXECUTED)).isEqualTo(1);
        return statement;
    }

    void isClosed(FileNumber file) {
        CaseFile closed = example().file(file);
        assertThat(closed).returns(FileStatus.CLOSED, CaseFile::status).returns("PAID_FULL", CaseFile::outcome);
        assertThat(content().of("ledger_posting")).as("deposit, own part, top-up, both parts to the provider").hasSize(5);
        assertThat(content().of("payment_order")).hasSize(1);
        assertThat(content().of("act_ru_execution")).noneMatch(row -> row.contains(file.number()));
        assertThat(the(Ledger.class).check().balanced()).isTrue();
        assertThat(the(RepositoryService.class).createProcessDefinitionQuery().processDefinitionKey("subsidyApplication").count())
                .as("a restart deploys nothing anew").isEqualTo(1);
    }

    private void nothingChanges(Runnable action) {
        Map<String, List<String>> before = content().without();
        action.run();
        assertThat(content().without()).isEqualTo(before);
    }

    TimeMachine time() {
        return the(TimeMachine.class);
    }

    private Example example() {
        return the(Example.class);
    }

    private Bank bank() {
        return the(Bank.class);
    }

    private DatabaseContent content() {
        return new DatabaseContent(the(DataSource.class));
    }

    private <T> T the(Class<T> type) {
        return house.getBean(type);
    }
}

class RestartOnPostgresTest extends RestartScenarios {

    private final String address = Postgres.newDatabase();

    @Override
    String[] database() {
        return new String[] {address, "postgres", "postgres"};
    }

    @Test
    @DisplayName("Ended after each step up to the payment order and started again, the file goes on and nothing is booked twice")
    void a_life_with_an_end_after_each_step() {
        start("2026-03-30T09:00");
        FileNumber file = apply();
        restart("2026-04-01T10:00");
        confirm(file);
        restart("2026-04-10T18:00");
        confirmingAgainIsRefused(file);
        byte[] deposit = deposited(file);
        restart("2026-04-10T18:05");
        readAgain(deposit);
        run("Task_BookDeposit");
        Answers order = pay(file);
        restart("2026-04-13T18:00");
        payingAgainIsRefused(file, order);
        executed(file);
        run("Task_SettlePayout");
        time().goTo("2026-05-16T09:00");
        isClosed(file);
    }
}

class RestartOnH2Test extends RestartScenarios {

    @TempDir
    Path folder;

    @Override
    String[] database() {
        return new String[] {"jdbc:h2:file:" + folder.resolve("smewallet"), "sa", ""};
    }

    @Test
    @DisplayName("Ended between the bank's word and its booking, the file goes on and nothing is booked twice")
    void a_life_with_an_end_before_each_booking() {
        start("2026-03-30T09:00");
        FileNumber file = apply();
        confirm(file);
        byte[] deposit = deposited(file);
        restart("2026-04-10T18:05");
        run("Task_BookDeposit");
        readAgain(deposit);
        pay(file);
        byte[] execution = executed(file);
        restart("2026-04-14T09:00");
        readAgain(execution);
        run("Task_SettlePayout");
        run("Event_RatingClosed");
        isClosed(file);
    }
}
