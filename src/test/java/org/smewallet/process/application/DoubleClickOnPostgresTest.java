package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.euro;
import static org.smewallet.support.Example.ibanOf;
import static org.smewallet.support.Example.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.banking.PaymentFile;
import org.smewallet.banking.StatementTotals;
import org.smewallet.budget.YearlyBudgets;
import org.smewallet.process.BankProcess;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.Example;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.Race;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything that can be clicked, clicked twice at once: it happens once, and the other click is told why it does not. */
@OnPostgres
class DoubleClickOnPostgresTest extends FileStories {

    private static final int APPLICATIONS = 200;
    private static final int AT_ONCE = 8;

    @Autowired
    BankProcess banking;
    @Autowired
    YearlyBudgets budgets;
    @Autowired
    ManagementService management;

    @Test
    @DisplayName("M4, R-AMT-12: 200 applications at once for the last 100.00 of a yearly cap: one gets them, nothing passes the cap")
    void two_hundred_for_the_last_of_a_cap() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        budgets.takeOver(enterprise, 2026, euro("7500.00"), euro("7400.00"));

        Race<FileNumber> race = Race.ofMany(APPLICATIONS, AT_ONCE, () -> example.apply(enterprise, training("2026-04-01", "333.33")));

        assertThat(budgets.used(enterprise, 2026)).isEqualTo(euro("7500.00"));
        List<CaseFile> files = race.results().stream().map(example::file).toList();
        assertThat(files).filteredOn(file -> file.status() == FileStatus.SUBMITTED).singleElement().returns(euro("100.00"), CaseFile::subsidy);
        assertThat(files).filteredOn(file -> file.status() != FileStatus.SUBMITTED).allSatisfy(file -> assertThat(file.status())
                .isIn(FileStatus.DRAFT, FileStatus.REFUSED));
        told(race);
        assertThat(race.results().size() + race.failures().size()).isEqualTo(APPLICATIONS);
    }

    @Test
    void a_draft_is_submitted_once() {
        FileNumber draft = applications.openDraft(ENTREPRENEUR, example.smallEnterprise(), new Answers(training("2026-04-01", "1000.00")));
        once(() -> {
            applications.submitDraft(ENTREPRENEUR, draft, new Answers(training("2026-04-01", "1000.00")));
            return null;
        });
        assertThat(budgets.used(example.file(draft).enterpriseNumber(), 2026)).isEqualTo(euro("300.00"));
    }

    @Test
    void a_draft_is_discarded_once() {
        FileNumber draft = applications.openDraft(ENTREPRENEUR, example.smallEnterprise(), new Answers(training("2026-04-01", "1000.00")));
        once(() -> {
            applications.discardDraft(ENTREPRENEUR, draft);
            return null;
        });
        assertThat(example.file(draft).status()).isEqualTo(FileStatus.STOPPED);
    }

    @Test
    void an_application_is_stopped_once() {
        FileNumber file = funded("1000.00");
        once(() -> {
            example.withdraw(file);
            return null;
        });
        assertThat(example.file(file).wallet()).returns(euro("700.00"), CaseFile.WalletView::refunded)
                .returns(euro("300.00"), CaseFile.WalletView::budgetRestored);
        balanced();
    }

    @Test
    void the_case_worker_decides_once() {
        FileNumber file = applied("1000.00");
        time.goTo("2026-04-14T09:00");
        String task = workLists.ofBusinessKey(Example.CASE_WORKER, file.number()).get(0).id();
        once(completing(Example.CASE_WORKER, task, Map.of("contactLog", "gebeld", "decision", "REFUSE")));
        assertThat(example.file(file)).returns("REFUSED_BY_CASE_WORKER", CaseFile::outcome);
    }

    @Test
    void a_rejected_payout_is_repaired_once() {
        FileNumber file = funded("1000.00");
        example.pay(file, "F-1", "1000.00", "2026-04-10");
        bank.rejectPayments("AC04");
        time.runDue();
        String task = workLists.ofBusinessKey(Example.FINANCE, file + "-P1").get(0).id();
        once(completing(Example.FINANCE, task, Map.of("decision", "RETRY")));
        assertThat(bank.executePayments()).containsExactly(file + "-P1-2");
        time.runDue();
        assertThat(example.file(file).wallet()).returns(euro("1000.00"), CaseFile.WalletView::paidToProvider);
        balanced();
    }

    @Test
    void a_payment_file_is_cut_and_released_once() {
        FileNumber file = funded("1000.00");
        example.pay(file, "F-1", "1000.00", "2026-04-10");
        Callable<Optional<PaymentFile>> cutting = () -> banking.cutPaymentFile(Example.FINANCE);
        Race<Optional<PaymentFile>> cut = Race.between(cutting, cutting);
        assertThat(cut.failures()).isEmpty();
        PaymentFile only = cut.results().stream().flatMap(Optional::stream).reduce((one, other) -> {
            throw new AssertionError("two files for one payment");
        }).orElseThrow();
        once(() -> banking.release(Example.FINANCE_2, only.id()).id());
    }

    @Test
    @DisplayName("T4, R-TIME-07: the statement of the last day, read at the moment at which the file would lapse, saves it")
    void the_last_statement_against_the_limit() {
        FileNumber file = confirmed("1000.00");
        time.goTo("2026-05-01T20:00");
        byte[] statement = bank.writeOfDay("2026-05-01", deposit("700.00", communication(file), ibanOf(example.file(file).enterpriseNumber())));
        time.jumpTo("2026-05-02T00:00:01");
        String limit = management.createJobQuery().activityId("Event_HardLimitPassed").singleResult().getId();

        Race<Object> race = Race.between(() -> bank.read(statement), () -> {
            management.executeJob(limit);
            return null;
        });

        assertThat(race.results()).isNotEmpty();
        if (race.results().stream().noneMatch(StatementTotals.class::isInstance)) {
            told(race);
            bank.read(statement);
        }
        time.runDue();
        assertThat(example.file(file)).returns("FUNDED_AFTER_SOFT_LIMIT", CaseFile::outcome);
        assertThat(example.file(file).wallet()).returns(euro("1000.00"), CaseFile.WalletView::balance).returns(Money.ZERO, CaseFile.WalletView::refunded);
        balanced();
    }

    @Test
    void a_rejected_refund_is_repaired_once() {
        FileNumber file = funded("1000.00");
        example.withdraw(file);
        bank.rejectPayments("AC04");
        time.runDue();
        once(completing(Example.FINANCE, task("finance-manager", "Task_RepairRefund").id(), Map.of("decision", "RETRY", "note", "nagekeken")));
        assertThat(bank.executePayments()).containsExactly(file + "-R1-2");
        time.runDue();
        assertThat(example.file(file).wallet()).returns(euro("700.00"), CaseFile.WalletView::refunded);
        balanced();
    }

    @Test
    void a_correction_is_submitted_once() {
        FileNumber file = applied("1000.00");
        time.goTo("2026-04-02T10:00");
        example.refuse(file, "WRONG_AMOUNT");
        once(() -> {
            applications.submitCorrection(ENTREPRENEUR, file, new Answers(training("2026-04-01", "900.00")));
            return null;
        });
        assertThat(example.file(file)).returns(FileStatus.SUBMITTED, CaseFile::status).returns(euro("270.00"), CaseFile::subsidy);
        assertThat(budgets.used(example.file(file).enterpriseNumber(), 2026)).isEqualTo(euro("270.00"));
    }

    @Test
    @DisplayName("R-DEP-04, R-ID-08: a match of a large deposit is proposed once and approved once: the money is booked once")
    void a_match_is_approved_once() {
        FileNumber file = confirmed("5000.00");
        String wrong = communication(file).substring(0, 11) + (communication(file).endsWith("9") ? "0" : "9");
        bank.statement(deposit("3500.00", wrong, ibanOf(example.file(file).enterpriseNumber())));
        once(completing(Example.CASE_WORKER, task("agency-caseworker", "Task_ReviewDeposit").id(), Map.of("decision", "MATCH", "remark", "klant gebeld")));
        once(completing(Example.CASE_WORKER_2, task("agency-caseworker", "Task_ApproveMatch").id(), Map.of("decision", "APPROVE")));
        assertThat(example.file(file)).returns(FileStatus.FUNDED, CaseFile::status);
        assertThat(example.file(file).wallet()).returns(euro("5000.00"), CaseFile.WalletView::balance);
        balanced();
    }
}
