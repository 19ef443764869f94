package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Example.CASE_WORKER;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.PROVIDER;
import static org.smewallet.support.Example.euro;
import static org.smewallet.support.Example.training;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.control.Debtor;
import org.smewallet.control.RecoveryView;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Role;
import org.smewallet.shared.Answers;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Reason;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;

/** Who may stop a file, when a recovery follows, and what an unpaid one blocks (PROCESS 2.5, 9). */
abstract class StopAfterPaymentScenarios extends RecoveryStories {

    @Test
    @DisplayName("R-REF-01, R-REF-03: the provider cancels before anything was paid: all goes back, nothing is claimed")
    void the_provider_cancels_before_payment() {
        FileNumber file = funded("1000.00");
        assertThatThrownBy(() -> applications.withdraw(PROVIDER, file, new Answers(Map.of("reason", "OTHER"))))
                .isInstanceOfSatisfying(InputRejected.class, e -> assertThat(e.violations()).extracting("field")
                        .containsExactlyInAnyOrder("reason", "explanation", "understandsRepayment"));
        assertThatThrownBy(() -> applications.withdraw(new Actor("provider", java.util.Set.of(Role.PROVIDER)), file, new Answers(Map.of())))
                .isInstanceOf(NotFound.class);
        cancelled(file);
        assertThat(example.file(file)).returns("WITHDRAWN_UNPAID", CaseFile::outcome).returns(FileStatus.STOPPED, CaseFile::status);
        assertThat(example.file(file).wallet().refunded()).isEqualTo(euro("700.00"));
        assertThat(recoveries.ofFile(CASE_WORKER, file)).isEmpty();
        balanced();
    }

    @Test
    @DisplayName("R-REF-03: everything ordered and the payment on its way: first the bank's word, then the recovery")
    void a_payment_under_way_is_awaited() {
        FileNumber file = funded("1000.00");
        example.pay(file, "F-1", "1000.00", "2026-04-10");
        ProcessInstance process = instance(file);
        cancelled(file);
        assertThat(process).isWaitingAt("Event_PayoutConcludedBeforeStop");
        bank.executePayments();
        time.runDue();
        assertThat(process).isEnded().hasPassed("Task_OpenRecovery", "EndEvent_StoppedRecoveryOpened");
        assertThat(example.file(file)).returns(FileStatus.RECOVERY, CaseFile::status)
                .extracting(CaseFile::nextStep).returns("AGENCY", CaseFile.NextStep::who);
        assertThat(recovery(file).debtor()).isEqualTo(Debtor.PROVIDER);
        assertThatThrownBy(() -> example.withdraw(file)).isInstanceOf(StepNotAllowed.class);
        balanced();
    }

    @Test
    @DisplayName("R-REF-04, R-PAY-05: a cent of own money alone was paid: stopping claims nothing")
    void nothing_to_claim() {
        FileNumber file = funded("1000.00");
        example.pay(file, "F-1", "0.01", "2026-04-10", true);
        bank.executePayments();
        time.runDue();
        example.withdraw(file);
        time.runDue();
        assertThat(example.file(file)).returns(FileStatus.STOPPED, CaseFile::status).returns("WITHDRAWN_PARTLY_PAID", CaseFile::outcome);
        assertThat(recoveries.ofFile(CASE_WORKER, file)).isEmpty();
        balanced();
    }

    @Test
    @DisplayName("R-REF-09, R-REF-02: an unjustified payment of a part: the rest goes back, the provider owes the part, the file pays nothing more")
    void an_unjustified_payment_of_a_part() {
        FileNumber file = funded("1000.00");
        example.pay(file, "F-1", "400.00", "2026-04-10");
        bank.executePayments();
        time.runDue();
        stopped(file, "UNJUSTIFIED_PAYMENT");
        assertThat(example.file(file)).returns(FileStatus.STOPPED, CaseFile::status).returns("WITHDRAWN_PARTLY_PAID", CaseFile::outcome);
        assertThatThrownBy(() -> example.pay(file, "F-2", "100.00", "2026-04-10")).isInstanceOf(StepNotAllowed.class);
        decided(file);
        assertThat(recovery(file)).returns(Debtor.PROVIDER, RecoveryView::debtor).returns(euro("400.00"), RecoveryView::due)
                .returns("R-REF-09", RecoveryView::rule);
        assertThat(example.file(file).nextStep().kind()).isEqualTo("REPAY");
        repaid(file, "400.00");
        CaseFile done = example.file(file);
        assertThat(done).returns(FileStatus.STOPPED, CaseFile::status).returns(null, CaseFile::nextStep);
        assertThat(done.wallet()).returns(euro("700.00"), CaseFile.WalletView::refunded).returns(euro("300.00"), CaseFile.WalletView::returnedToAgency)
                .returns(euro("180.00"), CaseFile.WalletView::budgetRestored);
        balanced();
    }

