package org.smewallet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.support.OnH2;
import org.smewallet.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that any controller answers, asked by nobody in particular: the list of open ones is closed. */
@OnH2
class OpenPathsTest {

    /** Start page, login, calculator, rulebook, provider search, help, accessibility, and in the demo the description of the interface. */
    private static final Set<String> OPEN = Set.of("GET /", "GET /login", "GET /calculator", "GET /rulebook", "GET /providers", "GET /help",
            "GET /accessibility", "GET /api/v1/rulebook", "GET /api/v1/providers", "POST /api/v1/calculations", "GET /v3/api-docs",
            "GET /v3/api-docs.yaml", "GET /v3/api-docs/swagger-config", "GET /swagger-ui.html");

    @LocalServerPort
    int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    @DisplayName("A2 O1 without login exactly the listed addresses answer")
    void exactly_the_listed_addresses_answer() {
        Set<String> open = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> methods(mapping).forEach(method -> mapping.getPatternValues().forEach(pattern -> {
            if (isOpen(method, pattern.replaceAll("\\{[^}]*}|\\*+", "1"))) {
                open.add(method + " " + pattern);
            }
        })));
        assertThat(open).isEqualTo(new TreeSet<>(OPEN));
    }

    private static Set<String> methods(RequestMappingInfo mapping) {
        Set<String> methods = new TreeSet<>();
        mapping.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        return methods.isEmpty() ? Set.of(RequestMethod.GET.name(), RequestMethod.POST.name()) : methods;
    }

    /** Closed: sent to the login, asked for a login, refused, or hidden. */
    private boolean isOpen(String method, String path) {
        Visitor anyone = new Visitor(port);
        HttpResponse<String> answer = anyone.send(anyone.request(path).header("Accept", "text/html, application/json")
                .method(method, HttpRequest.BodyPublishers.noBody()));
        boolean login = answer.statusCode() == 302 && answer.headers().firstValue("Location").orElse("").endsWith("/login");
        return !login && answer.statusCode() != 401 && answer.statusCode() != 403
                && !(answer.statusCode() == 404 && answer.body().contains("There is nothing at this address."));
    }
}
