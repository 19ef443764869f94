package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.PROVIDER;
import static org.smewallet.support.Example.euro;
import static org.smewallet.support.Example.ibanOf;
import static org.smewallet.support.Example.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.smewallet.banking.LineFate;
import org.smewallet.banking.StatementTotals;
import org.smewallet.budget.BudgetState;
import org.smewallet.budget.YearlyBudgets;
import org.smewallet.shared.Answers;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.Money;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.Bank;
import org.smewallet.support.Example;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.Race;
import org.springframework.beans.factory.annotation.Autowired;

/** Two at once, with real threads on a real database: one effect, the other is told, the books balance. */
@OnPostgres
class RaceOnPostgresTest extends FileStories {

    private static final int ROUNDS = 3;

    @Autowired
    YearlyBudgets budgets;
    @Autowired
    ManagementService management;

    @RepeatedTest(ROUNDS)
    @DisplayName("M4, Scenario 8, R-AMT-12: two applications at once for the last 100.00 of the cap: one gets them, the other decides again")
    void the_last_of_the_cap() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        Money cap = example.file(example.apply(enterprise, training("2026-04-01", "333.33"))).yearlyCap();
        budgets.takeOver(enterprise, 2026, cap, cap.minus(euro("200.00")));
        Callable<FileNumber> application = () -> example.apply(enterprise, training("2026-04-01", "333.33"));

        Race<FileNumber> race = Race.between(application, application);

        BudgetState state = budgets.ofEnterprise(enterprise).get(0);
        assertThat(state.used()).isEqualTo(cap);
        assertThat(race.failures()).allSatisfy(told -> assertThat(told).isInstanceOfAny(InputRejected.class, StepNotAllowed.class));
        List<CaseFile> files = race.results().stream().map(example::file).toList();
        assertThat(files).filteredOn(file -> file.status() == FileStatus.SUBMITTED).hasSize(1).first().returns(euro("100.00"), CaseFile::subsidy);
        assertThat(files).filteredOn(file -> file.status() != FileStatus.SUBMITTED)
                .allSatisfy(file -> assertThat(file.status()).isIn(FileStatus.DRAFT, FileStatus.REFUSED));
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("The first two applications of the year at once: both are reserved, the size is fixed once")
    void the_first_two_of_the_year() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        Callable<FileNumber> application = () -> example.apply(enterprise, training("2026-04-01", "1000.00"));

        Race<FileNumber> race = Race.between(application, application);

