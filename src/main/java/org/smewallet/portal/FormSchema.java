package org.smewallet.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A deployed Camunda Form, as the portal reads it. */
record FormSchema(String id, BilingualText title, List<FormComponent> components) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IllegalArgumentException when the text is no form */
    static FormSchema parse(String json) {
        try {
            JsonNode form = JSON.readTree(json);
            List<FormComponent> components = FormComponent.children(form);
            BilingualText title = components.stream().filter(c -> c.type().equals("text")).findFirst().map(FormComponent::text)
                    .filter(text -> text.dutch().startsWith("#") && !text.dutch().contains("\n"))
                    .map(text -> new BilingualText(withoutHash(text.dutch()), withoutHash(text.english()))).orElse(null);
            return new FormSchema(form.path("id").asText(), title, title == null ? components : components.subList(1, components.size()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a form", e);
        }
    }

    /** The component with this name, wherever it stands outside lists. */
    Optional<FormComponent> component(String key) {
        return flat(components).filter(c -> key.equals(c.key())).findFirst();
    }

    /** The same form without what it only tells, for a page that tells it already. */
    FormSchema asked() {
        return new FormSchema(id, title, components.stream().filter(component -> !component.readOnly()).toList());
    }

    /** All components outside lists, groups opened. */
    Stream<FormComponent> all() {
        return flat(components);
    }

    static Stream<FormComponent> flat(List<FormComponent> components) {
        return components.stream().flatMap(c -> c.isGroup() ? Stream.concat(Stream.of(c), flat(c.children())) : Stream.of(c));
    }

    /** The components that are not hidden by the answers, groups opened; those in a hidden group are left out too. */
    static Stream<FormComponent> visible(List<FormComponent> components, Map<String, ?> answers) {
        return components.stream().filter(c -> !c.hide().holds(answers))
                .flatMap(c -> c.isGroup() ? Stream.concat(Stream.of(c), visible(c.children(), answers)) : Stream.of(c));
    }

    static String withoutHash(String heading) {
        return heading.replaceFirst("^#+\\s*", "");
    }
}
