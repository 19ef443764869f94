package org.smewallet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.support.OnH2;
import org.smewallet.support.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnH2
class SessionTest {

    @LocalServerPort
    int port;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @Test
    @DisplayName("A9 signing in gives a new session id, signing out ends it")
    void a_session_is_not_kept_over_a_login() {
        visitor.token();
        String before = visitor.cookie("JSESSIONID");
        visitor.signIn("entrepreneur");
        String during = visitor.cookie("JSESSIONID");
        assertThat(before).isNotEmpty().isNotEqualTo(during);
        HttpResponse<String> old = new Visitor(port).send(visitor.request("/any-page").header("Cookie", "JSESSIONID=" + during).GET());
        assertThat(old.statusCode()).isEqualTo(404);
        String token = visitor.token();
        assertThat(visitor.submit("/logout", token, "x=1").statusCode()).isEqualTo(302);
        assertThat(new Visitor(port).send(visitor.request("/any-page").header("Cookie", "JSESSIONID=" + during).GET()).statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("A11 a wrong password and an unknown name get the same answer")
    void nobody_learns_who_exists() {
        HttpResponse<String> known = visitor.submit("/login", visitor.token(), "username=finance&password=wrong");
        HttpResponse<String> unknown = visitor.submit("/login", visitor.token(), "username=nobody&password=wrong");
        assertThat(known.headers().firstValue("Location")).isEqualTo(unknown.headers().firstValue("Location")).isPresent();
        assertThat(visitor.call("nobody", "GET", "/api/v1/tasks", null).body()).isEqualTo(new Visitor(port).send(visitor.request("/api/v1/tasks")
                .header("Authorization", "Basic ZmluYW5jZTp3cm9uZw==").GET()).body());
    }

    @Test
    @DisplayName("A13 a form without its token changes nothing")
    void the_token_is_needed() {
        assertThat(visitor.submit("/login", "", "username=finance&password=demo").statusCode()).isEqualTo(403);
        visitor.signIn("entrepreneur");
        assertThat(visitor.submit("/logout", "wrong", "x=1").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/any-page").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @DisplayName("A13 what another site's page sends is refused even with the token")
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1"})
    void another_origin_is_refused(String origin) {
        String token = visitor.signIn("entrepreneur").token();
        HttpResponse<String> answer = visitor.send(visitor.request("/logout").header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("_csrf=" + token)));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("A8 the organisation comes from the login alone")
    void headers_name_no_organisation_and_no_person() {
        HttpResponse<String> answer = visitor.send(visitor.request("/api/v1/tasks").header("X-Forwarded-User", "admin")
                .header("X-Remote-User", "admin").header("login_hint", "admin").GET());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"");
    }

    @Test
    @DisplayName("I2 pages run our own files only and stand in no frame")
    void pages_carry_a_strict_policy() {
        HttpResponse<String> page = visitor.get("/login");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'").doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().allValues("Set-Cookie")).allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly"));
    }

    @Test
    @DisplayName("behind a proxy that ends TLS redirects stay on https, browsers insist on it, and a form of our own page is taken")
    void behind_a_proxy() {
        HttpResponse<String> away = visitor.send(visitor.request("/any-page").header("X-Forwarded-Proto", "https").GET());
        assertThat(away.headers().firstValue("Location")).hasValue("https://localhost/login");
        assertThat(away.headers().firstValue("Strict-Transport-Security")).hasValueSatisfying(year -> assertThat(year).startsWith("max-age=31536000"));
        HttpResponse<String> signedIn = visitor.send(visitor.request("/login").header("X-Forwarded-Proto", "https").header("Origin", "https://localhost")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=entrepreneur&password=demo&_csrf=" + visitor.token())));
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).startsWith("https://localhost/").doesNotContain("error");
    }

    @ParameterizedTest
    @DisplayName("O1 SN-91 no path leads around the rules")
    @ValueSource(strings = {"//evil.example/app", "/camunda/app/..%2f..%2fapplication.yaml", "/camunda/%2e%2e/application.yaml",
            "/camunda/api;x=1/engine/engine", "/login/%2e%2e/any-page", "/camunda/app/tasklist/styles/%252e%252e/x"})
    void odd_paths_are_refused(String path) {
        assertThat(visitor.signIn("caseworker").get(path).statusCode()).isIn(400, 403, 404);
    }
}
