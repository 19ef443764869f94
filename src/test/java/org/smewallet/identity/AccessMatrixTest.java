package org.smewallet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.smewallet.support.OnH2;
import org.smewallet.support.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every door and everyone who may stand in front of it: O open, L sent to the login, 401, 403, 404 refused. */
@OnH2
class AccessMatrixTest {

    private static final List<String> WHO = List.of("anonymous", "entrepreneur", "provider", "caseworker", "finance", "admin");
    /** Open: answered by the application, if only to say that no such page was built. */
    private static final String OPEN = "O";

    private static final Map<String, String> DOORS = Map.ofEntries(
            Map.entry("/", "O O O O O O"),
            Map.entry("/login", "O O O O O O"),
            Map.entry("/calculator", "O O O O O O"),
            Map.entry("/rulebook", "O O O O O O"),
            Map.entry("/providers", "O O O O O O"),
            Map.entry("/help", "O O O O O O"),
            Map.entry("/accessibility", "O O O O O O"),
            Map.entry("/css/any.css", "O O O O O O"),
            Map.entry("/webjars/htmx.org/2.0.8/dist/htmx.min.js", "O O O O O O"),
            Map.entry("/actuator/health", "O O O O O O"),
            Map.entry("/actuator/health/readiness", "O O O O O O"),
            Map.entry("/v3/api-docs", "O O O O O O"),
            Map.entry("/swagger-ui.html", "O O O O O O"),
            Map.entry("/any-page", "L O O O O O"),
            Map.entry("/expired", "L O O O O O"),
            Map.entry("/error", "L O O O O O"),
            Map.entry("/providers/DV.O222378", "L O O O O O"),
            Map.entry("/actuator/env", "401 401 401 401 401 401"),
            Map.entry("/actuator/heapdump", "401 401 401 401 401 401"),
            Map.entry("/engine-rest/engine", "404 404 404 404 404 404"),
            Map.entry("/h2-console/", "404 404 404 404 404 404"),
            Map.entry("/camunda/api/admin/setup/default/user/create", "404 404 404 404 404 404"),
            Map.entry("/camunda/app/tasklist/{engine}/", "L 403 403 O O O"),
            Map.entry("/camunda/app/welcome/{engine}/", "L 403 403 O O O"),
            Map.entry("/camunda/app/cockpit/{engine}/", "L 403 403 403 403 O"),
            Map.entry("/camunda/app/admin/{engine}/", "L 403 403 403 403 O"),
            Map.entry("/camunda/lib/deps.js", "L 403 403 O O O"),
            Map.entry("/camunda/api/engine/engine/{engine}/task", "401 403 403 O O O"),
            Map.entry("/camunda/api/engine/engine/{engine}/deployment", "401 403 403 403 403 O"),
            Map.entry("/camunda/api/engine/engine/{engine}/authorization", "401 403 403 403 403 O"));

    private static final Map<String, String> PROGRAMS = Map.of(
            "GET /api/v1/rulebook", "O O O O O O",
            "GET /api/v1/providers", "O O O O O O",
            "POST /api/v1/calculations", "O O O O O O",
            "POST /api/v1/rulebook", "401 O O O O O",
            "GET /api/v1/calculations", "401 O O O O O",
            "GET /api/v1/applications", "401 O O O O O",
            "GET /api/v1/tasks", "401 O O O O O",
            "GET /api/v2/anything", "401 404 404 404 404 404",
            "GET /actuator/prometheus", "401 404 404 404 404 O");

    @LocalServerPort
    int port;

    @org.springframework.beans.factory.annotation.Autowired
    org.camunda.bpm.engine.ProcessEngine engine;

    @TestFactory
    @DisplayName("A2 A12 O1 every page and every web application, for everyone")
    Stream<DynamicTest> pages() {
        return WHO.stream().flatMap(who -> {
            Visitor visitor = who.equals("anonymous") ? new Visitor(port) : new Visitor(port).signIn(who);
            return DOORS.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(door -> {
                String path = door.getKey().replace("{engine}", engine.getName());
                return DynamicTest.dynamicTest(who + " " + door.getKey(), () -> assertThat(outcome(visitor.get(path))).isEqualTo(expected(door, who)));
            });
        });
    }

    @TestFactory
    @DisplayName("the interface asks everyone for a login and hides what is not for the caller")
    Stream<DynamicTest> programs() {
        return WHO.stream().flatMap(who -> PROGRAMS.entrySet().stream().map(door -> {
            String[] call = door.getKey().split(" ");
            return DynamicTest.dynamicTest(who + " " + door.getKey(), () -> assertThat(outcome(new Visitor(port)
                    .call(who.equals("anonymous") ? null : who, call[0], call[1], call[0].equals("POST") ? "{}" : null)))
                    .isEqualTo(expected(door, who)));
        }));
    }

    private static String expected(Map.Entry<String, String> door, String who) {
        return door.getValue().split(" ")[WHO.indexOf(who)];
    }

    private static String outcome(java.net.http.HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 302 && answer.headers().firstValue("Location").orElse("").endsWith("/login")) {
            return "L";
        }
        boolean refused = status == 401 || status == 403 || status == 404 && answer.body().contains("There is nothing at this address.");
        return refused ? String.valueOf(status) : OPEN;
    }
}
