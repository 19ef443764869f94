package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Bank.Line.freeText;
import static org.smewallet.support.Bank.Line.takenBack;
import static org.smewallet.support.Example.euro;
import static org.smewallet.support.Example.ibanOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.process.WorkItem;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.Money;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.subsidy.RecoveryDue;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A deposit that the bank takes back, at each moment of a file's life (R-DEP-11). */
@RecordApplicationEvents
abstract class TakenBackScenarios extends FileStories {

    @Autowired
    ApplicationEvents events;

    @Test
    @DisplayName("R-DEP-11: before the confirmation the held money is gone; the file goes on and a case worker is told")
    void before_the_confirmation() {
        FileNumber file = applied("1000.00");
        deposited("700.00", file);
        takeBack("700.00", file);
        assertThat(example.file(file).wallet().held()).isEqualTo(euro("0.00"));
        assertThat(example.file(file)).returns("AWAITING_CONFIRMATION", CaseFile::outcome);
        assertThat(reviewed()).containsEntry("file", file.number()).containsEntry("claim", "0.00");
        time.goTo("2026-04-01T10:00");
        example.confirm(file);
        assertThat(example.file(file).status()).isEqualTo(FileStatus.AWAITING_DEPOSIT);
        balanced();
    }

    @Test
    @DisplayName("M8, R-DEP-11, R-SUB-02: one of two parts is taken back: its top-up goes too, the file awaits that part again")
    void during_the_deposit() {
        FileNumber file = confirmed("1000.00");
        time.goTo("2026-04-10T18:00");
        deposited("350.00", file);
        takeBack("350.00", file);
        assertThat(example.file(file)).returns(FileStatus.AWAITING_DEPOSIT, CaseFile::status);
        deposited("150.00", file);
        deposited("200.00", file);
        takeBack("200.00", file);
        assertThat(example.file(file)).returns(FileStatus.PARTIALLY_FUNDED, CaseFile::status);
        assertThat(example.file(file).wallet()).returns(euro("150.00"), CaseFile.WalletView::own).returns(euro("64.29"), CaseFile.WalletView::subsidy);
        deposited("550.00", file);
        assertThat(example.file(file)).returns("FUNDED", CaseFile::outcome);
        assertThat(example.file(file).wallet()).returns(euro("700.00"), CaseFile.WalletView::own).returns(euro("300.00"), CaseFile.WalletView::subsidy);
        balanced();
    }

    @Test
    @DisplayName("M8, R-DEP-11: a funded file awaits its deposit again while the last day has not passed, unsent payouts are stopped")
    void in_payment_before_the_hard_limit() {
        FileNumber file = funded("1000.00");
        ProcessInstance process = instance(file);
        String payout = example.pay(file, "F-1", "400.00", "2026-04-10");
        time.goTo("2026-05-01T22:00");
        takeBack("700.00", file);
        assertThat(process).isWaitingAt("Event_DepositMatched").hasPassed("Task_ReopenDeposit");
        assertThat(example.file(file)).returns(FileStatus.DEPOSIT_OVERDUE, CaseFile::status);
        assertThat(example.file(file).wallet()).returns(euro("0.00"), CaseFile.WalletView::balance).returns(euro("0.00"), CaseFile.WalletView::paidToProvider);
        assertThat(reviewed()).containsEntry("stopped", payout).containsEntry("claim", "0.00").containsEntry("topUp", "300.00");
        assertThat(bank.executePayments()).isEmpty();
        deposited("700.00", file);
        assertThat(example.file(file)).returns("FUNDED_AFTER_SOFT_LIMIT", CaseFile::outcome);
        example.pay(file, "F-1", "1000.00", "2026-05-01");
        bank.executePayments();
        time.runDue();
        assertThat(example.file(file)).returns("PAID_FULL", CaseFile::outcome);
        balanced();
    }

