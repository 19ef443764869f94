package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.smewallet.support.OnH2;
import org.smewallet.support.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a caller can do wrong is told as a problem detail, never as a 500 (SECURITY M13, R2). */
@OnH2
class BadInputTest {

    private static final String ADDRESS = "/api/v1/calculations";
    private static final String GOOD = """
            {"applicationDate":"2026-04-01","startDate":"2026-04-08","agreementDate":"2026-03-30","enterpriseSize":"SMALL",
             "pillar":"TRAINING","theme":"DIGITALISATION"%s}""";

    @LocalServerPort
    int port;
    private final ObjectMapper json = new ObjectMapper();
    private Visitor visitor;

    @BeforeEach
    void program() {
        visitor = new Visitor(port);
    }

    @TestFactory
    Stream<DynamicTest> a_wrong_value_is_named_by_its_field() {
        return Stream.of(
                wrong("eligibleAmount", "\"-1.00\""), wrong("eligibleAmount", "\"1.00001\""), wrong("eligibleAmount", "\"NaN\""),
                wrong("eligibleAmount", "\"1.000,50\""), wrong("eligibleAmount", "1e309"), wrong("eligibleAmount", "1000000000000000000"),
                wrong("eligibleAmount", "\"١٢٣\""), wrong("eligibleAmount", "true"), wrong("eligibleAmount", "[\"1\"]"),
                wrong("eligibleAmount", "\"${1+1}\""), wrong("startDate", "\"2026-13-01\""), wrong("startDate", "\"2026-02-30\""),
                wrong("startDate", "20260401"), wrong("enterpriseSize", "\"<script>alert(1)</script>\""), wrong("pillar", "7"),
                wrong("pillar", "{\"a\":1}"), wrong("theme", "\"" + "x".repeat(900_000) + "\""),
                wrong("providerNumber", "\"DV.X222378\""));
    }

    private DynamicTest wrong(String field, String value) {
        return dynamicTest(field + " = " + (value.length() > 30 ? value.substring(0, 30) : value), () -> {
            String body = GOOD.formatted(",\"eligibleAmount\":\"1000.00\"").replaceFirst(
                    "\"" + field + "\":\"[^\"]*\"", java.util.regex.Matcher.quoteReplacement("\"" + field + "\":" + value));
            HttpResponse<String> answer = post(body.contains(value) ? body : GOOD.formatted(",\"" + field + "\":" + value));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            JsonNode problem = json.readTree(answer.body());
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(problem.path("code").asText()).isEqualTo("INVALID_INPUT");
            assertThat(problem.path("violations").findValuesAsText("field")).contains(field);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_body_that_is_no_object_is_refused_whole() {
        return Stream.of("", "[]", "7", "null", "{", "{\"a\":NaN}", "{\"a\":1}{\"b\":2}", "{\"pillar\":\"TRAINING\",\"pillar\":\"ADVICE\"}",
                "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}", "{\"a\":" + "9".repeat(5000) + "}", "{\"" + "k".repeat(5000) + "\":1}",
                "{\"a\":\"\u0001\"}").map(body -> dynamicTest(body.length() > 40 ? body.substring(0, 40) : "'" + body + "'", () -> {
                    HttpResponse<String> answer = post(body);
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
                    assertThat(json.readTree(answer.body()).path("code").asText()).isEqualTo("INVALID_INPUT");
                    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("org.");
                }));
    }

    @Test
    @DisplayName("F1: a call of more than a megabyte is too large")
    void more_than_a_megabyte_is_too_large() throws Exception {
        HttpResponse<String> answer = post("{\"theme\":\"" + "x".repeat(1_100_000) + "\"}");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json.readTree(answer.body()).path("code").asText()).isEqualTo("TOO_LARGE");
    }

    @Test
    @DisplayName("F1: a length that was not told does not pass the limit")
    void a_length_that_was_not_told_does_not_pass_the_limit() {
        HttpResponse<String> answer = visitor.send(visitor.request(ADDRESS).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(
                        ("{\"theme\":\"" + "x".repeat(1_100_000) + "\"}").getBytes()))));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void another_type_of_content_is_refused() throws Exception {
        HttpResponse<String> answer = visitor.send(visitor.request(ADDRESS).header("Content-Type", "application/x-java-serialized-object")
                .POST(HttpRequest.BodyPublishers.ofString("x")));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(json.readTree(answer.body()).path("code").asText()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void an_unknown_method_and_an_unknown_address_are_told() {
        assertThat(visitor.call("entrepreneur", "DELETE", ADDRESS, null).statusCode()).isEqualTo(405);
        HttpResponse<String> unknown = visitor.call("entrepreneur", "GET", "/api/v1/nothing-here", null);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("\"code\":\"NOT_FOUND\"").contains("\"instance\":\"/api/v1/nothing-here\"");
    }

    @Test
    @DisplayName("R2: fields that no form asks for change nothing")
    void fields_that_no_form_asks_for_change_nothing() throws Exception {
        String plain = post(GOOD.formatted(",\"eligibleAmount\":\"1000.00\"")).body();
        String extra = post(GOOD.formatted(",\"eligibleAmount\":\"1000.00\",\"subsidy\":\"9999.00\",\"approved\":true,\"rate\":\"1.00\"")).body();
        assertThat(json.readTree(extra)).isEqualTo(json.readTree(plain));
    }

    @Test
    @DisplayName("R-NOT-06: Dutch is the first language, English comes on request")
    void the_problem_speaks_the_language_of_the_caller() {
        assertThat(ask(null)).contains("De invoer klopt niet.");
        assertThat(ask("en-GB,nl;q=0.5")).contains("The input is not right.");
        assertThat(ask("fr")).contains("De invoer klopt niet.");
        assertThat(ask("%%;q=x")).contains("De invoer klopt niet.");
    }

    private String ask(String language) {
        HttpRequest.Builder request = visitor.request(ADDRESS).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"pillar\":\"NONE\"}"));
        if (language != null) {
            request.header("Accept-Language", language);
        }
        return visitor.send(request).body();
    }

    private HttpResponse<String> post(String body) {
        return visitor.call(null, "POST", ADDRESS, body);
    }
}
