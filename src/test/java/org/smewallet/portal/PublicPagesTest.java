package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.support.OnH2;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What anyone sees without signing in. */
@OnH2
class PublicPagesTest {

    @LocalServerPort
    int port;
    private Client client;

    @BeforeEach
    void open() {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/help", "/accessibility", "/rulebook", "/providers"})
    void is_open_to_anyone_in_dutch_first(String path) {
        Client.Page page = client.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.address()).isEqualTo(path);
        assertThat(page.body()).contains("lang=\"nl\"", "Naar de inhoud", "1700", "kmo-portefeuille@vlaanderen.be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files", "/tasks", "/enterprises", "/messages", "/provider", "/finance", "/demo", "/applications/new"})
    void everything_else_asks_to_sign_in(String path) {
        assertThat(client.get(path).address()).isEqualTo("/login");
    }

    @Test
    void english_is_a_choice_that_stays() {
        assertThat(client.get("/?lang=en").body()).contains("lang=\"en\"", "The Dutch text is decisive");
        assertThat(client.get("/help").body()).contains("lang=\"en\"");
        assertThat(client.get("/help?lang=nl").body()).contains("lang=\"nl\"");
    }

    @Test
    void a_language_that_is_not_spoken_changes_nothing() {
        assertThat(client.get("/?lang=xx").body()).contains("lang=\"nl\"");
    }

    @Test
    @DisplayName("I2: no page runs script of its own text")
    void no_page_runs_script_of_its_own_text() {
        Client.Page page = client.get("/");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain(" style=", " onclick=", "<style").doesNotContainPattern("<script(?![^>]*src=)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/portal.css", "/img/icon.svg", "/webjars/htmx.org/dist/htmx.min.js"})
    void the_files_that_pages_use_are_there(String path) {
        assertThat(client.get(path).status()).isEqualTo(200);
    }

    @Test
    void the_rulebook_shows_what_holds_on_a_day_with_its_rule() {
        assertThat(client.get("/rulebook?date=2026-02-01").body()).contains("Eigen aandeel op de rekening", "30 kalenderdagen", "R-TIME-07", "1 februari 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-05-01", "2020-08-01", "2026-11-22"})
    void no_rule_is_shown_as_a_code(String date) {
        String page = client.get("/rulebook?date=" + date).body();
        assertThat(page).containsPattern("<dt><span>[^<]+").doesNotContainPattern("<dt><span>[a-z]+[.][A-Za-z.]+</span>")
                .doesNotContainPattern("<strong class=\"number\">[^<]*[A-Z]{2}[A-Z_]").doesNotContainPattern("class=\"soft\"> – [^<]*[=_]");
    }

    @Test
    void a_thirteenth_month_is_told_beside_the_field() {
        assertThat(client.get("/rulebook?date=2026-13-01").body()).contains("Dat is geen bestaande datum", "aria-describedby=\"date-error\"");
    }

    @Test
    void a_provider_is_found_by_its_number_as_people_type_it() {
        assertThat(client.get("/providers?name=dv.0222378").body()).contains("DV.O222378", "1 september 2027");
    }

    @Test
    @DisplayName("I1, I2: what is searched for is shown as text")
    void i1_i2_what_is_searched_for_is_shown_as_text() {
        assertThat(client.get("/providers?name=%3Cscript%3E%24%7B7*7%7D").body()).contains("&lt;script&gt;${7*7}").doesNotContain("<script>$", "49");
    }

    @Test
    void r_cmp_02_help_names_the_ways_of_complaint() {
        assertThat(client.get("/help").body()).contains("binnen 10 dagen een ontvangstmelding", "binnen 45 dagen", "Ombudsdienst", "Raad van State");
    }

    @Test
    void a_wrong_password_is_told_without_saying_which_half_is_wrong() {
        client.get("/login");
        Client.Page page = client.post("/login", Map.of("username", "nobody", "password", "demo"));
        assertThat(page.address()).isEqualTo("/login?error");
        assertThat(page.body()).contains("horen niet samen");
    }

    @Test
    @DisplayName("A13: a form without its token is refused")
    void a13_a_form_without_its_token_is_refused() {
        Client.Page page = client.post("/login", Map.of("_csrf", "", "username", "entrepreneur", "password", "demo"));
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("Deze pagina stond te lang open", "laad de pagina opnieuw", "href=\"/login\"").doesNotContain("Exception", "csrf");
    }

    @Test
    void a_script_without_its_token_gets_the_same_page_and_no_problem_for_programs() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/files/KP-2026-000001/withdraw"))
                .header("Accept", "*/*").POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("Deze pagina stond te lang open");
        assertThat(client.get("/expired").address()).isEqualTo("/login");
        assertThat(Client.of(port, "entrepreneur").get("/expired").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enterpriseSize=LARGE&pillar=TRAINING&theme=", "enterpriseSize=SMALL&pillar=ADVICE&theme=DIGITALISATION&topic=CYBERSECURITY",
        "enterpriseSize=SMALL&pillar=ADVICE&theme=DIGITALISATION&topic=SOFTWARE", "enterpriseSize=MEDIUM&pillar=TRAINING&theme=PROFESSION_SPECIFIC&excludedService=true"})
    void the_calculator_says_why_in_words(String question) {
        String page = client.get("/calculator?measure=KMO_PORTEFEUILLE&enterpriseKind=SME&applicationDate=2026-04-15&startDate=2026-04-20&costs.feeExVat=2000"
                + "&costs.materialExclusive=true&" + question).body();
        String result = page.substring(page.indexOf("<section id=\"result\"")).replaceAll("href=\"[^\"]*\"", "");
        assertThat(result).contains("Waarom?", "Datum van de aanvraag", "15 april 2026").doesNotContain("REFUSED_", "NONE", "SMALL", "LARGE", "APPROVED")
                .doesNotContainPattern("<dt>[a-z]+[A-Z]?").doesNotContainPattern("<dd class=\"number\">[A-Z]{3,}_?[A-Z]*</dd>");
    }
}
