package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.api.Program.Answer;
import org.smewallet.api.StatementText.Movement;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.Schemas;

/** A file from registration to payout, told by outside programs over HTTP. */
abstract class WholeLifeApi extends ProgramStories {

    private static final Pattern PAYMENT = Pattern.compile("<EndToEndId>([^<]+)<.*?<InstdAmt[^>]*>([^<]+)<.*?<CdtrAcct>.*?<IBAN>([^<]+)<", Pattern.DOTALL);
    private static final BigDecimal OPENING = new BigDecimal("100000.00");

    @Test
    @DisplayName("Scenario 1: small, training 555.00, confirmed day 2, deposit 388.50 exact, payment 555.00")
    void the_provider_gets_the_whole_invoice() {
        Answer applied = program.call("accountant", "POST", "/applications", Program.application(1, "555.00"));
        assertThat(applied.status()).as(applied.raw().body()).isEqualTo(201);
        assertThat(applied.text("outcome")).isEqualTo("APPROVED");
        assertThat(applied.text("rate")).isEqualTo("0.30");
        assertThat(applied.text("subsidy")).isEqualTo("166.50");
        assertThat(applied.text("ownContribution")).isEqualTo("388.50");
        assertThat(applied.text("depositInstruction", "amount")).isEqualTo("388.50");
        assertThat(applied.text("depositInstruction", "epcQr")).startsWith("BCD\n002\n1\nSCT\n");
        String file = "/applications/" + applied.text("fileNumber");
        assertThat(program.call("accountant", "GET", file, null).text("outcome")).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(program.call("provider2", "GET", "/provider/inbox", null).text("total")).isEqualTo("1");

        time.goTo("2026-04-02T10:00:00");
        Answer confirmed = program.call("provider2", "POST", file + "/provider-decision", Program.confirmation());
        assertThat(confirmed.status()).as(confirmed.raw().body()).isEqualTo(200);
        assertThat(confirmed.text("outcome")).isEqualTo("CONFIRMED");
        assertThat(confirmed.text("status")).isEqualTo("AWAITING_DEPOSIT");

        time.goTo("2026-04-03T18:00:00");
        Answer deposit = statement("S1", "2026-04-03", OPENING, applied,
                new Movement("388.50", true, applied.text("depositInstruction", "communication"), Program.iban(1)));
        assertThat(deposit.text("matched")).as(deposit.raw().body()).isEqualTo("1");
        assertThat(deposit.text("balanced")).isEqualTo("true");
        time.runDue();
        Answer funded = program.call("accountant", "GET", file, null);
        assertThat(funded.text("status")).isEqualTo("FUNDED");
        assertThat(funded.text("wallet", "balance")).isEqualTo("555.00");
        assertThat(funded.text("wallet", "topUp")).isEqualTo("166.50");

        time.goTo("2026-04-10T09:00:00");
        Answer invoice = program.upload("accountant", file + "/documents", "invoice.pdf", pdf());
        assertThat(invoice.status()).as(invoice.raw().body()).isEqualTo(201);
        Answer ordered = program.call("accountant", "POST", file + "/payments", Map.of("invoiceNumber", "F1", "invoiceDate", "2026-04-10",
                "amountExVat", "555.00", "invoice", invoice.text("id")));
        assertThat(ordered.status()).as(ordered.raw().body()).isEqualTo(201);
        time.runDue();

        Answer cut = program.call("finance", "POST", "/payment-files", Map.of());
        assertThat(cut.status()).as(cut.raw().body()).isEqualTo(201);
        assertThat(cut.text("total")).isEqualTo("555.00");
        String paymentFile = "/payment-files/" + cut.text("paymentFileId");
        assertThat(program.call("finance", "GET", paymentFile, null).status()).as("not released yet").isEqualTo(409);
        assertThat(program.call("finance", "POST", paymentFile + "/release", Map.of()).status()).as("one person is not two").isEqualTo(409);
        assertThat(program.call("finance2", "POST", paymentFile + "/release", Map.of()).status()).isEqualTo(200);
        String xml = program.call("finance", "GET", paymentFile, null).raw().body();
        assertThat(program.call("finance2", "GET", paymentFile, null).raw().body()).isEqualTo(xml);
        assertThat(program.call("finance", "POST", "/payment-files", Map.of()).text("orders")).isEqualTo("0");

        Matcher payment = PAYMENT.matcher(xml);
        assertThat(payment.find()).isTrue();
        Answer settled = statement("S2", "2026-04-10", OPENING.add(new BigDecimal("388.50")), applied,
                new Movement(payment.group(2), false, payment.group(1), payment.group(3)));
        assertThat(settled.text("settledPayouts")).as(settled.raw().body()).isEqualTo("1");
        time.runDue();

        Answer paid = program.call("accountant", "GET", file, null);
        assertThat(paid.text("status")).as(paid.raw().body()).isIn("PAID", "CLOSED");
        assertThat(paid.text("outcome")).isEqualTo("PAID_FULL");
        assertThat(paid.text("wallet", "paidToProvider")).isEqualTo("555.00");
        assertThat(paid.text("wallet", "balance")).isEqualTo("0.00");
        BigDecimal sum = BigDecimal.ZERO;
        for (var line : program.call("accountant", "GET", file + "/statement", null).body()) {
            sum = sum.add(new BigDecimal(line.path("credit").asText("0"))).subtract(new BigDecimal(line.path("debit").asText("0")));
        }
        assertThat(sum).isEqualByComparingTo("0");
        assertThat(program.call("accountant", "GET", file + "/timeline", null).body().findValuesAsText("actor"))
                .as("a login name only of oneself").contains("accountant", "PROVIDER").doesNotContain("provider2");
        assertThat(program.call("caseworker", "GET", file + "/timeline", null).body().findValuesAsText("actor")).contains("accountant", "provider2");
        assertThat(program.call("accountant", "GET", file + "/limits.ics", null).raw().body()).contains("BEGIN:VEVENT").contains("20271231");
        assertThat(program.call("admin", "POST", "/demo/ledger-check", Map.of()).text("balanced")).isEqualTo("true");
    }

