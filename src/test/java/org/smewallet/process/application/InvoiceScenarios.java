package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.PROVIDER;
import static org.smewallet.support.Example.euro;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Role;
import org.smewallet.notification.NoticeKind;
import org.smewallet.shared.Answers;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.InvoiceView;
import org.smewallet.subsidy.Mismatch;
import org.smewallet.subsidy.StandingOrder;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.Ubl;
import org.springframework.data.domain.PageRequest;

/** The provider uploads its invoice, in the words of the diagram: told, compared with the file, ready to be ordered. */
abstract class InvoiceScenarios extends InvoiceStories {

    @Test
    @DisplayName("R-PAY-08: an uploaded invoice is told to the enterprise and fills in its payment order")
    void an_uploaded_invoice_fills_the_order() {
        FileNumber file = funded("1000.00");
        ProcessInstance process = instance(file);
        InvoiceView uploaded = invoices.upload(PROVIDER, file, form("F-7", "600.00"));
        assertThat(process).hasPassed("Task_TellInvoice", "EndEvent_InvoiceTold").hasNotPassed("Event_ObjectionOver").isWaitingAt("Task_OrderPayment");
        assertThat(uploaded).returns(StandingOrder.NONE, InvoiceView::standingOrder).returns(List.of(), InvoiceView::mismatches);
        assertThat(told(file)).contains(NoticeKind.INVOICE_UPLOADED);

        Map<String, Object> shown = workLists.prefill(ENTREPRENEUR, order(file).id());
        assertThat(shown).containsEntry("invoiceNumber", "F-7").containsEntry("amountExVat", "600.00").containsEntry("invoiceDate", "2026-04-10")
                .containsEntry("vatToPayDirectly", "126.00").containsEntry("invoice", uploaded.document().toString()).containsEntry("balance", "1000.00");
        workLists.complete(ENTREPRENEUR, order(file).id(), new Answers(shown));
        assertThat(seen(file)).allMatch(InvoiceView::ordered);
        assertThat(workLists.prefill(ENTREPRENEUR, order(file).id())).containsEntry("amountExVat", "400.00").doesNotContainKey("invoiceNumber");
    }

    @Test
    @DisplayName("R-PAY-03: several invoices wait, the oldest is shown first")
    void several_invoices() {
        FileNumber file = funded("1000.00");
        invoices.upload(PROVIDER, file, form("F-1", "100.00"));
        invoices.uploadElectronic(PROVIDER, file, electronic(file, "F-2", "900.00"));
        workLists.complete(ENTREPRENEUR, order(file).id(), new Answers(workLists.prefill(ENTREPRENEUR, order(file).id())));
        workLists.complete(ENTREPRENEUR, order(file).id(), new Answers(workLists.prefill(ENTREPRENEUR, order(file).id())));
        bank.executePayments();
        time.runDue();
        assertThat(example.file(file)).returns("PAID_FULL", CaseFile::outcome);
        assertThat(seen(file)).extracting(InvoiceView::electronic, InvoiceView::ordered).containsExactly(
                org.assertj.core.groups.Tuple.tuple(false, true), org.assertj.core.groups.Tuple.tuple(true, true));
    }

    @Test
    @DisplayName("I6, R-PAY-02: an electronic invoice of other parties, another sum or another file is kept and told with what does not fit")
    void mismatches_are_told_not_guessed() {
        FileNumber file = funded("1000.00");
        EnterpriseNumber stranger = EnterpriseNumber.parse("0403.019.261");
        String xml = Ubl.invoice("F-1", "2026-04-10", stranger, stranger, "1200.00").replace("<cbc:PayableAmount", "<cbc:PrepaidAmount currencyID=\"EUR\">0</cbc:PrepaidAmount><cbc:PayableAmount")
                .replace("<cbc:TaxInclusiveAmount currencyID=\"EUR\">1452.00", "<cbc:TaxInclusiveAmount currencyID=\"EUR\">1400.00")
                .replace("<cac:AccountingSupplierParty>", "<cac:OrderReference><cbc:ID>KP-2025-000001</cbc:ID></cac:OrderReference><cac:AccountingSupplierParty>");
        InvoiceView uploaded = invoices.uploadElectronic(PROVIDER, file, Ubl.bytes(xml));
        assertThat(uploaded.mismatches()).extracting(Mismatch::field).containsExactly("supplier", "customer", "totals", "reference", "amountExVat");
        assertThat(seen(file)).singleElement().returns(euro("1200.00"), InvoiceView::amountExVat).returns(uploaded.mismatches(), InvoiceView::mismatches);
        assertThat(messages.forEnterprise(example.file(file).enterpriseNumber(), PageRequest.of(0, 1)).getContent()).singleElement()
                .satisfies(message -> assertThat(message.text(java.util.Locale.ENGLISH)).contains("the invoice names 0403.019.261"));
        assertThat(workLists.prefill(ENTREPRENEUR, order(file).id())).containsEntry("amountExVat", "1200.00");
        assertThatThrownBy(() -> workLists.complete(ENTREPRENEUR, order(file).id(), new Answers(workLists.prefill(ENTREPRENEUR, order(file).id()))))
                .isInstanceOf(CommandRefused.class);
    }

