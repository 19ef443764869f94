package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.smewallet.api.Program.Answer;
import org.smewallet.process.demo.ExampleData;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.OnH2;
import org.smewallet.support.TimeMachine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A foreign file, task, document or enterprise is as unknown as one that does not exist (SECURITY A1, A4, A8). */
@OnH2
class ForeignFileTest {

    private static final List<String> FOREIGN = List.of("entrepreneur", "provider");

    @LocalServerPort
    int port;
    @Autowired
    TimeMachine time;
    @Autowired
    CleanDatabase database;
    @Autowired
    ExampleData examples;
    private Program program;
    private String file;

    @BeforeEach
    void aFileOfSomebodyElse() {
        time.jumpTo("2026-04-01T09:00:00");
        database.clean();
        examples.load(true);
        program = new Program(port);
        program.registerEnterprise(1);
        file = "/applications/" + program.call("accountant", "POST", "/applications", Program.application(1, "555.00")).text("fileNumber");
    }

    @AfterEach
    void leaveItClean() {
        database.clean();
        examples.load(true);
    }

    @TestFactory
    @DisplayName("A1: every address of a foreign file answers as for a file that does not exist")
    List<DynamicTest> no_address_tells_a_foreign_file_from_none() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String persona : FOREIGN) {
            for (String address : List.of("GET ", "PUT ", "DELETE ", "POST /submission", "GET /timeline", "GET /statement", "GET /limits.ics",
                    "GET /documents", "POST /provider-decision", "POST /payments", "GET /withdrawal-preview", "POST /withdrawal",
                    "POST /invoices", "GET /invoices", "POST /invoices/00000000-0000-0000-0000-000000000000/objection", "DELETE /standing-order")) {
                tests.add(dynamicTest(persona + " " + address, () -> {
                    String method = address.substring(0, address.indexOf(' '));
                    String rest = address.substring(address.indexOf(' ') + 1);
                    Object body = method.equals("PUT") || method.equals("POST") ? Program.confirmation() : null;
                    Answer foreign = program.call(persona, method, file + rest, body);
                    Answer none = program.call(persona, method, "/applications/KP-2026-999999" + rest, body);
                    Answer impossible = program.call(persona, method, "/applications/KP-x" + rest, body);
                    assertThat(foreign.status()).as(foreign.raw().body()).isEqualTo(404);
                    assertThat(foreign.text("detail")).isEqualTo(none.text("detail"));
                    assertThat(List.of(none.status(), impossible.status())).containsOnly(404);
                }));
            }
        }
        return tests;
    }

    @Test
    void a_foreign_document_enterprise_and_task_are_not_found() {
        Answer document = program.upload("accountant", file + "/documents", "offer.pdf", WholeLifeApi.pdf());
        assertThat(document.status()).as(document.raw().body()).isEqualTo(201);
        assertThat(program.call("accountant", "GET", file + "/documents/" + document.text("id"), null).raw().headers()
                .firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(program.call("provider2", "POST", file + "/submission", Map.of()).status()).isEqualTo(404);
        String task = program.call("provider2", "GET", "/tasks", null).body().path("items").path(0).path("id").asText();
        assertThat(task).isNotBlank();
        for (String persona : FOREIGN) {
            assertThat(program.call(persona, "GET", "/documents/" + document.text("id"), null).status()).isEqualTo(404);
            assertThat(program.call(persona, "GET", file + "/documents/" + document.text("id"), null).status()).isEqualTo(404);
            assertThat(program.upload(persona, file + "/documents", "offer.pdf", WholeLifeApi.pdf()).status()).isEqualTo(404);
            assertThat(program.call(persona, "GET", "/enterprises/" + Program.enterprise(1), null).status()).isEqualTo(404);
            assertThat(program.call(persona, "POST", "/tasks/" + task + "/claim", null).status()).isEqualTo(404);
            assertThat(program.call(persona, "POST", "/tasks/" + task + "/completion", Program.confirmation()).status()).isEqualTo(404);
            assertThat(program.call(persona, "POST", "/applications", Program.application(1, "555.00")).status()).isEqualTo(404);
            assertThat(program.call(persona, "PUT", "/enterprises/" + Program.enterprise(1) + "/budgets/2026", Map.of("subsidyUsed", "1.00"))
                    .status()).isEqualTo(404);
            assertThat(program.call(persona, "POST", "/payment-files", Map.of()).status()).isEqualTo(404);
            assertThat(program.sendXml(persona, "/bank-statements", "<x/>").status()).isEqualTo(404);
            assertThat(program.call(persona, "GET", "/applications?enterpriseNumber=" + Program.enterprise(1), null).text("total")).isEqualTo("0");
        }
    }

    @Test
    @DisplayName("A11: registering an enterprise of somebody else tells nothing about it")
    void a_registered_enterprise_is_not_told_from_a_new_one() {
        Map<String, Object> form = Map.of("enterpriseNumber", Program.enterprise(1), "role", "OTHER", "contactEmail", "other@example.org");
        Answer registered = program.call("entrepreneur", "POST", "/enterprises", form);
        assertThat(registered.status()).as(registered.raw().body()).isEqualTo(201);
        assertThat(registered.text("status")).isEqualTo("AWAITING_ACTIVATION");
    }

    @Test
    @DisplayName("R1, R2: figures and flags that a caller sends along count for nothing")
    void tampered_figures_are_computed_again() {
        Map<String, Object> body = Program.application(1, "1000.00");
        body.putAll(Map.of("subsidy", "1000.00", "rate", "1.00", "enterpriseSize", "MEDIUM", "approved", true, "initiator", "admin"));
        Answer applied = program.call("accountant", "POST", "/applications", body);
        assertThat(applied.text("subsidy")).as(applied.raw().body()).isEqualTo("300.00");
        assertThat(applied.text("enterpriseSize")).isEqualTo("SMALL");
    }

    @Test
    void a_broken_statement_and_a_wrong_take_over_name_what_is_wrong() {
        Answer broken = program.sendXml("finance", "/bank-statements", "<Document><cut");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.text("code")).isEqualTo("INVALID_INPUT");
        // 166.50 of the cap of 7500.00 is reserved.
        Answer tooMuch = program.call("admin", "PUT", "/enterprises/" + Program.enterprise(1) + "/budgets/2026", Map.of("subsidyUsed", "7333.51"));
        assertThat(tooMuch.status()).isEqualTo(400);
        Answer taken = program.call("admin", "PUT", "/enterprises/" + Program.enterprise(1) + "/budgets/2026", Map.of("subsidyUsed", "7300.00"));
        assertThat(taken.status()).as(taken.raw().body()).isEqualTo(200);
        Answer partial = program.call("accountant", "POST", "/applications", Program.application(1, "1000.00"));
        assertThat(partial.text("outcome")).as(partial.raw().body()).isEqualTo("APPROVED_PARTIAL_CAP");
        assertThat(partial.text("subsidy")).isEqualTo("33.50");
    }

    @TestFactory
    @DisplayName("I1, I2: expressions and script stay text")
    List<DynamicTest> text_is_never_evaluated() {
        return List.of("${runtimeService}", "#{1+1}", "<script>alert(1)</script>", "'; drop table act_ru_task; --").stream()
                .map(text -> dynamicTest(text, () -> {
                    Map<String, Object> body = Program.application(1, "555.00");
                    body.put("title", text);
                    Answer applied = program.call("accountant", "POST", "/applications", body);
                    assertThat(applied.status()).as(applied.raw().body()).isEqualTo(201);
                    assertThat(applied.text("title")).isEqualTo(text);
                })).toList();
    }
}