    @Test
    void a_draft_is_saved_submitted_and_stopped() {
        Map<String, Object> draft = new java.util.LinkedHashMap<>(Program.application(1, "1000.00"));
        draft.put("submit", false);
        draft.remove("declarations");
        Answer kept = program.call("accountant", "POST", "/applications", draft);
        assertThat(kept.status()).as(kept.raw().body()).isEqualTo(201);
        assertThat(kept.text("status")).isEqualTo("DRAFT");
        assertThat(kept.text("outcome")).isNull();
        String file = "/applications/" + kept.text("fileNumber");
        assertThat(program.call("provider2", "GET", file, null).status()).as("a draft is nobody else's").isEqualTo(404);
        assertThat(program.call("accountant", "POST", file + "/submission", Map.of()).status()).as("declarations are missing").isEqualTo(400);

        Answer submitted = program.call("accountant", "POST", file + "/submission",
                Map.of("declarations", Program.application(1, "1000.00").get("declarations")));
        assertThat(submitted.status()).as(submitted.raw().body()).isEqualTo(200);
        assertThat(submitted.text("outcome")).isEqualTo("APPROVED");
        assertThat(program.call("accountant", "DELETE", file, null).status()).isEqualTo(409);

        assertThat(program.call("accountant", "GET", file + "/withdrawal-preview", null).text("kind")).isEqualTo("UNPAID");
        Answer stopped = program.call("accountant", "POST", file + "/withdrawal", Map.of("reason", "NOT_ATTENDING", "understandsContract", true));
        assertThat(stopped.status()).as(stopped.raw().body()).isEqualTo(200);
        assertThat(stopped.text("outcome")).isEqualTo("WITHDRAWN_UNPAID");
        assertThat(program.call("accountant", "POST", file + "/withdrawal", Map.of("reason", "NOT_ATTENDING", "understandsContract", true))
                .status()).isEqualTo(409);
    }

    @Test
    @DisplayName("A refused application is a recorded decision: 201 with status REFUSED (R-TIME-01)")
    void a_late_application_is_refused_with_its_reason() {
        time.goTo("2026-04-23T09:00:00");
        Answer refused = program.call("accountant", "POST", "/applications", Program.application(1, "555.00"));
        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(201);
        assertThat(refused.text("status")).isEqualTo("REFUSED");
        assertThat(refused.text("outcome")).isEqualTo("REFUSED_LATE_APPLICATION");
        assertThat(refused.body().path("reasons").findValuesAsText("rule")).contains("R-TIME-01");
    }

    private Answer statement(String id, String day, BigDecimal opening, Answer applied, Movement... movements) {
        String account = applied.text("depositInstruction", "iban").replace(" ", "");
        return program.sendXml("finance", "/bank-statements", Schemas.valid(StatementText.of(id, day, account, opening, List.of(movements))));
    }

    static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }
}

@OnH2
class WholeLifeApiOnH2Test extends WholeLifeApi {
}

@OnPostgres
class WholeLifeApiOnPostgresTest extends WholeLifeApi {
}