    @Test
    @DisplayName("R-PAY-02: an invoice number that the provider used before is refused, wherever it was used")
    void the_same_invoice_twice() {
        FileNumber file = funded("1000.00");
        FileNumber other = funded("500.00");
        example.pay(file, "F-1", "400.00", "2026-04-10");
        invoices.upload(PROVIDER, file, form("F-2", "600.00"));
        List.of("f-1", "F-2").forEach(number -> assertThatThrownBy(() -> invoices.upload(PROVIDER, other, form(number, "500.00")))
                .isInstanceOf(CommandRefused.class).extracting("code").isEqualTo("REFUSED_DUPLICATE_INVOICE"));
        assertThat(seen(other)).isEmpty();
    }

    @Test
    @DisplayName("R-PAY-06: an invoice of tomorrow, of nothing, or a credit note is refused at its field; nothing is kept")
    void wrong_invoices_are_given_back() {
        FileNumber file = funded("1000.00");
        assertRejected(() -> invoices.upload(PROVIDER, file, with(form("F-1", "0"), "invoiceDate", "2026-04-11")), "invoiceDate", "amountExVat");
        assertRejected(() -> invoices.upload(PROVIDER, file, with(form("F-1", "100.00"), "document", java.util.UUID.randomUUID().toString())), "document");
        String credit = new String(electronic(file, "F-1", "100.00"), java.nio.charset.StandardCharsets.UTF_8).replace(">380<", ">381<");
        assertRejected(() -> invoices.uploadElectronic(PROVIDER, file, Ubl.bytes(credit)), "invoice");
        assertThat(seen(file)).isEmpty();
        assertThat(told(file)).doesNotContain(NoticeKind.INVOICE_UPLOADED);
    }

    @Test
    @DisplayName("M14, R-PAY-06: advice is invoiced for work done: not before its start, not in advance")
    void no_advance_invoice_for_advice() {
        FileNumber file = advice(false);
        assertRejected(() -> invoices.upload(PROVIDER, file, with(form("F-1", "100.00"), "invoiceDate", "2026-04-04")), "invoiceDate");
        String advance = Ubl.invoice("F-1", "2026-04-10", supplier(file), example.file(file).enterpriseNumber(), "100.00").replace(">380<", ">386<");
        assertRejected(() -> invoices.uploadElectronic(PROVIDER, file, Ubl.bytes(advance)), "invoiceDate");
        assertRejected(() -> invoices.uploadElectronic(PROVIDER, file, Ubl.bytes(advance.replace(">386<", ">380<").replace("EndDate>2026-04-10", "EndDate>2026-05-10"))),
                "performedUntil");
    }

    @Test
    @DisplayName("R-ID-08: only the provider of the file uploads, and only while there is something to pay")
    void only_the_provider_and_only_while_payable() {
        FileNumber waiting = confirmed("1000.00");
        assertThatThrownBy(() -> invoices.upload(PROVIDER, waiting, form("F-1", "100.00"))).isInstanceOf(StepNotAllowed.class);
        FileNumber file = funded("1000.00");
        Actor stranger = new Actor("provider", Set.of(Role.PROVIDER));
        assertThatThrownBy(() -> invoices.upload(stranger, file, form("F-1", "100.00"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> invoices.upload(ENTREPRENEUR, file, form("F-1", "100.00"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.invoices(stranger, file)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R-REF-02: while a stop waits for a payment that is out, no invoice is taken any more")
    void no_invoice_for_a_file_that_stops() {
        FileNumber file = funded("1000.00");
        example.pay(file, "F-1", "400.00", "2026-04-10");
        example.withdraw(file);
        assertThat(instance(file)).isWaitingAt("Event_PayoutConcludedBeforeStop");
        assertThatThrownBy(() -> invoices.upload(PROVIDER, file, form("F-2", "600.00"))).isInstanceOf(StepNotAllowed.class);
        assertThat(seen(file)).isEmpty();
    }

    @Test
    @DisplayName("R-PAY-07: the order of an uploaded invoice that the bank refused is given up: the invoice can be ordered anew")
    void a_given_up_order_frees_its_invoice() {
        FileNumber file = funded("555.00");
        invoices.upload(PROVIDER, file, form("F-1", "555.00"));
        workLists.complete(ENTREPRENEUR, order(file).id(), new Answers(workLists.prefill(ENTREPRENEUR, order(file).id())));
        bank.rejectPayments("AC04");
        time.runDue();
        workLists.complete(Example.FINANCE, task("finance-manager", "Task_RepairPayout").id(), new Answers(Map.of("decision", "CANCEL_ORDER")));
        assertThat(seen(file)).noneMatch(InvoiceView::ordered);
        assertThat(workLists.prefill(ENTREPRENEUR, order(file).id())).containsEntry("invoiceNumber", "F-1");
    }

    private static void assertRejected(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String... fields) {
        assertThatThrownBy(call).isInstanceOfSatisfying(InputRejected.class,
                rejected -> assertThat(rejected.violations()).extracting("field").containsExactlyInAnyOrder((Object[]) fields));
    }
}

@OnH2
class InvoiceOnH2Test extends InvoiceScenarios {
}

@OnPostgres
class InvoiceOnPostgresTest extends InvoiceScenarios {
}
