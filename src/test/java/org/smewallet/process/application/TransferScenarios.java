package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Bank.Line.freeText;
import static org.smewallet.support.Example.euro;
import static org.smewallet.support.Example.ibanOf;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.process.WorkItem;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Payouts and refunds on their way to the bank and back, in the words of their diagrams. */
abstract class TransferScenarios extends FileStories {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    @DisplayName("R-TIME-11: a payout that the bank does not execute in 5 working days is chased, and still settles")
    void a_late_payout_is_chased() {
        FileNumber file = funded("555.00");
        ProcessInstance payout = process(example.pay(file, "F-1", "555.00", "2026-04-10"));
        time.goTo("2026-04-17T23:59:00");
        assertThat(payout).isWaitingAt("EventGateway_PayoutResult");
        time.goTo("2026-04-18T00:00:01");
        assertThat(payout).isWaitingAt("Task_ChasePayout");
        workLists.complete(Example.FINANCE, task("finance-manager", "Task_ChasePayout").id(), new Answers(Map.of("note", "bank gebeld")));
        assertThat(payout).isWaitingAt("EventGateway_PayoutResult");
        assertThat(written(file)).anyMatch(text -> text.startsWith("The bank was asked about late payment"));
        time.goTo("2026-04-25T00:00:01");
        bank.executePayments();
        time.runDue();
        assertThat(payout).isEnded().hasPassed("Event_PayoutSettledWhileChased");
        assertThat(example.file(file).outcome()).isEqualTo("PAID_FULL");
    }

    @Test
    @DisplayName("R-PAY-07: a rejected payout that is cancelled frees its amount and its invoice")
    void a_cancelled_payout() {
        FileNumber file = funded("555.00");
        ProcessInstance payout = process(example.pay(file, "F-1", "555.00", "2026-04-10"));
        time.goTo("2026-04-18T00:00:01");
        bank.rejectPayments("AC04");
        time.runDue();
        assertThat(payout).isWaitingAt("Task_RepairPayout").hasPassed("Event_PayoutRejectedWhileChased");
        workLists.complete(Example.FINANCE, task("finance-manager", "Task_RepairPayout").id(), new Answers(Map.of("decision", "CANCEL_ORDER")));
        assertThat(payout).isEnded();
        assertThat(instance(file)).isWaitingAt("Task_OrderPayment").hasPassed("Task_ReviewPayouts");
        example.pay(file, "F-1", "555.00", "2026-04-10");
        assertThat(bank.executePayments()).containsExactly(file + "-P2-1");
        time.runDue();
        assertThat(example.file(file).wallet().paidToProvider()).isEqualTo(euro("555.00"));
        balanced();
    }

    @Test
    @DisplayName("M9, R-REG-06: a refund waits 3 days after a change of the registered account")
    void a_refund_is_held_after_a_change_of_account() {
        FileNumber file = funded("1000.00");
        jdbc.update("update enterprise set iban_changed_at = timestamp with time zone '2026-04-10 10:00:00+00' where enterprise_number = ?",
                example.file(file).enterpriseNumber().digits());
        example.withdraw(file);
        ProcessInstance refund = process(file + "-R1");
        assertThat(refund).isWaitingAt("Event_HoldOver");
        time.goTo("2026-04-13T23:59:00");
        assertThat(refund).isWaitingAt("Event_HoldOver");
        time.goTo("2026-04-14T00:00:01");
        assertThat(refund).isWaitingAt("EventGateway_RefundResult");
        assertThat(bank.executePayments()).containsExactly(file + "-R1-1");
        time.runDue();
        assertThat(refund).isEnded().hasPassed("Task_ConfirmRefund");
    }

    @Test
    @DisplayName("R-REG-06, R-TIME-11: a rejected refund is repaired by finance, a late one is chased")
    void a_rejected_and_late_refund() {
        FileNumber file = funded("1000.00");
        example.withdraw(file);
        ProcessInstance refund = process(file + "-R1");
        bank.rejectPayments("AC04");
        time.runDue();
        WorkItem repair = task("finance-manager", "Task_RepairRefund");
        assertThat(workLists.prefill(Example.FINANCE, repair.id())).containsEntry("refundId", file + "-R1");
        workLists.complete(Example.FINANCE, repair.id(), new Answers(Map.of("decision", "RETRY", "note", "rekening nagekeken")));
        assertThat(written(file)).contains("Repair of refund %s-R1: sent again.".formatted(file));
        time.goTo("2026-04-25T00:00:01");
        assertThat(refund).isWaitingAt("Task_ChaseRefund");
        workLists.complete(Example.FINANCE, task("finance-manager", "Task_ChaseRefund").id(), new Answers(Map.of("note", "bank gebeld")));
        assertThat(written(file)).anyMatch(text -> text.startsWith("The bank was asked about late refund"));
        time.goTo("2026-05-12T00:00:01");
        assertThat(bank.executePayments()).containsExactly(file + "-R1-2");
        time.runDue();
        assertThat(refund).isEnded().hasPassed("Event_RefundExecutedWhileChased");
    }

