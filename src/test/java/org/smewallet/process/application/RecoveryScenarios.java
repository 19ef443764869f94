package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Example.CASE_WORKER;
import static org.smewallet.support.Example.CASE_WORKER_2;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.PROVIDER;
import static org.smewallet.support.Example.euro;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.banking.LineFate;
import org.smewallet.control.Debtor;
import org.smewallet.control.RecoveryState;
import org.smewallet.control.RecoveryView;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.Money;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;

/** A recovery from its decision to its money (PROCESS 9). */
abstract class RecoveryScenarios extends RecoveryStories {

    @Test
    @DisplayName("Scenario 11, R-REF-03: the provider cancels after full payment, pays back; subsidy to the agency, own part to the enterprise")
    void the_provider_pays_back() {
        FileNumber file = cancelledAfterPayment("1000.00");
        assertThat(example.file(file)).returns(FileStatus.RECOVERY, CaseFile::status).returns("WITHDRAWN_FULLY_PAID_RECOVERY", CaseFile::outcome);
        ProcessInstance process = recoveryOf(file);
        assertThat(process).isWaitingAt("Task_DraftDecision");
        decided(file);
        RecoveryView sent = recovery(file);
        assertThat(sent).returns(Debtor.PROVIDER, RecoveryView::debtor).returns(euro("1000.00"), RecoveryView::due)
                .returns(LocalDate.parse("2026-05-10"), RecoveryView::lastDay).returns("R-REF-03", RecoveryView::rule);
        assertThat(example.file(file).nextStep()).returns("PROVIDER", CaseFile.NextStep::who).returns("REPAY", CaseFile.NextStep::kind)
                .returns(euro("1000.00"), CaseFile.NextStep::amount).returns(LocalDate.parse("2026-05-10"), CaseFile.NextStep::lastDay);

        time.goTo("2026-05-10T12:00");
        repaid(file, "1000.00");
        assertThat(process).isEnded().hasPassed("EndEvent_RecoveryPaid").hasNotPassed("Task_RemindRecovery");
        CaseFile closed = example.file(file);
        assertThat(closed).returns(FileStatus.CLOSED, CaseFile::status).returns(null, CaseFile::nextStep);
        assertThat(closed.wallet()).returns(euro("300.00"), CaseFile.WalletView::returnedToAgency).returns(euro("700.00"), CaseFile.WalletView::refunded)
                .returns(Money.ZERO, CaseFile.WalletView::held).returns(Money.ZERO, CaseFile.WalletView::budgetRestored);
        assertThat(bank.executePayments()).hasSize(1);
        balanced();
    }

    @Test
    @DisplayName("R-REF-07: paid in parts, a cent at a time adds up; what is too much goes back to the one who paid it")
    void paid_in_parts_and_too_much() {
        FileNumber file = cancelledAfterPayment("333.33");
        ProcessInstance process = recoveryOf(file);
        decided(file);
        repaid(file, "0.01");
        repaid(file, "100.00");
        assertThat(process).isWaitingAt("EventGateway_RecoveryAnswer").hasPassed("Task_ReviewRecovery");
        assertThat(recovery(file).due()).isEqualTo(euro("233.32"));
        assertThat(example.file(file).wallet().held()).isEqualTo(euro("100.01"));
        assertThat(example.file(file).nextStep().amount()).isEqualTo(euro("233.32"));

        assertThat(bank.statement(deposit("300.00", recovery(file).communication().digits(), PROVIDERS_ACCOUNT)).count(LineFate.RECOVERED)).isEqualTo(1);
        time.runDue();
        assertThat(process).isEnded();
        assertThat(example.file(file).wallet()).returns(euro("100.00"), CaseFile.WalletView::returnedToAgency)
                .returns(euro("300.01"), CaseFile.WalletView::refunded).returns(Money.ZERO, CaseFile.WalletView::held);
        repaid(file, "5.00");
        assertThat(example.file(file).wallet().refunded()).isEqualTo(euro("305.01"));
        assertThat(bank.executePayments()).hasSize(3);
        balanced();
    }

