package org.smewallet.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The palette that Modeler offers analysts: our service tasks, their binding fixed and out of sight. */
class ElementTemplatesTest {

    private final List<JsonNode> templates;

    ElementTemplatesTest() throws Exception {
        JsonNode file = new ObjectMapper().readTree(Path.of("processes/.camunda/element-templates/serviceTasks.json").toFile());
        templates = StreamSupport.stream(file.spliterator(), false).toList();
    }

    @Test
    @DisplayName("there is one template for each delegate of the diagrams, and none for anything else")
    void one_template_for_each_delegate() {
        Set<String> used = Models.processes().flatMap(f -> Models.read(f).getModelElementsByType(ServiceTask.class).stream())
                .map(ServiceTask::getCamundaDelegateExpression).collect(Collectors.toSet());

        assertThat(templates).extracting(ElementTemplatesTest::delegate).containsExactlyInAnyOrderElementsOf(used);
        assertThat(templates).extracting(t -> t.path("id").asText()).allSatisfy(id -> assertThat(used).contains("${" + id.replace("org.smewallet.", "") + "}"));
    }

    @Test
    @DisplayName("analysts choose a name; the technical binding is hidden")
    void the_binding_is_hidden() {
        assertThat(templates).allSatisfy(template -> {
            assertThat(template.path("name").asText()).isNotBlank();
            assertThat(template.path("description").asText()).endsWith(".");
            assertThat(template.path("elementType").path("value").asText()).isEqualTo("bpmn:ServiceTask");
            template.path("properties").forEach(p -> assertThat(p.path("type").asText())
                    .isEqualTo(p.path("binding").path("name").asText().equals("name") ? "String" : "Hidden"));
        });
        assertThat(templates).extracting(t -> t.path("name").asText()).doesNotHaveDuplicates();
    }

    private static String delegate(JsonNode template) {
        return StreamSupport.stream(template.path("properties").spliterator(), false)
                .filter(p -> p.path("binding").path("name").asText().equals("camunda:delegateExpression"))
                .map(p -> p.path("value").asText()).findFirst().orElse("none");
    }
}
