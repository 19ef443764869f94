package org.smewallet.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.support.JsonLog;
import org.springframework.jdbc.core.JdbcTemplate;

/** Signing in with OpenID Connect at a running installation, with tokens right and wrong. */
class FlemishLoginTest {

    private static final String ROLE = "smewallet_rol_3d";
    private static final Map<String, Object> REPRESENTATIVE = Map.of("sub", "person-of-a-company", "vo_doelgroepcode", "EA", "vo_orgcode", "1999000051",
            "vo_orgnaam", "Onderneming", "given_name", "Wettelijk", "family_name", "Vertegenwoordiger");
    private static final Map<String, Object> SAME_FOR_ANOTHER = Map.of("sub", "person-of-a-company", "vo_doelgroepcode", "EA", "vo_orgcode", "1999000150");
    private static final Map<String, Object> CASE_WORKER = Map.of("sub", "person-of-the-agency", "vo_doelgroepcode", "GID", "vo_orgcode",
            Installation.AGENCY, ROLE, List.of("agency-caseworker:" + Installation.AGENCY));

    private static Installation installation;

    @BeforeAll
    static void install() {
        installation = new Installation();
        installation.inRegister("1999000051", "2100000015", "person-of-a-company");
        installation.inRegister("1999000150", "2100000708", "person-of-a-company");
    }

    @AfterAll
    static void remove() throws IOException {
        installation.close();
    }

    @Test
    @DisplayName("R-ID-01: a person signs in with a code, over and back, and lands at the files of the organisation of the login")
    void signs_in() {
        installation.login.signsIn(REPRESENTATIVE);
        HttpResponse<String> page = installation.guest().signIn();
        assertThat(page.uri().getPath()).isEqualTo("/files");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<strong>Wettelijk Vertegenwoordiger</strong>");
        assertThat(installation.login.lastStart()).containsEntry("response_type", "code").containsKeys("state", "nonce")
                .extractingByKey("scope").asString().contains("openid").doesNotContain("rrn");
    }