    @Test
    @DisplayName("R-DEP-11: on the day after the hard limit the file lapses; the reservation is free again")
    void in_payment_after_the_hard_limit() {
        FileNumber file = funded("1000.00");
        ProcessInstance process = instance(file);
        time.goTo("2026-05-02T00:00:01");
        takeBack("700.00", file);
        assertThat(process).isEnded().hasPassed("Task_LapseReversed");
        assertThat(example.file(file)).returns(FileStatus.LAPSED, CaseFile::status).returns("LAPSED_NO_DEPOSIT", CaseFile::outcome);
        assertThat(example.file(file).wallet()).returns(euro("300.00"), CaseFile.WalletView::budgetRestored);
        assertThat(claims(file)).isEmpty();
        balanced();
    }

    @Test
    @DisplayName("R-DEP-11: of two parts one is taken back after the hard limit: the other goes home")
    void the_rest_goes_home() {
        FileNumber file = confirmed("1000.00");
        time.goTo("2026-04-10T18:00");
        deposited("300.00", file);
        deposited("400.00", file);
        time.goTo("2026-05-05T12:00");
        takeBack("400.00", file);
        assertThat(example.file(file)).returns(FileStatus.LAPSED, CaseFile::status);
        assertThat(example.file(file).wallet()).returns(euro("300.00"), CaseFile.WalletView::refunded).returns(euro("300.00"), CaseFile.WalletView::budgetRestored);
        balanced();
    }

    @Test
    @DisplayName("R-DEP-11: what was paid from it is claimed from the enterprise; the rest can be deposited again and paid")
    void partly_paid() {
        FileNumber file = funded("1000.00");
        example.pay(file, "F-1", "400.00", "2026-04-10");
        bank.executePayments();
        time.runDue();
        takeBack("700.00", file);
        assertThat(example.file(file)).returns(FileStatus.PARTIALLY_FUNDED, CaseFile::status);
        assertThat(claims(file)).containsExactly(euro("400.00"));
        assertThat(reviewed()).containsEntry("claim", "400.00").containsEntry("topUp", "180.00");
        assertThat(example.file(file).depositInstruction().amount()).isEqualTo(euro("420.00"));
        deposited("420.00", file);
        assertThat(example.file(file).wallet()).returns(euro("420.00"), CaseFile.WalletView::own).returns(euro("180.00"), CaseFile.WalletView::subsidy);
        example.pay(file, "F-2", "600.00", "2026-04-10");
        bank.executePayments();
        time.runDue();
        assertThat(example.file(file)).returns("PAID_FULL", CaseFile::outcome);
        balanced();
    }

    @Test
    @DisplayName("R-DEP-11: after everything was paid, also on a closed file, all of it is claimed and nothing is stopped")
    void after_everything_was_paid() {
        FileNumber file = funded("1000.00");
        ProcessInstance process = instance(file);
        example.pay(file, "F-1", "1000.00", "2026-04-10");
        bank.executePayments();
        time.goTo("2026-07-01T12:00");
        assertThat(process).isEnded();
        takeBack("700.00", file);
        assertThat(example.file(file)).returns(FileStatus.RECOVERY, CaseFile::status);
        assertThat(task("agency-caseworker", "Task_DraftDecision")).isNotNull();
        assertThat(example.file(file).wallet()).returns(euro("0.00"), CaseFile.WalletView::balance).returns(euro("1000.00"), CaseFile.WalletView::paidToProvider);
        assertThat(claims(file)).containsExactly(euro("1000.00"));
        balanced();
    }

    @Test
    @DisplayName("R-DEP-11: a refund of the deposit that is not sent yet is stopped; one that is sent is claimed")
    void after_a_stop() {
        FileNumber unsent = funded("1000.00");
        example.withdraw(unsent);
        takeBack("700.00", unsent);
        assertThat(reviewed().get("stopped").toString()).startsWith(unsent + "-R");
        assertThat(bank.executePayments()).isEmpty();
        assertThat(claims(unsent)).isEmpty();
        FileNumber sent = funded("1000.00");
        example.withdraw(sent);
        time.runDue();
        assertThat(bank.executePayments()).hasSize(1);
        takeBack("700.00", sent);
        assertThat(claims(sent)).containsExactly(euro("700.00"));
        balanced();
    }

