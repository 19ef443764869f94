package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.PROVIDER;
import static org.smewallet.support.Example.euro;
import static org.smewallet.support.Example.training;

import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.notification.NoticeKind;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.subsidy.InvoiceView;
import org.smewallet.subsidy.StandingOrder;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.Ubl;

/** The standing order "pay when the invoice equals the eligible amount", in the words of the diagram. */
abstract class StandingOrderScenarios extends InvoiceStories {

    @Test
    @DisplayName("R-PAY-09: nobody objects for three days: the order is placed as if by the enterprise, and paid")
    void paid_by_itself() {
        FileNumber file = file(training("2026-04-01", "555.00"), true);
        ProcessInstance process = instance(file);
        InvoiceView uploaded = invoices.uploadElectronic(PROVIDER, file, electronic(file, "F-1", "555.00"));
        assertThat(uploaded).returns(StandingOrder.WAITING, InvoiceView::standingOrder).returns(LocalDate.parse("2026-04-13"), InvoiceView::objectionLastDay);
        assertThat(told(file)).contains(NoticeKind.STANDING_ORDER_ANNOUNCED).doesNotContain(NoticeKind.INVOICE_UPLOADED);
        assertThat(process).isWaitingAt("Task_OrderPayment", "Event_ObjectionOver");
        time.goTo("2026-04-13T23:59:59");
        assertThat(process).hasNotPassed("Task_CheckStandingOrder");
        time.goTo("2026-04-14T00:00:01");
        assertThat(process).hasPassed("Task_PlaceOrder", "EndEvent_OrderPlaced", "Task_OrderPayment", "Task_SplitAndBook").isWaitingAt("Event_PayoutConcluded");
        assertThat(told(file)).contains(NoticeKind.PAYMENT_ORDERED);
        assertThat(bank.executePayments()).hasSize(1);
        time.runDue();
        assertThat(example.file(file)).returns(FileStatus.PAID, CaseFile::status);
        assertThat(example.file(file).wallet().paidToProvider()).isEqualTo(euro("555.00"));
        assertThat(seen(file)).singleElement().returns(StandingOrder.PLACED, InvoiceView::standingOrder).returns(true, InvoiceView::ordered);
        balanced();
    }

    @Test
    @DisplayName("R-PAY-09: off by default; on, it pays only an invoice that fits and is the eligible amount to the cent")
    void only_what_fits_to_the_cent() {
        FileNumber off = file(training("2026-04-01", "555.00"), false);
        FileNumber on = file(training("2026-04-01", "700.00"), true);
        assertThat(invoices.upload(PROVIDER, off, form("F-1", "555.00")).standingOrder()).isEqualTo(StandingOrder.NONE);
        assertThat(invoices.upload(PROVIDER, on, form("F-2", "699.99")).standingOrder()).isEqualTo(StandingOrder.NONE);
        byte[] ofAnother = Ubl.bytes(Ubl.invoice("F-3", "2026-04-10", supplier(on), example.file(off).enterpriseNumber(), "700.00"));
        FileNumber third = file(training("2026-04-01", "700.00"), true);
        assertThat(invoices.uploadElectronic(PROVIDER, third, ofAnother).standingOrder()).isEqualTo(StandingOrder.NONE);
        time.goTo("2026-04-20T09:00");
        assertThat(bank.executePayments()).isEmpty();
    }

    @Test
    @DisplayName("R-PAY-09: an objection to the invoice stops its payment; the enterprise can still order it")
    void an_objection_stops_it() {
        FileNumber file = file(training("2026-04-01", "555.00"), true);
        ProcessInstance process = instance(file);
        UUID invoice = invoices.upload(PROVIDER, file, form("F-1", "555.00")).invoiceId();
        assertThatThrownBy(() -> invoices.object(PROVIDER, file, invoice)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> invoices.object(ENTREPRENEUR, file, UUID.randomUUID())).isInstanceOf(NotFound.class);
        invoices.object(ENTREPRENEUR, file, invoice);
        assertThatThrownBy(() -> invoices.object(ENTREPRENEUR, file, invoice)).isInstanceOf(StepNotAllowed.class);
        time.goTo("2026-04-14T00:00:01");
        assertThat(process).hasPassed("EndEvent_OrderStopped").hasNotPassed("Task_PlaceOrder").isWaitingAt("Task_OrderPayment");
        assertThat(bank.executePayments()).isEmpty();
        example.pay(file, "F-1", "555.00", "2026-04-10");
        assertThat(bank.executePayments()).hasSize(1);
    }

    @Test
    @DisplayName("R-PAY-09: switching the standing order off stops what was announced, and later invoices are not paid by themselves")
    void cancelled() {
        FileNumber file = file(training("2026-04-01", "555.00"), true);
        invoices.upload(PROVIDER, file, form("F-1", "555.00"));
        assertThatThrownBy(() -> invoices.cancelStandingOrder(PROVIDER, file)).isInstanceOf(NotFound.class);
        invoices.cancelStandingOrder(ENTREPRENEUR, file);
        assertThat(example.file(file).autoPay()).isFalse();
        assertThatThrownBy(() -> invoices.cancelStandingOrder(ENTREPRENEUR, file)).isInstanceOf(StepNotAllowed.class);
        assertThat(invoices.upload(PROVIDER, file, form("F-2", "555.00")).standingOrder()).isEqualTo(StandingOrder.NONE);
        time.goTo("2026-04-20T09:00");
        assertThat(seen(file)).extracting(InvoiceView::standingOrder).containsExactly(StandingOrder.STOPPED, StandingOrder.NONE);
        assertThat(bank.executePayments()).isEmpty();
    }

