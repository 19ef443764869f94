package org.smewallet.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smewallet.identity.Role;

/** What every form keeps to, so that Tasklist shows it and the portal can check by it. */
class FormsTest {

    private static final Set<String> SHOWN = Set.of("text", "textfield", "textarea", "number", "checkbox", "radio", "select",
            "datetime", "group", "dynamiclist");
    private static final Set<String> FLAT = Set.of("text", "textfield", "textarea", "number", "checkbox", "radio", "select", "datetime");
    private static final String BOTH = "\\S.* / \\S.*";

    static Stream<Path> forms() {
        return Models.files("forms", ".form").stream();
    }

    static Stream<Path> staffForms() {
        Set<String> names = Models.processes().flatMap(f -> Models.read(f).getModelElementsByType(UserTask.class).stream())
                .filter(task -> staffGroups().contains(task.getCamundaCandidateGroups())).map(UserTask::getCamundaFormRef)
                .collect(Collectors.toSet());
        return forms().filter(f -> names.contains(Models.nameOf(f)));
    }

    private static Set<String> staffGroups() {
        return Stream.of(Role.values()).filter(Role::isStaff).map(Role::group).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("the form is named as its file and made for what Tasklist 7.24 shows")
    void the_form_is_named_as_its_file(Path file) throws IOException {
        JsonNode form = read(file);

        assertThat(form.path("id").asText()).isEqualTo(Models.nameOf(file));
        assertThat(form.path("type").asText()).isEqualTo("default");
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
        assertThat(components(form)).isNotEmpty().allSatisfy(c -> assertThat(SHOWN).contains(c.path("type").asText()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("labels, help and answers stand in both languages, Dutch first")
    void both_languages(Path file) throws IOException {
        assertThat(components(read(file))).allSatisfy(c -> {
            assertThat(c.path(labelOf(c)).asText()).matches(BOTH);
            assertThat(c.path("description").asText("a / b")).matches(BOTH);
            c.path("values").forEach(v -> assertThat(v.path("label").asText()).matches(BOTH));
        });
    }

    private static String labelOf(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "text" -> "text";
            case "datetime" -> "dateLabel";
            default -> "label";
        };
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("the form begins with its title")
    void the_form_begins_with_its_title(Path file) throws IOException {
        assertThat(read(file).path("components").path(0).path("text").asText()).startsWith("# ");
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("keys are single words, each used once in its form or list row, and ids too")
    void keys_are_unique(Path file) throws IOException {
        JsonNode form = read(file);
        Set<String> ids = new HashSet<>();

        assertUniqueKeys(form.path("components"), new HashSet<>());
        assertThat(components(form)).allSatisfy(c -> assertThat(ids.add(c.path("id").asText())).as(c.path("id").asText()).isTrue());
    }

    private static void assertUniqueKeys(JsonNode components, Set<String> keys) {
        for (JsonNode c : components) {
            String key = c.path("type").asText().equals("dynamiclist") ? c.path("path").asText() : c.path("key").asText();
            if (c.path("type").asText().equals("group")) {
                assertThat(c.has("path")).as("a group that would change the keys in it").isFalse();
                assertUniqueKeys(c.path("components"), keys);
            } else if (!c.path("type").asText().equals("text")) {
                assertThat(key).matches("[a-z][A-Za-z]*");
                assertThat(keys.add(key)).as(key).isTrue();
                assertUniqueKeys(c.path("components"), new HashSet<>());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("every open field says its bounds: length, pattern, range or answers")
    void every_open_field_says_its_bounds(Path file) throws IOException {
        assertThat(components(read(file))).filteredOn(c -> !c.path("disabled").asBoolean()).allSatisfy(c -> {
            JsonNode bounds = c.path("validate");
            switch (c.path("type").asText()) {
                case "textfield", "textarea" -> assertThat(bounds.has("maxLength")).as(c.path("key").asText()).isTrue();
                case "number" -> assertThat(bounds.has("min") && c.has("decimalDigits")).as(c.path("key").asText()).isTrue();
                case "radio", "select" -> assertThat(c.path("values")).isNotEmpty()
                        .allSatisfy(v -> assertThat(v.path("value").asText()).matches("[A-Z_]+"));
                default -> assertThat(bounds.has("pattern")).isFalse();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("staffForms")
    @DisplayName("forms of Tasklist are flat: a list would block its button, a group its values")
    void staff_forms_are_flat(Path file) throws IOException {
        assertThat(components(read(file))).allSatisfy(c -> assertThat(FLAT).contains(c.path("type").asText()));
    }

    @Test
    @DisplayName("every form belongs to a step of a diagram, but for those that start something: a change, a stop, a cancelled service, an invoice, a recovery, an appeal, an invitation, a question")
    void every_form_belongs_to_a_step() {
        Set<String> used = Models.processes().map(Models::read).flatMap(m -> Stream.concat(
                        m.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                        m.getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaFormRef)))
                .filter(java.util.Objects::nonNull).collect(Collectors.toSet());

        assertThat(forms().map(Models::nameOf).filter(name -> !used.contains(name)))
                .containsExactlyInAnyOrder("withdraw", "cancelService", "uploadInvoice", "openRecovery", "decideAppeal", "changeAccount", "changeEmails", "invitePerson", "askQuestion");
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode c : parent.path("components")) {
            all.add(c);
            all.addAll(components(c));
        }
        return all;
    }
}
