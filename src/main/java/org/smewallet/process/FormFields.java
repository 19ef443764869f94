package org.smewallet.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.smewallet.shared.NotFound;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The forms as they are shipped: their text and the keys of the fields that can be filled in. */
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
        try {
            collect(JSON.readTree(text(form)), keys);
        } catch (IOException e) {
            throw new IllegalStateException("Form " + form + " cannot be read", e);
        }
        return keys;
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
