package org.smewallet.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.support.OnH2;
import org.smewallet.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the browser is told about the engine's pages. */
@OnH2
class TasklistPolicyTest {

    private static final Pattern OF_HEADER = Pattern.compile("'nonce-([\\w-]{27})'");
    private static final Pattern OF_SCRIPT = Pattern.compile("<script[^>]*nonce=\"([^\"]+)\"");

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    @DisplayName("a page runs our own files and scripts with its nonce, nothing else, and stands in no frame")
    void policy(String application) {
        HttpResponse<String> page = page(new Visitor(port).signIn("admin"), application);
        assertThat(page.headers().allValues("Content-Security-Policy")).singleElement().asString().containsPattern("script-src 'self' 'nonce-[\\w-]+';")
                .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'", "form-action 'self'")
                .doesNotContain("unsafe-eval", "strict-dynamic", "https:").containsOnlyOnce("unsafe-inline");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(scripts(page)).hasSizeGreaterThan(1).containsOnly(nonce(page));
    }

    @Test
    @DisplayName("each request has a nonce of its own, those that run at the same time too")
    void nonce_of_its_own() {
        Visitor visitor = new Visitor(port).signIn("caseworker");
        page(visitor, "tasklist");
        List<HttpResponse<String>> pages = IntStream.range(0, 24).parallel().mapToObj(number -> page(visitor, "tasklist")).toList();
        assertThat(pages).allSatisfy(page -> assertThat(scripts(page)).containsOnly(nonce(page)));
        Set<String> seen = new HashSet<>();
        assertThat(pages).allMatch(page -> seen.add(nonce(page)));
    }

    private HttpResponse<String> page(Visitor visitor, String application) {
        return visitor.get("/camunda/app/" + application + "/" + engine.getName() + "/");
    }

    private static String nonce(HttpResponse<String> page) {
        return OF_HEADER.matcher(page.headers().firstValue("Content-Security-Policy").orElseThrow()).results().map(found -> found.group(1)).findFirst().orElseThrow();
    }

    private static List<String> scripts(HttpResponse<String> page) {
        return OF_SCRIPT.matcher(page.body()).results().map(found -> found.group(1)).toList();
    }
}
