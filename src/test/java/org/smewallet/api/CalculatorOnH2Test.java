package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smewallet.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The calculator as anyone reaches it, by program and by browser, without login. */
@OnH2
class CalculatorOnH2Test {

    private static final Map<String, Object> QUESTION = Map.of("applicationDate", "2026-05-05", "startDate", "2026-05-11", "enterpriseSize", "SMALL",
            "pillar", "TRAINING", "theme", "DIGITALISATION", "eligibleAmount", "1000.00");

    @Autowired
    TestRestTemplate web;

    @Test
    void a_question_is_answered_with_figures_limits_and_reasons() {
        JsonNode answer = ask(QUESTION, "en").getBody();
        assertThat(answer.path("outcome").asText()).isEqualTo("APPROVED");
        assertThat(answer.path("rate").asText()).isEqualTo("0.30");
        assertThat(answer.path("subsidy").asText()).isEqualTo("300.00");
        assertThat(answer.path("ownContribution").asText()).isEqualTo("700.00");
        assertThat(answer.path("remainingCap").asText()).isEqualTo("7200.00");
        assertThat(answer.at("/limits/0").toString()).isEqualTo(
                "{\"name\":\"APPLICATION\",\"rule\":\"R-TIME-01\",\"from\":\"2026-05-11\",\"lastDay\":\"2026-05-25\",\"days\":14,\"inclusive\":true}");
        assertThat(answer.at("/limits/3/lastDay").isNull()).isTrue();
        assertThat(answer.at("/limits/3/days").asInt()).isEqualTo(30);
        assertThat(answer.at("/reasons/0/message").asText()).contains("1,000.00 euro", "30 %");
        assertThat(answer.at("/why/0/because/0/row").asText()).startsWith("subsidyRate ");
    }

    @Test
    void the_reasons_come_in_dutch_unless_english_is_asked_for() {
        assertThat(ask(QUESTION, "nl").getBody().at("/reasons/0/message").asText()).contains("eigen aandeel");
        assertThat(ask(QUESTION, "fr").getBody().at("/reasons/0/message").asText()).contains("eigen aandeel");
        assertThat(ask(QUESTION, "en").getBody().at("/reasons/0/message").asText()).contains("own contribution");
    }

    @Test
    void the_size_follows_from_the_figures_of_the_enterprise() {
        Map<String, Object> body = new HashMap<>(QUESTION);
        body.remove("enterpriseSize");
        body.put("enterprise", Map.of("fte", "50", "turnover", "2000000.00", "balanceTotal", "1000000.00", "publicShare", "25.00"));
        JsonNode answer = ask(body, "nl").getBody();
        assertThat(answer.path("enterpriseSize").asText()).isEqualTo("MEDIUM");
        assertThat(answer.path("outcome").asText()).isEqualTo("REFUSED_PUBLIC_SHARE");
        assertThat(answer.path("subsidy").asText()).isEqualTo("0.00");
        assertThat(answer.path("ownContribution").isNull()).isTrue();
    }

    @Test
    void wrong_input_is_a_client_error_that_names_the_field() {
        for (Object wrong : new Object[] {"-1", "1.23456", "NaN", "1000000000000000000", true, Collections.nCopies(10_000, 1), Map.of("a", 1)}) {
            Map<String, Object> body = new HashMap<>(QUESTION);
            body.put("eligibleAmount", wrong);
            ResponseEntity<JsonNode> answer = ask(body, "en");
            assertThat(answer.getStatusCode().value()).as(String.valueOf(wrong).substring(0, 2)).isEqualTo(400);
            assertThat(answer.getBody().at("/violations/0/field").asText()).isEqualTo("eligibleAmount");
        }
    }

    @Test
    void what_is_no_json_or_too_deep_is_a_client_error() {
        for (String body : new String[] {"", "[]", "{", "{\"a\":".repeat(5000), "1", "null"}) {
            ResponseEntity<JsonNode> answer = post(body, "en");
            assertThat(answer.getStatusCode().value()).as(body.substring(0, Math.min(5, body.length()))).isEqualTo(400);
        }
    }

    @Test
    void the_rulebook_of_a_day_lists_what_is_in_force() {
        JsonNode january = web.getForObject("/api/v1/rulebook?date=2026-01-31", JsonNode.class);
        JsonNode february = web.getForObject("/api/v1/rulebook?date=2026-02-01", JsonNode.class);
        assertThat(january.findValuesAsText("key")).doesNotContain("advice.allowedTopics").contains("subsidy.rate", "deposit.hardDays");
        assertThat(february.findValuesAsText("key")).contains("advice.allowedTopics");
        assertThat(february.path("total").asInt()).isEqualTo(february.path("items").size());
    }

    @Test
    void the_page_answers_without_login_and_without_script() {
        String page = web.getForObject("/calculator?pillar=TRAINING&enterpriseSize=SMALL&theme=DIGITALISATION&applicationDate=2026-05-05"
                + "&startDate=2026-05-11&costs.feeExVat=1000,00&lang=nl", String.class);
        assertThat(page).contains("€ 300,00", "€ 700,00", "25 mei 2026", "R-AMT-04", "subsidyRate", "Middelgroot");
        assertThat(web.getForObject("/calculator?lang=en", String.class)).contains("Calculator", "€ 100.00");
        assertThat(web.getForObject("/calculator?pillar=TRAINING&costs.feeExVat=%3Cscript%3E", String.class)).contains("error-summary")
                .doesNotContain("<script>");
    }

    private ResponseEntity<JsonNode> ask(Map<String, Object> body, String language) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        return web.postForEntity("/api/v1/calculations", new HttpEntity<>(body, headers), JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String body, String language) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        return web.postForEntity("/api/v1/calculations", new HttpEntity<>(body, headers), JsonNode.class);
    }
}
