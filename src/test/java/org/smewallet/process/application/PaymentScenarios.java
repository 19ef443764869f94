package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.euro;
import static org.smewallet.support.Example.training;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.identity.MandateBasis;
import org.smewallet.identity.Mandates;
import org.smewallet.process.WorkItem;
import org.smewallet.shared.Answers;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.Money;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** Payment orders, a stop, and the end of a file, in the words of the diagram. */
abstract class PaymentScenarios extends FileStories {

    @Autowired
    Mandates mandates;

    @Test
    @DisplayName("Scenario 1, R-PAY-01, R-SUB-01, R-PROV-11: training of 555.00, confirmed on day 2, 388.50 deposited, 555.00 paid: closed")
    void from_application_to_payout() {
        FileNumber file = applied("555.00");
        ProcessInstance process = instance(file);
        assertThat(process).isWaitingAt("Task_ProviderDecision");
        assertThat(example.file(file)).returns(FileStatus.SUBMITTED, CaseFile::status).returns(euro("166.50"), CaseFile::subsidy)
                .returns(euro("388.50"), CaseFile::ownContribution);

        time.goTo("2026-04-01T10:00");
        example.confirm(file);
        assertThat(process).isWaitingAt("Event_DepositMatched");

        time.goTo("2026-04-10T18:00");
        deposited("388.50", file);
        assertThat(process).hasPassed("Task_BookDeposit").isWaitingAt("Task_OrderPayment");
        assertThat(example.file(file).wallet().balance()).isEqualTo(euro("555.00"));

        time.goTo("2026-04-15T19:00");
        example.pay(file, "F-1", "555.00", "2026-04-15");
        assertThat(process).isWaitingAt("Event_PayoutConcluded");
        bank.executePayments();
        time.runDue();
        assertThat(process).isWaitingAt("Task_RateProvider");
        assertThat(example.file(file)).returns(FileStatus.PAID, CaseFile::status).returns("PAID_FULL", CaseFile::outcome);

        time.goTo("2026-05-16T09:00");
        assertThat(process).isEnded().hasPassed("Event_RatingClosed", "Task_CloseFile").hasNotPassed("Task_Lapse", "Task_RefundAll");
        CaseFile closed = example.file(file);
        assertThat(closed.status()).isEqualTo(FileStatus.CLOSED);
        assertThat(closed.wallet().paidToProvider()).isEqualTo(euro("555.00"));
        assertThat(closed.wallet().topUp()).isEqualTo(euro("166.50"));
        balanced();
    }

    @Test
    @DisplayName("Scenario 9, R-PAY-05, R-REF-02: the invoice is lower than applied: the rest goes back in proportion")
    void a_lower_invoice() {
        FileNumber file = funded("1000.00");
        example.pay(file, "F-1", "800.00", "2026-04-10", true);
        bank.executePayments();
        time.runDue();
        CaseFile paid = example.file(file);
        assertThat(paid.outcome()).isEqualTo("CLOSED_REST_REFUNDED");
        assertThat(paid.wallet()).returns(euro("800.00"), CaseFile.WalletView::paidToProvider).returns(euro("140.00"), CaseFile.WalletView::refunded)
                .returns(euro("60.00"), CaseFile.WalletView::returnedToAgency).returns(euro("60.00"), CaseFile.WalletView::budgetRestored);
        balanced();
    }

    @Test
    @DisplayName("M5, Scenario 10, R-REF-01, R-REF-06: stopped in the same year the budget comes back, in the next year it does not")
    void stopped_in_the_same_and_in_the_next_year() {
        FileNumber sameYear = funded("1000.00");
        FileNumber nextYear = funded("1000.00");
        time.goTo("2026-06-30T21:00");
        assertThat(applications.previewWithdrawal(ENTREPRENEUR, sameYear)).returns(euro("700.00"), s -> s.refund())
                .returns(euro("300.00"), s -> s.budgetRestored());
        ProcessInstance process = instance(sameYear);
        example.withdraw(sameYear);
        assertThat(process).isEnded().hasPassed("Task_RefundAll");
        time.goTo("2027-01-01T21:00");
        example.withdraw(nextYear);

        assertThat(example.file(sameYear)).returns(FileStatus.STOPPED, CaseFile::status).returns("WITHDRAWN_UNPAID", CaseFile::outcome);
        assertThat(example.file(sameYear).wallet().budgetRestored()).isEqualTo(euro("300.00"));
        assertThat(example.file(nextYear).wallet()).returns(Money.ZERO, CaseFile.WalletView::budgetRestored).returns(euro("700.00"), CaseFile.WalletView::refunded);
        balanced();
    }