    @Test
    @DisplayName("R-PAY-09, R-PAY-02: the balance no longer suffices on the day: the enterprise is told to order itself")
    void the_balance_no_longer_suffices() {
        FileNumber file = file(training("2026-04-01", "555.00"), true);
        ProcessInstance process = instance(file);
        invoices.upload(PROVIDER, file, form("F-1", "555.00"));
        example.pay(file, "F-0", "0.01", "2026-04-10");
        time.goTo("2026-04-14T00:00:01");
        assertThat(process).hasPassed("Task_AskOrder", "EndEvent_OrderAsked").hasNotPassed("Task_PlaceOrder").isWaitingAt("Task_OrderPayment");
        assertThat(told(file)).contains(NoticeKind.STANDING_ORDER_FAILED);
        assertThat(seen(file)).singleElement().returns(StandingOrder.NOT_POSSIBLE, InvoiceView::standingOrder).returns(false, InvoiceView::ordered);
    }

    @Test
    @DisplayName("R-PAY-09: an invoice that the enterprise ordered itself meanwhile is paid once")
    void ordered_by_the_enterprise_meanwhile() {
        FileNumber file = file(training("2026-04-01", "555.00"), true);
        ProcessInstance process = instance(file);
        invoices.upload(PROVIDER, file, form("F-1", "555.00"));
        example.pay(file, "F-1", "555.00", "2026-04-10");
        time.goTo("2026-04-14T00:00:01");
        assertThat(process).hasPassed("EndEvent_OrderStopped").hasNotPassed("Task_PlaceOrder");
        assertThat(bank.executePayments()).hasSize(1);
        time.runDue();
        assertThat(example.file(file)).returns(FileStatus.PAID, CaseFile::status);
        balanced();
    }

    @Test
    @DisplayName("R-PAY-09: two invoices wait at once, each with its own day; the first that comes due is paid")
    void two_invoices_wait_at_once() {
        FileNumber file = file(training("2026-04-01", "555.00"), true);
        invoices.upload(PROVIDER, file, form("F-1", "555.00"));
        time.goTo("2026-04-11T12:00");
        invoices.upload(PROVIDER, file, form("F-2", "555.00"));
        time.goTo("2026-04-15T00:00:01");
        assertThat(seen(file)).extracting(InvoiceView::standingOrder).containsExactly(StandingOrder.PLACED, StandingOrder.NOT_POSSIBLE);
        assertThat(seen(file)).extracting(InvoiceView::objectionLastDay).containsExactly(LocalDate.parse("2026-04-13"), LocalDate.parse("2026-04-14"));
        assertThat(bank.executePayments()).hasSize(1);
        balanced();
    }

    @Test
    @DisplayName("R-PAY-06, R-PAY-09: advice is paid by itself when the invoice tells until when it was given; else the enterprise is asked")
    void advice_by_standing_order() {
        FileNumber told = advice(true);
        invoices.uploadElectronic(PROVIDER, told, electronic(told, "A-1", "1000.00"));
        FileNumber silent = advice(true);
        invoices.upload(PROVIDER, silent, form("A-2", "1000.00"));
        time.goTo("2026-04-14T00:00:01");
        assertThat(seen(told)).singleElement().returns(StandingOrder.PLACED, InvoiceView::standingOrder);
        assertThat(seen(silent)).singleElement().returns(StandingOrder.NOT_POSSIBLE, InvoiceView::standingOrder);
    }

    @Test
    @DisplayName("R-REF-01, R-PAY-09: a stopped file pays nothing by itself any more")
    void a_stop_ends_the_standing_order() {
        FileNumber file = file(training("2026-04-01", "555.00"), true);
        ProcessInstance process = instance(file);
        invoices.upload(PROVIDER, file, form("F-1", "555.00"));
        example.withdraw(file);
        time.goTo("2026-04-20T09:00");
        assertThat(process).isEnded().hasNotPassed("Task_CheckStandingOrder");
        UUID invoice = seen(file).get(0).invoiceId();
        assertThat(seen(file)).singleElement().returns(StandingOrder.STOPPED, InvoiceView::standingOrder);
        assertThatThrownBy(() -> invoices.object(ENTREPRENEUR, file, invoice)).isInstanceOf(StepNotAllowed.class);
        assertThat(example.file(file).wallet().paidToProvider()).isEqualTo(euro("0.00"));
        balanced();
    }
}

@OnH2
class StandingOrderOnH2Test extends StandingOrderScenarios {
}

@OnPostgres
class StandingOrderOnPostgresTest extends StandingOrderScenarios {
}
