package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.PROVIDER;
import static org.smewallet.support.Example.euro;
import static org.smewallet.support.Example.training;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.Answers;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.InvoiceView;
import org.smewallet.subsidy.StandingOrder;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;

/** A provider mends its invoice: the new one takes the number over while nothing was ordered on it (R-PAY-02). */
abstract class InvoiceReplacementScenarios extends InvoiceStories {

    @Test
    @DisplayName("R-PAY-02: a wrong invoice is replaced under its own number, by form or electronically; the old one stays in the trail")
    void replaced_while_nothing_was_ordered() {
        FileNumber file = funded("1000.00");
        invoices.upload(PROVIDER, file, form("F-1", "600.00"));
        InvoiceView second = invoices.upload(PROVIDER, file, form("F-1", "650.00"));
        assertThat(seen(file)).singleElement().returns(second.invoiceId(), InvoiceView::invoiceId).returns(euro("650.00"), InvoiceView::amountExVat);
        InvoiceView third = invoices.uploadElectronic(PROVIDER, file, electronic(file, "f-1", "1000.00"));
        assertThat(seen(file)).singleElement().returns(third.invoiceId(), InvoiceView::invoiceId);
        assertThat(written(file)).contains("Invoice F-1 of 600.00 euro without VAT is replaced by a new one.",
                "Invoice F-1 of 650.00 euro without VAT is replaced by a new one.", "Invoice F-1 of 600.00 euro without VAT uploaded.");

        workLists.complete(ENTREPRENEUR, order(file).id(), new Answers(workLists.prefill(ENTREPRENEUR, order(file).id())));
        assertThat(bank.executePayments()).hasSize(1);
        time.runDue();
        assertThat(example.file(file).wallet().paidToProvider()).isEqualTo(euro("1000.00"));
        assertThat(seen(file)).singleElement().returns(true, InvoiceView::ordered);
        balanced();
    }

    @Test
    @DisplayName("R-PAY-02: not once it is ordered, not from another file, and not by the very same invoice")
    void refused_otherwise() {
        FileNumber file = funded("1000.00");
        FileNumber other = funded("500.00");
        byte[] xml = electronic(file, "F-1", "600.00");
        invoices.uploadElectronic(PROVIDER, file, xml);
        refused(() -> invoices.uploadElectronic(PROVIDER, file, xml));
        refused(() -> invoices.upload(PROVIDER, other, form("F-1", "500.00")));
        workLists.complete(ENTREPRENEUR, order(file).id(), new Answers(workLists.prefill(ENTREPRENEUR, order(file).id())));
        refused(() -> invoices.upload(PROVIDER, file, form("F-1", "650.00")));
        assertThat(seen(file)).singleElement().returns(euro("600.00"), InvoiceView::amountExVat);
        assertThat(seen(other)).isEmpty();
    }

    @Test
    @DisplayName("R-PAY-09: a replaced invoice is not paid by the standing order; the new one is announced anew, with its own days to object")
    void announced_anew() {
        FileNumber file = file(training("2026-04-01", "555.00"), true);
        invoices.upload(PROVIDER, file, form("F-1", "555.00"));
        time.goTo("2026-04-12T12:00");
        invoices.upload(PROVIDER, file, with(form("F-1", "555.00"), "invoiceDate", "2026-04-11"));
        time.goTo("2026-04-14T09:00");
        assertThat(seen(file)).singleElement().returns(StandingOrder.WAITING, InvoiceView::standingOrder).returns(false, InvoiceView::ordered)
                .returns(LocalDate.parse("2026-04-15"), InvoiceView::objectionLastDay);
        assertThat(bank.executePayments()).isEmpty();
        time.goTo("2026-04-16T00:00:01");
        assertThat(bank.executePayments()).containsExactly(file + "-P1-1");
        time.runDue();
        assertThat(example.file(file).wallet().paidToProvider()).isEqualTo(euro("555.00"));
        balanced();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable upload) {
        assertThatThrownBy(upload).isInstanceOf(CommandRefused.class).extracting("code").isEqualTo("REFUSED_DUPLICATE_INVOICE");
    }
}

@OnH2
class InvoiceReplacementOnH2Test extends InvoiceReplacementScenarios {
}

@OnPostgres
class InvoiceReplacementOnPostgresTest extends InvoiceReplacementScenarios {
}