    @Test
    @DisplayName("R-ID-08: whoever drafted the recovery cannot approve it; rejected it goes back to the draft")
    void four_eyes() {
        FileNumber file = cancelledAfterPayment("1000.00");
        assertThatThrownBy(() -> drafted(file, "1000.01")).isInstanceOf(InputRejected.class);
        drafted(file, "1000.00");
        assertThatThrownBy(() -> complete(CASE_WORKER, file, Map.of("decision", "APPROVE"))).isInstanceOfSatisfying(InputRejected.class,
                e -> assertThat(e.violations()).extracting("field").containsExactly("decision"));
        assertThatThrownBy(() -> complete(CASE_WORKER_2, file, Map.of("decision", "REJECT"))).isInstanceOf(InputRejected.class);
        complete(CASE_WORKER_2, file, Map.of("decision", "REJECT", "remark", "Het bedrag klopt niet"));
        assertThat(recoveryOf(file)).isWaitingAt("Task_DraftDecision");
        assertThat(recoveries.ofFile(PROVIDER, file)).isEmpty();
        drafted(file, "500.00");
        complete(CASE_WORKER_2, file, Map.of("decision", "APPROVE"));
        repaid(file, "500.00");
        assertThat(example.file(file).wallet()).returns(euro("150.00"), CaseFile.WalletView::returnedToAgency)
                .returns(euro("350.00"), CaseFile.WalletView::refunded);
        balanced();
    }

    @Test
    @DisplayName("R-REF-07: 30 days to pay, then a reminder of 15 days, then hand-over; what comes in later is still taken")
    void reminded_and_handed_over() {
        FileNumber file = cancelledAfterPayment("1000.00");
        ProcessInstance process = recoveryOf(file);
        decided(file);
        repaid(file, "400.00");
        time.goTo("2026-05-10T23:59");
        assertThat(process).hasNotPassed("Task_RemindRecovery");
        time.goTo("2026-05-11T00:00");
        assertThat(process).hasPassed("Task_RemindRecovery").isWaitingAt("EventGateway_RecoveryAnswer");
        assertThat(recovery(file)).returns(RecoveryState.OVERDUE, RecoveryView::state).returns(LocalDate.parse("2026-05-25"), RecoveryView::lastDay);
        time.goTo("2026-05-25T23:59");
        assertThat(process).isNotWaitingAt("Task_HandOver");
        time.goTo("2026-05-26T00:00");
        assertThat(process).isWaitingAt("Task_HandOver");
        repaid(file, "100.00");
        assertThat(process).hasPassed("Event_PaidBeforeHandOver").isWaitingAt("Task_HandOver");

        complete(CASE_WORKER, file, Map.of("note", "Kenmerk 2026/1"));
        assertThat(process).isEnded().hasPassed("EndEvent_HandedOver");
        assertThat(example.file(file)).returns(FileStatus.CLOSED, CaseFile::status);
        assertThat(example.file(file).wallet()).returns(euro("150.00"), CaseFile.WalletView::returnedToAgency)
                .returns(euro("350.00"), CaseFile.WalletView::refunded);
        repaid(file, "500.00");
        assertThat(recovery(file).state()).isEqualTo(RecoveryState.PAID);
        assertThat(example.file(file).wallet()).returns(euro("300.00"), CaseFile.WalletView::returnedToAgency)
                .returns(euro("700.00"), CaseFile.WalletView::refunded).returns(Money.ZERO, CaseFile.WalletView::held);
        balanced();
    }

