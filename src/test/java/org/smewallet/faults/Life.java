package org.smewallet.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.smewallet.api.Program;
import org.smewallet.shared.Brussels;
import org.smewallet.support.Bank;

/** A file from application to the provider's money, each step through the interface by whoever takes it. */
class Life {

    static final String FEE = "555.00";
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final byte[] PDF = ("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
            + "trailer\n<</Root 1 0 R>>\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);

    private final Calls calls;
    private final BankDesk bank;
    private final Enterprises.Enterprise enterprise;
    private String file;

    Life(Calls calls, BankDesk bank, Enterprises.Enterprise enterprise) {
        this.calls = calls;
        this.bank = bank;
        this.enterprise = enterprise;
    }

    /** One that was begun already. */
    Life(Calls calls, BankDesk bank, Enterprises.Enterprise enterprise, String number) {
        this(calls, bank, enterprise);
        file = "/applications/" + number;
    }

    /** All of it; gives the file's number. */
    String live() {
        apply();
        confirm();
        deposit();
        order();
        await("PAID_FULL");
        return number();
    }

    Life apply() {
        file = "/applications/" + calls.post(enterprise.representative(), "/applications", enterprise.training(FEE)).expect(201).json()
                .path("fileNumber").asText();
        return this;
    }

    Life confirm() {
        calls.post(People.PROVIDER, file + "/provider-decision", Program.confirmation()).expect(200);
        return this;
    }

    Life deposit() {
        bank.transfer(deposited());
        Pause.until(file + " is funded", LONGEST, () -> now().path("status").asText().equals("FUNDED"));
        return this;
    }

    Bank.Line deposited() {
        JsonNode instruction = now().path("depositInstruction");
        return Bank.Line.deposit(instruction.path("amount").asText(), instruction.path("communication").asText(), enterprise.iban());
    }

    Life order() {
        calls.post(enterprise.representative(), file + "/payments", payment(invoice())).expect(201);
        return this;
    }

    /** A stored invoice; gives its id. */
    String invoice() {
        return calls.upload(enterprise.representative(), file + "/documents", PDF).expect(201).json().path("id").asText();
    }

    Map<String, Object> payment(String invoice) {
        return Map.of("invoiceNumber", "F-" + number(), "invoiceDate", LocalDate.now(Brussels.ZONE).toString(), "amountExVat", FEE, "invoice", invoice);
    }

    private void await(String outcome) {
        Pause.until(file + " is " + outcome, LONGEST, () -> outcome.equals(now().path("outcome").asText()));
    }

    JsonNode now() {
        return calls.get(enterprise.representative(), file).expect(200).json();
    }

    String number() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    String path() {
        return file;
    }
}
