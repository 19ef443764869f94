package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.api.Program.Answer;
import org.smewallet.provider.Providers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.shared.StructuredCommunication;
import org.smewallet.support.Bank;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.Ubl;
import org.springframework.beans.factory.annotation.Autowired;

/** The back office of a provider sends its invoices, and that of an enterprise answers. */
abstract class InvoiceApiScenarios extends ProgramStories {

    @Autowired
    Bank bank;
    @Autowired
    Providers providers;
    private EnterpriseNumber supplier;

    @BeforeEach
    void its_supplier() {
        supplier = providers.findByNumber(ProviderNumber.parse(Program.TRAINER)).orElseThrow().enterpriseNumber();
    }

    @Test
    @DisplayName("R-PAY-08: an invoice as JSON and one as UBL are taken, shown to both sides, and fill in the payment order")
    void json_and_ubl() {
        String file = funded(false);
        String document = program.upload("provider2", "/documents", "factuur.pdf", WholeLifeApi.pdf()).text("id");
        Map<String, Object> body = Map.of("invoiceNumber", "F-1", "invoiceDate", "2026-04-01", "amountExVat", "155.00", "vat", "32.55", "document", document);
        Answer form = program.send("provider2", "POST", file + "/invoices", body, "key-1");
        assertThat(form.status()).as(form.raw().body()).isEqualTo(201);
        assertThat(form.text("standingOrder")).isEqualTo("NONE");
        assertThat(program.send("provider2", "POST", file + "/invoices", body, "key-1").text("invoiceId")).isEqualTo(form.text("invoiceId"));
        Answer again = program.call("provider2", "POST", file + "/invoices", body);
        assertThat(List.of(again.status(), again.text("code"))).isEqualTo(List.of(422, "REFUSED_DUPLICATE_INVOICE"));

        Answer ubl = program.sendXml("provider2", file + "/invoices", invoice("F-2", "400.00"));
        assertThat(ubl.status()).as(ubl.raw().body()).isEqualTo(201);
        assertThat(ubl.body().path("mismatches")).isEmpty();
        assertThat(program.call("accountant", "GET", file + "/invoices", null).body().findValuesAsText("invoiceNumber")).containsExactly("F-1", "F-2");
        String original = file + "/documents/" + ubl.text("document");
        assertThat(program.call("accountant", "GET", original, null).raw().headers().firstValue("Content-Type")).contains("application/xml");
        String task = program.call("accountant", "GET", "/tasks", null).body().path("items").path(0).path("id").asText();
        assertThat(program.call("accountant", "GET", "/tasks/" + task, null).text("values", "invoiceNumber")).isEqualTo("F-1");
    }

    @Test
    @DisplayName("R-PAY-09: the enterprise objects to an announced payment, and switches its standing order off")
    void objection_and_cancellation() {
        String file = funded(true);
        Answer announced = program.sendXml("provider2", file + "/invoices", invoice("F-1", "555.00"));
        assertThat(announced.text("standingOrder")).as(announced.raw().body()).isEqualTo("WAITING");
        assertThat(announced.text("objectionLastDay")).isEqualTo("2026-04-04");
        String objection = file + "/invoices/" + announced.text("invoiceId") + "/objection";
        assertThat(program.call("provider2", "POST", objection, null).status()).isEqualTo(404);
        assertThat(program.call("accountant", "POST", objection, null).body().path(0).path("standingOrder").asText()).isEqualTo("STOPPED");
        assertThat(program.call("accountant", "POST", objection, null).status()).isEqualTo(409);
        assertThat(program.call("accountant", "GET", file, null).text("autoPay")).isEqualTo("true");
        assertThat(program.call("accountant", "DELETE", file + "/standing-order", null).status()).isEqualTo(204);
        assertThat(program.call("accountant", "GET", file, null).text("autoPay")).isEqualTo("false");
        assertThat(program.call("accountant", "DELETE", file + "/standing-order", null).status()).isEqualTo(409);
    }

    @Test
    @DisplayName("I5, R-PAY-02: what is no invoice is a clear 400 at its field, never a 500; a file that is too large 413")
    void bad_invoices() {
        String file = funded(false);
        for (String bad : List.of("", "<x", "<x/>", invoice("F-1", "100.00").replace(">380<", ">381<"), invoice("F-1", "100.00").replace("2026-04-01", "1999-02-31"),
                invoice("n".repeat(51), "100.00"), invoice("F-1", "0.00"))) {
            Answer refused = program.sendXml("provider2", file + "/invoices", bad);
            assertThat(List.of(refused.status(), refused.text("code"))).as(bad + refused.raw().body()).isEqualTo(List.of(400, "INVALID_INPUT"));
            assertThat(refused.body().path("violations")).as(refused.raw().body()).isNotEmpty();
        }
        assertThat(program.sendXml("provider2", file + "/invoices", invoice("F-1", "100.00").replace("<cac:InvoicePeriod>", "<cbc:Note>" + "x".repeat(11_000_000)
                + "</cbc:Note><cac:InvoicePeriod>")).status()).isEqualTo(413);
        assertThat(program.call("provider2", "POST", file + "/invoices", Map.of("invoiceNumber", "${1+1}", "amountExVat", "-1", "invoiceDate", "2026-13-01"))
                .body().path("violations").findValuesAsText("field")).containsExactlyInAnyOrder("amountExVat", "invoiceDate", "document");
        assertThat(program.call("provider2", "GET", file + "/invoices", null).body()).isEmpty();
    }

    private String invoice(String number, String amount) {
        return Ubl.invoice(number, "2026-04-01", supplier, EnterpriseNumber.parse(Program.enterprise(1)), amount);
    }

    /** A training of 555.00, confirmed and funded on the day of its application. */
    private String funded(boolean autoPay) {
        Map<String, Object> application = Program.application(1, "555.00");
        application.put("autoPay", autoPay);
        String number = program.call("accountant", "POST", "/applications", application).text("fileNumber");
        String file = "/applications/" + number;
        assertThat(program.call("provider2", "POST", file + "/provider-decision", Program.confirmation()).status()).isEqualTo(200);
        bank.statement(Bank.Line.deposit("388.50", StructuredCommunication.of(2026, new FileNumber(number).runningNumber()).digits(), Program.iban(1)));
        time.runDue();
        return file;
    }
}

@OnH2
class InvoiceApiOnH2Test extends InvoiceApiScenarios {
}

@OnPostgres
class InvoiceApiOnPostgresTest extends InvoiceApiScenarios {
}
