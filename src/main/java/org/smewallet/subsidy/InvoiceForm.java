package org.smewallet.subsidy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;
import org.smewallet.subsidy.invoice.UblInvoice;

/** Reads the form {@code uploadInvoice}, or an electronic invoice by the same checks (R-PAY-02, R-PAY-06). */
record InvoiceForm(String invoiceNumber, LocalDate invoiceDate, Money amount, Money vat, LocalDate performedUntil, UUID document) {

    static InvoiceForm read(Answers answers, ServiceDetails service, LocalDate today) {
        String number = answers.required("invoiceNumber", answers.text("invoiceNumber", 50));
        LocalDate date = answers.required("invoiceDate", answers.date("invoiceDate"));
        Money amount = answers.required("amountExVat", answers.money("amountExVat"));
        Money vat = answers.money("vat").orElse(Money.ZERO);
        LocalDate performed = answers.date("performedUntil").orElse(null);
        UUID document = answers.required("document", answers.parsed("document", UUID::fromString, "documentnummer", "document id"));
        checkDates(answers, service, date, performed, today);
        checkAmount(answers, amount);
        answers.check();
        return new InvoiceForm(number, date, amount, vat, performed, document);
    }

    /** What an electronic invoice says, by the keys of the form. */
    static Answers answers(UblInvoice invoice, UUID document, ServiceDetails service) {
        Map<String, Object> values = new HashMap<>(Map.of("invoiceNumber", invoice.number(), "invoiceDate", invoice.date().toString(),
                "amountExVat", invoice.amountExVat().toString(), "vat", invoice.vat().toString(), "document", document.toString()));
        if (invoice.performedUntil() != null) {
            values.put("performedUntil", invoice.performedUntil().toString());
        }
        Answers answers = new Answers(values);
        if (invoice.advance() && service.pillar() == Pillar.ADVICE) {
            rejectAdvance(answers);
        }
        return answers;
    }

    /** Not in the future, and advice only for work done (R-PAY-06). */
    static void checkDates(Answers answers, ServiceDetails service, LocalDate date, LocalDate performed, LocalDate today) {
        if (date != null && date.isAfter(today)) {
            answers.reject("invoiceDate", "De factuurdatum ligt in de toekomst.", "The invoice date is in the future.");
        }
        if (service.pillar() == Pillar.ADVICE) {
            if (performed != null && performed.isAfter(today)) {
                answers.reject("performedUntil", "Advies wordt pas betaald als het geleverd is (R-PAY-06).",
                        "Advice is paid only once it has been given (R-PAY-06).");
            }
            if (date != null && date.isBefore(service.startDate())) {
                rejectAdvance(answers);
            }
        }
    }

    static void checkAmount(Answers answers, Money amount) {
        if (amount != null && !amount.isPositive()) {
            answers.reject("amountExVat", "Het bedrag moet meer dan 0 zijn.", "The amount must be more than 0.");
        }
    }

    private static void rejectAdvance(Answers answers) {
        answers.reject("invoiceDate", "Een voorschotfactuur voor advies komt niet in aanmerking (R-PAY-06).",
                "An advance invoice for advice is not eligible (R-PAY-06).");
    }
}
