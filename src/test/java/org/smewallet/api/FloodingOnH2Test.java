package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smewallet.support.OnH2;
import org.smewallet.support.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** At a running server, reached through a proxy that adds each caller's address to what he claims himself. */
@OnH2
@TestPropertySource(properties = "smewallet.api.calls-per-second=1")
class FloodingOnH2Test {

    private static final int CALLS = 10;

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{1}")
    @CsvSource({"11, /api/v1/tasks", "12, /api/v1/providers?name=a", "13, /login", "14, /login?error", "15, /oauth2/authorization/acmidm",
            "16, /login/oauth2/code/acmidm?code=a&state=b", "17, /providers?name=a", "18, /calculator", "19, /rulebook", "20, /files"})
    @DisplayName("O2: who floods what is open to everyone is held up by his address, another address is not")
    void by_address(int caller, String path) {
        List<Integer> answers = floods(call -> call("203.0.113." + call + ", 198.51.100." + caller, path));
        assertThat(answers.get(0)).isNotEqualTo(429);
        assertThat(answers).contains(429);
        assertThat(status(call("198.51.100." + (100 + caller), path))).isNotEqualTo(429);
    }

    @Test
    @DisplayName("O2: whoever has a session already opens pages without being held up, and nobody waits for what a page is made of")
    void pages() {
        Visitor visitor = new Visitor(port);
        visitor.token();
        assertThat(IntStream.range(0, CALLS).map(call -> visitor.get("/help").statusCode())).containsOnly(200);
        assertThat(floods(call -> call("198.51.100.30", "/css/portal.css"))).containsOnly(200);
    }

    @Test
    @DisplayName("O2: over IPv6 a caller has a network full of addresses, and is one caller all the same")
    void by_network() {
        assertThat(floods(call -> call("2001:db8:0:7::" + call, "/providers"))).contains(429);
        assertThat(status(call("2001:db8:0:8::1", "/providers"))).isEqualTo(200);
    }

    @Test
    @DisplayName("O2: an account that floods is held up wherever it calls from, another account is not")
    void by_account() {
        assertThat(floods(call -> signed("caseworker", "192.0.2." + call))).startsWith(200).contains(429);
        assertThat(status(signed("finance", "192.0.2.100"))).isEqualTo(200);
    }

    private List<Integer> floods(IntFunction<HttpRequest.Builder> call) {
        return IntStream.range(0, CALLS).mapToObj(call).map(this::status).toList();
    }

    private int status(HttpRequest.Builder request) {
        HttpResponse<String> answer = new Visitor(port).send(request);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(answer.statusCode() == 429);
        return answer.statusCode();
    }

    private HttpRequest.Builder signed(String persona, String address) {
        return call(address, "/api/v1/tasks").header("Authorization", Visitor.basic(persona));
    }

    private HttpRequest.Builder call(String addresses, String path) {
        return new Visitor(port).request(path).header("X-Forwarded-For", addresses).GET();
    }
}
