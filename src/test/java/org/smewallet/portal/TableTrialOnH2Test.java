package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.smewallet.support.OnH2;
import org.smewallet.support.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** The page on which a changed table is tried, and the calculator beside it. */
@OnH2
class TableTrialOnH2Test {

    @LocalServerPort
    int port;

    @Test
    void only_those_who_keep_the_rulebook_find_the_page() {
        assertThat(new Visitor(port).signIn("rulebook").get("/rulebook/trial").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).signIn("analyst").get("/rulebook/trial").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).signIn("entrepreneur").get("/rulebook/trial").statusCode()).isEqualTo(404);
    }

    @Test
    void a_changed_rate_shows_what_would_change_and_a_bad_table_what_is_wrong() throws IOException {
        Visitor keeper = new Visitor(port).signIn("rulebook");
        String table = new ClassPathResource("processes/rules/subsidyRate.dmn").getContentAsString(StandardCharsets.UTF_8);
        assertThat(upload(keeper, table.replaceFirst("<text>0\\.45", "<text>0.50")).body()).contains("V022", "450.00", "500.00");
        assertThat(upload(keeper, table.replaceFirst("\"R-AMT-10\"", "\"R-AMT-90\"")).body()).contains("subsidyRate", "R-AMT-90");
        assertThat(upload(keeper, "no table").body()).contains("subsidyRate.dmn: is not valid DMN");
    }

    @Test
    void the_calculator_keeps_what_was_filled_in() {
        String page = new Visitor(port).get("/calculator?pillar=ADVICE&enterpriseSize=MEDIUM&theme=DIGITALISATION&topic=CYBERSECURITY"
                + "&applicationDate=2026-05-05&costs.feeExVat=1234,56&costs.travelSeparate=true").body();
        assertThat(page).containsPattern("<option[^>]*value=\"MEDIUM\"[^>]*selected").containsPattern("<option[^>]*value=\"CYBERSECURITY\"[^>]*selected")
                .containsPattern("id=\"costs.feeExVat\"[^>]*value=\"1234,56\"").containsPattern("id=\"costs.travelSeparate\"[^>]*checked")
                .containsPattern("id=\"applicationDate\"[^>]*value=\"2026-05-05\"");
    }

    private HttpResponse<String> upload(Visitor keeper, String table) {
        String body = "--mark\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + keeper.token()
                + "\r\n--mark\r\nContent-Disposition: form-data; name=\"table\"; filename=\"subsidyRate.dmn\"\r\nContent-Type: application/xml\r\n\r\n"
                + table + "\r\n--mark--\r\n";
        return keeper.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/rulebook/trial"))
                .header("Content-Type", "multipart/form-data; boundary=mark").POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