    @Test
    @DisplayName("R-DEP-11: deposited and taken back in one statement, or taken back while under review: nothing stays")
    void at_once_and_under_review() {
        FileNumber file = confirmed("1000.00");
        time.goTo("2026-04-10T18:00");
        String iban = ibanOf(example.file(file).enterpriseNumber());
        bank.statement(deposit("700.00", communication(file), iban), takenBack("700.00", communication(file), iban));
        time.runDue();
        assertThat(example.file(file)).returns(FileStatus.AWAITING_DEPOSIT, CaseFile::status);
        bank.statement(freeText("700.00", "opleiding", iban));
        WorkItem review = task("agency-caseworker", "Task_ReviewDeposit");
        bank.statement(takenBack("700.00", "", iban));
        time.runDue();
        workLists.complete(Example.CASE_WORKER, review.id(), new Answers(Map.of("decision", "RETURN")));
        assertThat(bank.executePayments()).isEmpty();
        assertThat(example.file(file).wallet().balance()).isEqualTo(euro("0.00"));
        balanced();
    }

    @Test
    @DisplayName("R-DEP-11: which deposit it is, a case worker says when the line does not; another amount is none of them")
    void a_person_says_which_deposit() {
        FileNumber file = funded("1000.00");
        bank.statement(takenBack("700.00", "", "BE71096123456769"));
        time.runDue();
        WorkItem task = task("agency-caseworker", "Task_IdentifyDeposit");
        String candidates = workLists.prefill(Example.CASE_WORKER, task.id()).get("candidates").toString();
        assertThat(candidates).contains(file.number());
        assertThatThrownBy(() -> workLists.complete(Example.CASE_WORKER, task.id(), new Answers(Map.of("decision", "DEPOSIT", "depositReference", "X"))))
                .isInstanceOf(InputRejected.class);
        workLists.complete(Example.CASE_WORKER, task.id(), new Answers(Map.of("decision", "DEPOSIT", "depositReference", candidates.split(":")[0])));
        time.runDue();
        assertThat(example.file(file)).returns(FileStatus.AWAITING_DEPOSIT, CaseFile::status);
        bank.statement(takenBack("1.00", "", "BE71096123456769"));
        time.runDue();
        workLists.complete(Example.CASE_WORKER, task("agency-caseworker", "Task_IdentifyDeposit").id(), new Answers(Map.of("decision", "NONE")));
        assertThat(workLists.list(Example.CASE_WORKER, null, null, 0, 10).items()).extracting(WorkItem::key).containsOnly("Task_ReviewReversal");
        balanced();
    }

    private void takeBack(String amount, FileNumber file) {
        bank.statement(takenBack(amount, communication(file), ibanOf(example.file(file).enterpriseNumber())));
        time.runDue();
        assertThat(ledger.statement(file)).anySatisfy(line -> assertThat(line.rule()).isEqualTo("R-DEP-11"));
    }

    /** What the case worker is told, and has seen then. */
    private Map<String, Object> reviewed() {
        WorkItem task = task("agency-caseworker", "Task_ReviewReversal");
        Map<String, Object> shown = workLists.prefill(Example.CASE_WORKER, task.id());
        assertThat(shown).containsKeys("valueDate", "amount", "payerIban");
        assertThat(LocalDate.parse(shown.get("valueDate").toString())).isNotNull();
        workLists.complete(Example.CASE_WORKER, task.id(), new Answers(Map.of("remark", "gezien")));
        return shown;
    }

    private List<Money> claims(FileNumber file) {
        return events.stream(RecoveryDue.class).filter(due -> due.file().equals(file) && !due.fromProvider() && due.rule().equals("R-DEP-11"))
                .map(due -> due.own().plus(due.subsidy())).toList();
    }
}

@OnH2
class TakenBackOnH2Test extends TakenBackScenarios {
}

@OnPostgres
class TakenBackOnPostgresTest extends TakenBackScenarios {
}