    @Test
    @DisplayName("R-REF-09: everything paid and unjustified: the provider owes it; a closed file takes the command once")
    void an_unjustified_payment_of_everything() {
        FileNumber file = paid("1000.00");
        time.goTo("2026-06-30T21:00");
        stopped(file, "UNJUSTIFIED_PAYMENT");
        assertThat(recovery(file)).returns(Debtor.PROVIDER, RecoveryView::debtor).returns("R-REF-09", RecoveryView::rule);
        decided(file);
        repaid(file, "1000.00");
        assertThat(example.file(file).status()).isEqualTo(FileStatus.CLOSED);
        assertThatThrownBy(() -> example.withdraw(file)).isInstanceOf(StepNotAllowed.class);
    }

    @Test
    @DisplayName("A case worker stops a file for the enterprise")
    void a_case_worker_stops_a_file() {
        FileNumber file = paid("1000.00");
        applications.withdraw(CASE_WORKER, file, new Answers(Map.of("reason", "PROVIDER_CANCELLED", "understandsContract", true)));
        assertThat(recovery(file).debtor()).isEqualTo(Debtor.PROVIDER);
    }

    @Test
    @DisplayName("R-REF-07: from the day after the last day the enterprise makes no new application; paid, it may again")
    void an_overdue_enterprise_is_blocked() {
        FileNumber file = paid("1000.00");
        EnterpriseNumber enterprise = example.file(file).enterpriseNumber();
        stopped(file, "NOT_ATTENDING");
        decided(file);
        time.goTo("2026-05-10T23:59");
        assertThat(example.file(example.apply(enterprise, training("2026-05-20", "555.00"))).status()).isEqualTo(FileStatus.SUBMITTED);
        time.goTo("2026-05-11T00:00");
        assertThatThrownBy(() -> applications.openDraft(ENTREPRENEUR, enterprise, new Answers(Map.of())))
                .isInstanceOfSatisfying(CommandRefused.class, e -> {
                    assertThat(e.code()).isEqualTo("REFUSED_OPEN_RECOVERY");
                    assertThat(e.reason()).returns("R-REF-07", Reason::rule);
                });
        CaseFile refused = example.file(example.apply(enterprise, training("2026-05-20", "555.00")));
        assertThat(refused).returns(FileStatus.REFUSED, CaseFile::status).returns("REFUSED_OPEN_RECOVERY", CaseFile::outcome);
        assertThat(applications.check(ENTREPRENEUR, enterprise, new Answers(training("2026-05-20", "555.00"))).outcome()).isEqualTo("REFUSED_OPEN_RECOVERY");

        repaid(file, "300.00");
        assertThat(example.file(example.apply(enterprise, training("2026-05-20", "555.00"))).status()).isEqualTo(FileStatus.SUBMITTED);
        assertThat(applications.openDraft(ENTREPRENEUR, enterprise, new Answers(Map.of()))).isNotNull();
    }

    @Test
    @DisplayName("R-REF-07: an overdue provider gets no new files until it has paid or the recovery is cancelled; its running files go on")
    void an_overdue_provider_is_suspended() {
        FileNumber running = confirmed("555.00");
        FileNumber first = cancelledAfterPayment("1000.00");
        FileNumber second = cancelledAfterPayment("1000.00");
        time.jumpTo("2026-04-10T12:00");
        decided(first);
        decided(second);
        time.goTo("2026-05-11T00:00");
        EnterpriseNumber other = example.smallEnterprise();
        assertThatThrownBy(() -> example.apply(other, training("2026-05-20", "555.00"))).isInstanceOfSatisfying(InputRejected.class,
                e -> assertThat(e.violations()).extracting("field").containsExactly("providerNumber"));
        repaid(first, "1000.00");
        assertThatThrownBy(() -> example.apply(other, training("2026-05-20", "555.00"))).isInstanceOf(InputRejected.class);
        appeal(second, Map.of("decision", "CANCEL", "reason", "De opleiding ging door"));
        assertThat(example.file(example.apply(other, training("2026-05-20", "555.00"))).status()).isEqualTo(FileStatus.SUBMITTED);
        assertThat(example.file(running).status()).isNotEqualTo(FileStatus.RECOVERY);
    }
}

@OnH2
class StopAfterPaymentOnH2Test extends StopAfterPaymentScenarios {
}

@OnPostgres
class StopAfterPaymentOnPostgresTest extends StopAfterPaymentScenarios {
}
