package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a caller searches and lists by is a value, never a piece of a query. */
abstract class SearchScenarios {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!", "\\", "'", "''", "' or '1'='1", "\") or (\"1\"=\"1", "x'; delete from provider; --", "%' escape '!' or 1=1 --"})
    @DisplayName("I7: a sign that means something to the database is looked for as it stands")
    void values(String text) throws Exception {
        String wanted = "name=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        assertThat(json("/api/v1/providers?" + wanted).path("total").asInt(-1)).isZero();
        assertThat(new Visitor(port).get("/providers?" + wanted)).returns(200, HttpResponse::statusCode)
                .satisfies(page -> assertThat(page.body()).doesNotContain("DV.O"));
        assertThat(json("/api/v1/providers").path("total").asInt()).isPositive();
    }

    @Test
    @DisplayName("I7: nobody sorts by a column of his choice; a status that does not exist is refused")
    void sorting() throws Exception {
        String list = "/api/v1/providers?size=3";
        assertThat(json(list + "&sort=iban,desc&sort=(select+1)&order=1;drop+table+provider")).isEqualTo(json(list));
        assertThat(new Visitor(port).call("caseworker", "GET", "/api/v1/applications?status=" + URLEncoder.encode("PAID' or '1'='1", StandardCharsets.UTF_8), null)
                .statusCode()).isEqualTo(400);
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = new Visitor(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}

@OnH2
class SearchOnH2Test extends SearchScenarios {
}

@OnPostgres
class SearchOnPostgresTest extends SearchScenarios {
}
