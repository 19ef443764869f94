package org.smewallet.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Written;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The forms as they are shipped: their text, the keys of the fields that can be filled in, and how the others read. */
@Component
class FormFields {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** @throws NotFound for a form that does not exist */
    String text(String form) {
        return texts.computeIfAbsent(form, FormFields::read);
    }

    List<String> keysOf(String form) {
        List<String> keys = new ArrayList<>();
        collect(tree(form), keys);
        return keys;
    }

    /** The heading over the form, in both languages. */
    String title(String form) {
        return tree(form).path("components").path(0).path("text").asText().replaceFirst("^# ", "");
    }

    /**
     * What the form only shows, with its days and amounts as people write them: Tasklist itself would show
     * {@code 2026-04-01} and {@code 1000.00}. An amount is a field with the sign of the euro before it.
     */
    Map<String, Object> readable(String form, Map<String, Object> shown) {
        Map<String, Object> written = new LinkedHashMap<>(shown);
        tree(form).path("components").forEach(field -> {
            String key = field.path("key").asText("");
            if (field.path("disabled").asBoolean() && written.get(key) instanceof String text) {
                written.put(key, readable(field, text));
            }
        });
        return written;
    }

    private static String readable(JsonNode field, String text) {
        boolean amount = field.path("appearance").path("prefixAdorner").asText().equals("€");
        boolean sentences = field.path("type").asText().equals("textarea");
        return amount || sentences ? Written.DUTCH.prose(text) : Written.DUTCH.day(text);
    }

    private JsonNode tree(String form) {
        try {
            return JSON.readTree(text(form));
        } catch (IOException e) {
            throw new IllegalStateException("Form " + form + " cannot be read", e);
        }
    }

    private static void collect(JsonNode component, List<String> keys) {
        if (component.hasNonNull("key") && !component.path("disabled").asBoolean()) {
            keys.add(component.get("key").asText());
        }
        if (!"dynamiclist".equals(component.path("type").asText())) {
            component.path("components").forEach(child -> collect(child, keys));
        }
    }

    private static String read(String form) {
        if (!form.matches("[A-Za-z]{1,60}")) {
            throw new NotFound("Form");
        }
        try (InputStream in = new ClassPathResource("forms/" + form + ".form").getInputStream()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new NotFound("Form " + form);
        }
    }
}
