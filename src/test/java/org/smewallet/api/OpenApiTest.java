package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.smewallet.support.OnH2;
import org.smewallet.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the interface tells what the controllers do. */
@OnH2
class OpenApiTest {

    @LocalServerPort
    int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void every_address_of_the_interface_is_described_and_no_other() throws Exception {
        Set<String> built = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> mapping.getPatternValues().stream().filter(path -> path.startsWith("/api/"))
                .forEach(path -> mapping.getMethodsCondition().getMethods().forEach(verb -> built.add(verb + " " + path))));
        Set<String> described = new TreeSet<>();
        document().path("paths").fields().forEachRemaining(path -> path.getValue().fieldNames()
                .forEachRemaining(verb -> described.add(verb.toUpperCase() + " " + path.getKey())));
        assertThat(described).isEqualTo(built).contains("POST /api/v1/enterprises", "POST /api/v1/calculations");
    }

    @Test
    void every_operation_has_a_summary_and_tells_its_problems() throws Exception {
        document().path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
            assertThat(operation.getValue().path("summary").asText()).as(operation.getKey() + " " + path.getKey()).isNotBlank();
            assertThat(operation.getValue().path("responses").has("404")).as(path.getKey()).isTrue();
        }));
    }

    @Test
    void every_json_body_has_an_example() throws Exception {
        document().path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
            JsonNode body = operation.getValue().path("requestBody").path("content").path("application/json");
            if (!body.isMissingNode() && body.path("schema").has("additionalProperties") && operation.getValue().path("requestBody").path("required").asBoolean()) {
                assertThat(body.has("example")).as(operation.getKey() + " " + path.getKey()).isTrue();
            }
        }));
    }

    private JsonNode document() throws Exception {
        return json.readTree(new Visitor(port).get("/v3/api-docs").body());
    }
}
