package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.smewallet.support.OnH2;
import org.smewallet.support.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each call that the description of the interface names, with what nobody in his right mind would send. */
@OnH2
class EveryCallTest {

    private static final List<String> BODIES = List.of("", "[]", "null", "7", "{", "{\"a\":NaN}", "{\"a\":1,\"a\":2}", "{\"decision\":{}}",
            "{\"enterpriseNumber\":\"1998.000.061\",\"fileNumber\":\"${7*7}\",\"feeExVat\":\"-1.12345\",\"startDate\":\"2026-13-01\"}",
            "{\"emails\":[{\"address\":\"<script>\"}],\"iban\":\"BE00\",\"participants\":7,\"costs\":[],\"declarations\":\"x\"}",
            "{\"now\":\"2026-13-01\",\"subsidyUsed\":\"NaN\",\"activationCode\":\"\\u0000\"}", "<a/>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>", "x".repeat(100_000));
    private static final List<String> NAMES = List.of("KP-2026-999999", "1998000061", "$%7B7*7%7D", "%3Cscript%3E", "x".repeat(3000), "-1");

    @LocalServerPort
    int port;

    @TestFactory
    @DisplayName("M13 whatever is sent to whichever call: a problem that is told, never a failure of ours")
    Stream<DynamicTest> every_call_refuses_nonsense() throws Exception {
        JsonNode paths = new ObjectMapper().readTree(new Visitor(port).get("/v3/api-docs").body()).path("paths");
        return paths.properties().stream().flatMap(path -> path.getValue().properties().stream().map(call -> DynamicTest.dynamicTest(
                call.getKey() + " " + path.getKey(), () -> attack(call.getKey().toUpperCase(Locale.ROOT), path.getKey(),
                        call.getValue().path("requestBody").path("content")))));
    }

    private void attack(String method, String path, JsonNode content) {
        for (String name : path.contains("{") ? NAMES : List.of("")) {
            check(method, path.replaceAll("\\{[^}]*}", name.replace("$", "%24")), "application/json", content.isMissingNode() ? null : "{}");
        }
        String known = path.replace("{fileNumber}", "KP-2026-999999").replace("{enterpriseNumber}", "1998000060").replaceAll("\\{[^}]*}", "1");
        content.fieldNames().forEachRemaining(type -> BODIES.forEach(body -> check(method, known, type, body)));
    }

    private void check(String method, String path, String type, String body) {
        HttpResponse<String> answer = send(method, path, type, body);
        String what = method + " " + path + " " + body;
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        if (answer.statusCode() >= 400) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(what).startsWith("application/problem+json");
            assertThat(answer.body()).as(what).doesNotContain("Exception", "org.smewallet", "org.springframework");
        }
    }

    private HttpResponse<String> send(String method, String path, String type, String body) {
        Visitor program = new Visitor(port);
        return program.send(program.request(path).header("Content-Type", type.startsWith("multipart") ? type + ";boundary=x" : type)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((who(path) + ":demo").getBytes(StandardCharsets.UTF_8)))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private static String who(String path) {
        return path.matches(".*/(bank|payment)-.*") ? "finance" : path.matches(".*/(demo|budgets|ledger).*") ? "admin"
                : path.matches(".*/(provider|provider-decision|invoices)(/.*)?") ? "provider" : "entrepreneur";
    }
}
