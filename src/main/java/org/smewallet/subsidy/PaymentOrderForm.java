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
        InvoiceForm.checkAmount(answers, amount);
        InvoiceForm.checkDates(answers, service, date, performed, today);
        if (service.pillar() == Pillar.ADVICE) {
            answers.required("performedUntil", Optional.ofNullable(performed));
        }
        answers.check();
        return new PaymentOrderForm(number, date, customer, amount, performed, invoice, answers.ticked("closeRest"));
    }
}