    @Test
    @DisplayName("R-REF-07: an appeal can uphold, reduce or cancel; what was paid too much by then goes back")
    void appeals() {
        FileNumber file = cancelledAfterPayment("1000.00");
        decided(file);
        appeal(file, Map.of("decision", "UPHOLD", "reason", "Geen nieuwe feiten"));
        assertThat(recoveryOf(file)).isWaitingAt("EventGateway_RecoveryAnswer");
        repaid(file, "600.00");
        assertThatThrownBy(() -> appeal(file, Map.of("decision", "REDUCE", "reason", "Deels gegeven", "newAmount", "1000.00")))
                .isInstanceOf(InputRejected.class);
        ProcessInstance process = recoveryOf(file);
        appeal(file, Map.of("decision", "REDUCE", "reason", "Deels gegeven", "newAmount", "500.00"));
        assertThat(process).isEnded().hasPassed("EndEvent_RecoveryPaid");
        assertThat(example.file(file).wallet()).returns(euro("150.00"), CaseFile.WalletView::returnedToAgency)
                .returns(euro("450.00"), CaseFile.WalletView::refunded);

        FileNumber cancelled = cancelledAfterPayment("1000.00");
        ProcessInstance second = recoveryOf(cancelled);
        time.jumpTo("2026-04-10T12:00");
        decided(cancelled);
        repaid(cancelled, "100.00");
        time.goTo("2026-05-26T00:00");
        assertThat(second).isWaitingAt("Task_HandOver");
        appeal(cancelled, Map.of("decision", "CANCEL", "reason", "De opleiding ging toch door"));
        assertThat(second).isEnded().hasPassed("Event_AppealBeforeHandOver", "EndEvent_RecoveryCancelled");
        assertThat(example.file(cancelled)).returns(FileStatus.CLOSED, CaseFile::status);
        assertThat(example.file(cancelled).wallet()).returns(Money.ZERO, CaseFile.WalletView::returnedToAgency)
                .returns(euro("100.00"), CaseFile.WalletView::refunded).returns(Money.ZERO, CaseFile.WalletView::held);
        balanced();
    }

    @Test
    @DisplayName("V116, R-REF-04: the enterprise did not take part after full payment: it owes the subsidy, its contract stands")
    void the_enterprise_pays_the_subsidy_back() {
        FileNumber file = paid("1000.00");
        time.goTo("2026-06-30T21:00");
        assertThat(example.file(file).status()).isEqualTo(FileStatus.CLOSED);
        assertThat(applications.previewWithdrawal(ENTREPRENEUR, file)).returns("FULLY_PAID", s -> s.kind())
                .returns(euro("300.00"), s -> s.claimOnEnterprise()).returns(euro("1000.00"), s -> s.claimOnProvider());
        example.withdraw(file);
        CaseFile stopped = example.file(file);
        assertThat(stopped).returns(FileStatus.RECOVERY, CaseFile::status).returns("WITHDRAWN_FULLY_PAID_RECOVERY", CaseFile::outcome);
        assertThat(stopped.wallet()).returns(euro("300.00"), CaseFile.WalletView::topUp).returns(Money.ZERO, CaseFile.WalletView::balance)
                .returns(Money.ZERO, CaseFile.WalletView::refunded).returns(Money.ZERO, CaseFile.WalletView::budgetRestored);
        decided(file);
        assertThat(recovery(file)).returns(Debtor.ENTERPRISE, RecoveryView::debtor).returns(euro("300.00"), RecoveryView::due);
        assertThat(recoveries.ofFile(ENTREPRENEUR, file)).isPresent();
        repaid(file, "300.00");
        assertThat(example.file(file).wallet()).returns(euro("300.00"), CaseFile.WalletView::returnedToAgency)
                .returns(Money.ZERO, CaseFile.WalletView::refunded).returns(Money.ZERO, CaseFile.WalletView::budgetRestored);
        balanced();
    }
}

@OnH2
class RecoveryOnH2Test extends RecoveryScenarios {
}

@OnPostgres
class RecoveryOnPostgresTest extends RecoveryScenarios {
}