    @Test
    @DisplayName("R-REF-02: stopped after a part was paid: the unused parts go back")
    void stopped_after_a_part_payment() {
        FileNumber file = funded("333.33");
        example.pay(file, "F-1", "100.00", "2026-04-10");
        applications.withdraw(ENTREPRENEUR, file, new Answers(Map.of("reason", "OTHER", "understandsContract", true)));
        assertThat(instance(file)).isWaitingAt("Event_PayoutConcludedBeforeStop");
        bank.executePayments();
        time.runDue();
        CaseFile stopped = example.file(file);
        assertThat(stopped).returns("WITHDRAWN_PARTLY_PAID", CaseFile::outcome);
        assertThat(stopped.wallet()).returns(euro("163.33"), CaseFile.WalletView::refunded).returns(euro("70.00"), CaseFile.WalletView::budgetRestored);
        balanced();
    }

    @Test
    @DisplayName("Scenario 12, R-PAY-07: a payout that the bank refuses is reversed, repaired and paid once")
    void a_rejected_payout() {
        FileNumber file = funded("555.00");
        String payout = example.pay(file, "F-1", "555.00", "2026-04-10");
        bank.rejectPayments("AC04");
        time.runDue();
        assertThat(example.file(file).wallet().balance()).isEqualTo(euro("555.00"));
        WorkItem repair = task("finance-manager", "Task_RepairPayout");
        assertThat(workLists.prefill(Example.FINANCE, repair.id())).containsEntry("payoutId", payout);
        workLists.complete(Example.FINANCE, repair.id(), new Answers(Map.of("decision", "RETRY")));
        assertThat(bank.executePayments()).containsExactly(payout + "-2");
        time.runDue();
        assertThat(example.file(file)).returns("PAID_FULL", CaseFile::outcome);
        assertThat(example.file(file).wallet().paidToProvider()).isEqualTo(euro("555.00"));
        balanced();
    }

    @Test
    @DisplayName("R-PAY-02, R-PAY-03: more than the balance, and the same invoice twice, are refused; two invoices are paid")
    void refused_payment_orders() {
        FileNumber file = funded("1000.00");
        assertThatThrownBy(() -> example.pay(file, "F-1", "1000.01", "2026-04-10")).isInstanceOf(CommandRefused.class)
                .extracting("code").isEqualTo("REFUSED_INSUFFICIENT_BALANCE");
        example.pay(file, "F-1", "400.00", "2026-04-10");
        assertThatThrownBy(() -> example.pay(file, "f-1", "100.00", "2026-04-10")).isInstanceOf(CommandRefused.class)
                .extracting("code").isEqualTo("REFUSED_DUPLICATE_INVOICE");
        assertThat(example.file(file).wallet().balance()).isEqualTo(euro("600.00"));
        example.pay(file, "F-2", "600.00", "2026-04-10");
        assertThat(bank.executePayments()).hasSize(2);
        time.runDue();
        assertThat(example.file(file).outcome()).isEqualTo("PAID_FULL");
    }

    @Test
    @DisplayName("M14, R-PAY-06: advice is paid once given; an invoice of before its start is not")
    void advice_is_not_paid_in_advance() {
        ProviderNumber adviser = new ProviderNumber("DV.A214465");
        mandates.grant(Example.PROVIDER.person(), adviser, MandateBasis.USER_RIGHT);
        FileNumber file = example.apply(example.smallEnterprise(), example.advice("2026-04-05", "1000.00", adviser, "DIGITALISATION", "CYBERSECURITY"));
        time.goTo("2026-04-01T10:00");
        example.confirm(file);
        deposited(example.file(file).ownContribution().toString(), file);
        assertThat(example.file(file).outcome()).isEqualTo("FUNDED");
        assertThatThrownBy(() -> example.pay(file, "F-1", "1000.00", "2026-04-01")).isInstanceOfSatisfying(InputRejected.class, e ->
                assertThat(e.violations()).extracting("field").containsExactlyInAnyOrder("performedUntil", "invoiceDate"));
    }

    @Test
    @DisplayName("R-TIME-09, R-REF-05: the wallet can be used until 31 December of the next year; then the rest goes back")
    void use_deadline() {
        FileNumber lastDay = funded("1000.00");
        FileNumber tooLate = funded("1000.00");
        time.goTo("2027-12-31T23:59:00");
        example.pay(lastDay, "F-1", "1000.00", "2026-04-10");
        time.goTo("2028-01-01T00:00:01");
        assertThat(example.file(tooLate)).returns(FileStatus.CLOSED, CaseFile::status).returns("CLOSED_REST_REFUNDED", CaseFile::outcome);
        assertThatThrownBy(() -> example.pay(tooLate, "F-2", "1000.00", "2026-04-10")).isInstanceOf(CommandRefused.class)
                .extracting("code").isEqualTo("REFUSED_AFTER_USE_DEADLINE");
        assertThat(example.file(lastDay).wallet().paidToProvider()).isEqualTo(euro("1000.00"));
        balanced();
    }
}

@OnH2
class PaymentOnH2Test extends PaymentScenarios {
}

@OnPostgres
class PaymentOnPostgresTest extends PaymentScenarios {
}