    @Test
    @DisplayName("A9: a login gives a session a new id; after signing out, here and at the login service, the old one opens nothing")
    void session() {
        Guest guest = installation.guest();
        guest.get("/files");
        String before = guest.session();
        installation.login.signsIn(REPRESENTATIVE);
        HttpResponse<String> page = guest.signIn();
        assertThat(guest.session()).isNotEmpty().isNotEqualTo(before);
        HttpResponse<String> left = guest.submit("/logout", "", page.body());
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).endsWith("form-action 'self' " + installation.login.issuer());
        assertThat(left.headers().firstValue("Location").orElseThrow()).startsWith(installation.login.issuer() + "/end");
        assertThat(left.headers().firstValue("Clear-Site-Data")).hasValue("\"storage\"");
        assertThat(guest.follow(left).uri()).hasToString(installation.address() + "/");
        assertThat(installation.login.lastEnd()).containsKey("id_token_hint");
        assertThat(guest.get("/files").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("A9: whoever signs out of Tasklist signs out at the login service too, before the next person signs in with this browser")
    void session_in_tasklist() {
        installation.login.signsIn(CASE_WORKER);
        Guest guest = installation.guest();
        guest.signIn();
        assertThat(guest.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(guest.submit("/camunda/api/admin/auth/user/default/logout", "", "").statusCode()).isEqualTo(204);
        HttpResponse<String> next = guest.get("/oauth2/authorization/acmidm");
        assertThat(next.headers().firstValue("Location").orElseThrow()).startsWith(installation.login.issuer() + "/end?").contains("id_token_hint=");
        assertThat(guest.follow(next).uri()).hasToString(installation.address() + "/");
        assertThat(guest.get("/camunda/app/tasklist/default/").headers().firstValue("Location").orElseThrow()).endsWith("/login");
        assertThat(guest.signIn().statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAAAAAA", "0", "5f3c", "%00", "nobody-was-given-this"})
    @DisplayName("A9: a cookie that is no session of ours opens nothing and breaks nothing")
    void made_up_session(String made) {
        assertThat(installation.guest().getWithSession(made, "/files").statusCode()).isEqualTo(302);
        assertThat(installation.guest().getWithSession(made, "/help").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("A9, A13: over HTTPS each answer insists on it for a year, is kept by no browser, and its cookie goes no other way")
    void safe_headers() {
        HttpResponse<String> page = installation.guest().get("/oauth2/authorization/acmidm");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000 ; includeSubDomains");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-session=").contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax").doesNotContain("Domain"));
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-Host, evil.example", "X-Forwarded-Port, 1", "X-Forwarded-Prefix, /evil", "Forwarded, host=evil.example;proto=http"})
    @DisplayName("A10: no header of a caller says where a login or a redirect goes on")
    void forged_host(String header, String value) {
        Guest guest = installation.guest();
        assertThat(guest.getSaying(header, value, "/files").headers().firstValue("Location")).hasValue(installation.address() + "/login");
        guest.follow(guest.getSaying(header, value, "/oauth2/authorization/acmidm"));
        assertThat(installation.login.lastStart()).containsEntry("redirect_uri", installation.address() + "/login/oauth2/code/acmidm");
    }

    @Test
    @DisplayName("O5: what the database refuses is told, and logged, without the row that broke its rule")
    void refused_row() {
        assertThatThrownBy(() -> new JdbcTemplate(installation.source()).update("insert into register_representative values ('1999000051', ?)",
                "person-of-a-company")).hasStackTraceContaining("register_representative_pkey")
                .rootCause().message().doesNotContain("1999000051", "person-of-a-company");
    }

    @ParameterizedTest
    @EnumSource(value = TokenFault.class, mode = EnumSource.Mode.EXCLUDE, names = {"NONE", "NOT_YET_VALID"})
    @DisplayName("A10: a login with a forged or wrong token lets nobody in")
    void forged_login(TokenFault fault) {
        installation.login.signsIn(REPRESENTATIVE);
        installation.login.fails(fault);
        Guest guest = installation.guest();
        HttpResponse<String> page;
        try (JsonLog log = new JsonLog()) {
            page = guest.signIn();
            assertThat(log.lines()).anyMatch(line -> line.contains("A login was refused: invalid_"));
        }
        assertThat(page.uri().getPath()).isEqualTo("/login");
        assertThat(page.body()).contains("role=\"alert\"").doesNotContain("JwtException", fault.name());
        assertThat(guest.get("/files").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("A10: a code is good once, and only in the browser that asked for it")
    void code_used_again() {
        installation.login.signsIn(REPRESENTATIVE);
        Guest guest = installation.guest();
        HttpResponse<String> atLogin = guest.get(guest.get("/oauth2/authorization/acmidm").headers().firstValue("Location").orElseThrow());
        String back = atLogin.headers().firstValue("Location").orElseThrow();
        assertThat(installation.guest().get(back).headers().firstValue("Location").orElseThrow()).contains("/login?error");
        assertThat(guest.follow(guest.get(back)).uri().getPath()).isEqualTo("/files");
        assertThat(guest.get(back).headers().firstValue("Location").orElseThrow()).contains("/login?error");
    }

    @ParameterizedTest
    @EnumSource(value = TokenFault.class, mode = EnumSource.Mode.EXCLUDE, names = {"OLD_NONCE", "WITHOUT_NONCE"})
    @DisplayName("A10: a program's token is taken only when it is right in every part")
    void forged_bearer(TokenFault fault) {
        HttpResponse<String> answer = installation.guest().call(installation.login.bearer(CASE_WORKER, fault), "GET", "/api/v1/tasks", null);
        assertThat(answer.statusCode()).isEqualTo(fault == TokenFault.NONE ? 200 : 401);
    }

    @Test
    @DisplayName("A10: the role of another application, or two organisations in one token, give no right")
    void rights_of_others() {
        Map<String, Object> elsewhere = Map.of("sub", "person-of-the-agency", "vo_doelgroepcode", "GID", "vo_orgcode", Installation.AGENCY,
                "another_rol_3d", List.of("agency-caseworker:" + Installation.AGENCY));
        Map<String, Object> two = Map.of("sub", "person-of-a-company", "vo_doelgroepcode", "EA", "vo_orgcode", List.of("1999000051", "1999000150"));
        assertThat(tasklist(REPRESENTATIVE)).isEqualTo(403);
        assertThat(tasklist(CASE_WORKER)).isEqualTo(200);
        for (Map<String, Object> person : List.of(elsewhere, two)) {
            installation.login.signsIn(person);
            Guest guest = installation.guest();
            assertThat(guest.signIn().uri()).hasToString(installation.address() + "/login?error");
            assertThat(guest.get("/files").statusCode()).isEqualTo(302);
            String token = installation.login.bearer(person, TokenFault.NONE);
            assertThat(installation.guest().call(token, "GET", "/api/v1/applications", null).statusCode()).isEqualTo(401);
        }
    }

    private int tasklist(Map<String, Object> person) {
        installation.login.signsIn(person);
        Guest guest = installation.guest();
        guest.signIn();
        return guest.get("/camunda/app/tasklist/default/").statusCode();
    }

    @Test
    @DisplayName("A8: whoever acts for two enterprises reaches in each session only the one of the login, in the portal and through the interface")
    void one_organisation_a_session() {
        assertThat(register(REPRESENTATIVE, "1999000051", "BE04539000000131").body()).contains("REGISTERED");
        assertThat(register(SAME_FOR_ANOTHER, "1999000150", "BE90539000000232").body()).contains("REGISTERED");
        installation.login.signsIn(REPRESENTATIVE);
        Guest guest = installation.guest();
        guest.signIn();
        assertThat(guest.get("/enterprises").body()).contains("1999.000.051").doesNotContain("1999.000.150");
        assertThat(guest.get("/enterprises/1999000051").statusCode()).isEqualTo(200);
        assertThat(guest.get("/enterprises/1999000051/people").body()).as("named as the login names him, not by his pseudonym")
                .contains("<h2><span>Wettelijk Vertegenwoordiger</span>").doesNotContain("<span>person-of-a-company");
        assertThat(guest.get("/enterprises/1999000150").statusCode()).isEqualTo(404);
        assertThat(register(REPRESENTATIVE, "1999000150", "BE04539000000131").statusCode()).isEqualTo(404);
        installation.login.signsIn(SAME_FOR_ANOTHER);
        guest.signIn();
        assertThat(guest.get("/enterprises/1999000051").statusCode()).isEqualTo(404);
        assertThat(guest.get("/enterprises/1999000150").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> register(Map<String, Object> person, String enterprise, String iban) {
        return installation.guest().call(installation.login.bearer(person, TokenFault.NONE), "POST", "/api/v1/enterprises", """
                {"enterpriseNumber": "%s", "role": "LEGAL_REPRESENTATIVE", "contactEmail": "office@example.org",
                 "emails": [{"address": "office@example.org", "sharedMailbox": true}], "iban": "%s", "bic": "GKCCBEBB",
                 "mainNaceCode": "62.100", "turnover": "1000000.00", "balanceTotal": "1000000.00", "fte": "10", "fiscalYearStart": "2025-01-01",
                 "fiscalYearEnd": "2025-12-31", "publicShare": "0", "declarationRules": true, "chosenSize": "SMALL"}""".formatted(enterprise, iban));
    }

    @Test
    @DisplayName("The jobs of a node that died are free for another after a minute")
    void takes_over() {
        assertThat(installation.bean(JobExecutor.class).getLockTimeInMillis()).isEqualTo(60_000);
    }

    @Test
    @DisplayName("the ledger is checked by a command beside the node, with the settings of the installation")
    void ledger_check() {
        assertThat(installation.command("ledger-check")).isZero();
    }

    @Test
    @DisplayName("O1: outside the demo neither the description of the interface nor metrics answer on people's port; health and metrics have their own")
    void doors() {
        Guest guest = installation.guest();
        assertThat(guest.get("/v3/api-docs").statusCode()).isEqualTo(302);
        assertThat(guest.get("/demo").statusCode()).isEqualTo(302);
        assertThat(guest.get("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(guest.get(installation.managementAddress() + "/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(guest.get(installation.managementAddress() + "/actuator/prometheus").body()).contains("smewallet_ledger_faults");
    }
}