    @Test
    @DisplayName("A refund that the bank rejects late can be given up")
    void a_cancelled_refund() {
        FileNumber file = funded("1000.00");
        example.withdraw(file);
        ProcessInstance refund = process(file + "-R1");
        time.goTo("2026-04-25T00:00:01");
        bank.rejectPayments("AC04");
        time.runDue();
        assertThat(refund).hasPassed("Event_RefundRejectedWhileChased");
        workLists.complete(Example.FINANCE, task("finance-manager", "Task_RepairRefund").id(), new Answers(Map.of("decision", "CANCEL")));
        assertThat(refund).isEnded().hasPassed("Task_CancelRefund");
    }

    @Test
    @DisplayName("A7, R-ID-08: a match of 1000.00 or more needs a second person; R-DEP-04: it may be rejected or run out of time")
    void four_eyes_on_a_large_match() {
        FileNumber accepted = confirmed("2000.00");
        time.goTo("2026-04-10T09:00");
        proposeMatch(accepted, "1400.00");
        assertThatThrownBy(() -> approve(Example.CASE_WORKER, "APPROVE")).isInstanceOf(InputRejected.class).hasMessageContaining("R-ID-08");
        approve(Example.CASE_WORKER_2, "APPROVE");
        time.runDue();
        assertThat(example.file(accepted)).returns("FUNDED", CaseFile::outcome);

        FileNumber rejected = confirmed("2000.00");
        proposeMatch(rejected, "1400.00");
        approve(Example.CASE_WORKER_2, "REJECT");
        FileNumber expired = confirmed("2000.00");
        proposeMatch(expired, "1400.00");
        time.goTo("2026-04-20T00:00:01");
        assertThat(workLists.list(Example.CASE_WORKER, null, null, 0, 10).items()).isEmpty();
        assertThat(bank.executePayments()).hasSize(2).allMatch(id -> id.startsWith("RET-"));
        assertThat(example.file(rejected).wallet().balance()).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName("R-ID-08: with two matches under review at once, whoever proposed one still cannot approve it")
    void four_eyes_on_two_matches_at_once() {
        FileNumber one = confirmed("2000.00");
        FileNumber other = confirmed("3000.00");
        time.goTo("2026-04-10T09:00");
        bank.statement(freeText("1400.00", "factuur", ibanOf(example.file(one).enterpriseNumber())),
                freeText("2100.00", "factuur", ibanOf(example.file(other).enterpriseNumber())));
        WorkItem first = reviewOf(one);
        WorkItem second = reviewOf(other);
        Answers match = new Answers(Map.of("decision", "MATCH", "remark", "zelfde rekening en bedrag"));
        workLists.complete(Example.CASE_WORKER, first.id(), match);
        workLists.complete(Example.CASE_WORKER_2, second.id(), match);
        WorkItem approval = workLists.list(Example.CASE_WORKER, null, null, 0, 10).items().stream()
                .filter(item -> one.number().equals(workLists.prefill(Example.CASE_WORKER, item.id()).get("proposedFile"))).findFirst().orElseThrow();
        assertThat(workLists.prefill(Example.CASE_WORKER, approval.id())).containsEntry("reviewedBy", "caseworker");
        Map<String, Object> yes = Map.of("decision", "APPROVE");
        assertThatThrownBy(() -> workLists.complete(Example.CASE_WORKER, approval.id(), new Answers(yes))).hasMessageContaining("R-ID-08");
        workLists.complete(Example.CASE_WORKER_2, approval.id(), new Answers(yes));
        time.runDue();
        assertThat(example.file(one)).returns("FUNDED", CaseFile::outcome);
        assertThat(example.file(other).wallet().balance()).isEqualTo(euro("0.00"));
    }

    private WorkItem reviewOf(FileNumber file) {
        return workLists.list(Example.CASE_WORKER, null, null, 0, 10).items().stream()
                .filter(item -> file.number().equals(workLists.prefill(Example.CASE_WORKER, item.id()).get("proposedFile"))).findFirst().orElseThrow();
    }

    private void proposeMatch(FileNumber file, String amount) {
        bank.statement(freeText(amount, "factuur", ibanOf(example.file(file).enterpriseNumber())));
        workLists.complete(Example.CASE_WORKER, task("agency-caseworker", "Task_ReviewDeposit").id(),
                new Answers(Map.of("decision", "MATCH", "remark", "zelfde rekening en bedrag")));
    }

    private void approve(org.smewallet.identity.Actor person, String decision) {
        workLists.complete(person, task("agency-caseworker", "Task_ApproveMatch").id(), new Answers(Map.of("decision", decision)));
    }

    private ProcessInstance process(String businessKey) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(businessKey).singleResult();
    }
}

@OnH2
class TransferOnH2Test extends TransferScenarios {
}

@OnPostgres
class TransferOnPostgresTest extends TransferScenarios {
}