        assertThat(race.failures()).isEmpty();
        assertThat(budgets.used(enterprise, 2026)).isEqualTo(euro("600.00"));
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("The provider's answer given twice at once counts once")
    void the_same_answer_twice() {
        FileNumber file = applied("555.00");

        Race<Void> race = Race.between(confirming(file), confirming(file));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).singleElement().isInstanceOf(StepNotAllowed.class);
        assertThat(example.file(file).status()).isEqualTo(FileStatus.AWAITING_DEPOSIT);
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("The provider confirms and refuses at once: one answer counts")
    void two_answers() {
        FileNumber file = applied("555.00");

        Race<Void> race = Race.between(confirming(file), () -> {
            example.refuse(file, "UNKNOWN_CUSTOMER");
            return null;
        });

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).singleElement().isInstanceOf(StepNotAllowed.class);
        assertThat(example.file(file).status()).isIn(FileStatus.AWAITING_DEPOSIT, FileStatus.REFUSED);
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("R-PAY-02: the same payment order twice at once is paid once")
    void the_same_order_twice() {
        FileNumber file = funded("1000.00");
        Callable<String> order = ordering(file, "F-1", "400.00");

        Race<String> race = Race.between(order, order);

        assertThat(race.results()).containsExactly(file + "-P1");
        assertThat(race.failures()).singleElement().isInstanceOfAny(StepNotAllowed.class, CommandRefused.class);
        assertThat(example.file(file).wallet().balance()).isEqualTo(euro("600.00"));
        balanced();
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("R-PAY-02: one invoice ordered from two files at once is paid once")
    void one_invoice_from_two_files() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        FileNumber first = funded(enterprise, "1000.00");
        FileNumber second = funded(enterprise, "1000.00");

        Race<String> race = Race.between(ordering(first, "F-1", "400.00"), ordering(second, "F-1", "400.00"));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).singleElement().isInstanceOfAny(StepNotAllowed.class, CommandRefused.class);
        balanced();
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("Money stopped and ordered at once is spent once")
    void withdrawal_against_payment() {
        FileNumber file = funded("1000.00");

        Race<String> race = Race.between(ordering(file, "F-1", "1000.00"), () -> {
            example.withdraw(file);
            return "stopped";
        });

        assertThat(race.results()).isNotEmpty();
        assertThat(race.failures()).allSatisfy(told -> assertThat(told).isInstanceOfAny(StepNotAllowed.class, CommandRefused.class));
        bank.executePayments();
        time.runDue();
        CaseFile.WalletView wallet = example.file(file).wallet();
        assertThat(wallet.paidToProvider().plus(wallet.refunded()).plus(wallet.returnedToAgency())).isEqualTo(euro("1000.00"));
        assertThat(wallet.balance()).isEqualTo(Money.ZERO);
        assertThat(management.createJobQuery().withException().count()).isZero();
        balanced();
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("T4, R-TIME-07: a deposit booked at the very moment of the hard limit counts, and once")
    void deposit_against_hard_limit() {
        FileNumber file = confirmed(example.smallEnterprise(), "1000.00");
        time.goTo("2026-05-01T20:00");
        bank.statement(money("700.00", file));
        time.jumpTo("2026-05-02T00:00:01");
        String booking = management.createJobQuery().activityId("Task_BookDeposit").singleResult().getId();
        String limit = management.createJobQuery().activityId("Event_HardLimitPassed").singleResult().getId();

        Race<Void> race = Race.between(running(booking), running(limit));

        // Whatever the loser of two jobs meets, the engine tries it again.
        assertThat(race.results()).isNotEmpty();
        time.runDue();
        assertThat(example.file(file)).returns("FUNDED_AFTER_SOFT_LIMIT", CaseFile::outcome);
        assertThat(example.file(file).wallet()).returns(euro("300.00"), CaseFile.WalletView::topUp).returns(euro("1000.00"), CaseFile.WalletView::balance);
        balanced();
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("The same bank statement read twice at once is booked once, the other lines are duplicates")
    void the_same_statement_twice() {
        FileNumber file = confirmed(example.smallEnterprise(), "555.00");
        byte[] statement = bank.write(money("388.50", file));
        Callable<StatementTotals> reading = () -> bank.read(statement);

        Race<StatementTotals> race = Race.between(reading, reading);

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).extracting(totals -> totals.fates().keySet().iterator().next())
                .containsExactlyInAnyOrder(LineFate.MATCHED, LineFate.DUPLICATE);
        time.runDue();
        assertThat(example.file(file).wallet().balance()).isEqualTo(euro("555.00"));
        balanced();
    }

    private Callable<Void> confirming(FileNumber file) {
        return () -> {
            applications.decideAsProvider(PROVIDER, file, Example.confirmation());
            return null;
        };
    }

    private Callable<String> ordering(FileNumber file, String invoice, String amount) {
        Map<String, Object> order = new HashMap<>(example.paymentOrder(file, invoice, amount, "2026-04-10", false).values());
        return () -> applications.orderPayment(ENTREPRENEUR, file, new Answers(order));
    }

    private Callable<Void> running(String job) {
        return () -> {
            management.executeJob(job);
            return null;
        };
    }

    private FileNumber confirmed(EnterpriseNumber enterprise, String fee) {
        time.jumpTo("2026-03-30T09:00");
        FileNumber file = example.apply(enterprise, training("2026-04-01", fee));
        time.goTo("2026-04-01T10:00");
        example.confirm(file);
        return file;
    }

    private FileNumber funded(EnterpriseNumber enterprise, String fee) {
        FileNumber file = confirmed(enterprise, fee);
        bank.statement(money(example.file(file).ownContribution().toString(), file));
        time.goTo("2026-04-10T12:00");
        return file;
    }

    private Bank.Line money(String amount, FileNumber file) {
        return deposit(amount, communication(file), ibanOf(example.file(file).enterpriseNumber()));
    }
}
