package org.smewallet.subsidy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;

/** Reads the form {@code orderPayment} (PROCESS 2.4). */
record PaymentOrderForm(String invoiceNumber, LocalDate invoiceDate, String customerNumber, Money amount, LocalDate performedUntil,
        UUID invoice, boolean closeRest) {

    static PaymentOrderForm read(Answers answers, ServiceDetails service, LocalDate today) {
        String number = answers.required("invoiceNumber", answers.text("invoiceNumber", 50));
        LocalDate date = answers.required("invoiceDate", answers.date("invoiceDate"));
        Money amount = answers.required("amountExVat", answers.money("amountExVat"));
        String customer = answers.text("customerNumber", 50).orElse(null);
        LocalDate performed = answers.date("performedUntil").orElse(null);
        UUID invoice = answers.required("invoice", answers.parsed("invoice", UUID::fromString, "documentnummer", "document id"));
        if (amount != null && !amount.isPositive()) {
            answers.reject("amountExVat", "Het bedrag moet meer dan 0 zijn.", "The amount must be more than 0.");
        }
        if (date != null && date.isAfter(today)) {
            answers.reject("invoiceDate", "De factuurdatum ligt in de toekomst.", "The invoice date is in the future.");
        }
        if (service.pillar() == Pillar.ADVICE) {
            answers.required("performedUntil", Optional.ofNullable(performed));
            if (performed != null && performed.isAfter(today)) {
                answers.reject("performedUntil", "Advies wordt pas betaald als het geleverd is (R-PAY-06).",
                        "Advice is paid only once it has been given (R-PAY-06).");
            }
            if (date != null && date.isBefore(service.startDate())) {
                answers.reject("invoiceDate", "Een voorschotfactuur voor advies komt niet in aanmerking (R-PAY-06).",
                        "An advance invoice for advice is not eligible (R-PAY-06).");
            }
        }
        answers.check();
        return new PaymentOrderForm(number, date, customer, amount, performed, invoice, answers.ticked("closeRest"));
    }
}
