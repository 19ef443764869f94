package org.smewallet.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One component of a Camunda Form: what it asks and what it takes for an answer.
 *
 * @param example of what the pattern takes; null without one
 * @param key name of the answer; for a dynamic list the path of its rows
 * @param maxLength null without a limit in the file
 * @param mostRows most rows of a list; null without a limit in the file
 * @param document the answer is the id of an uploaded document
 * @param valuesKey name of the data that holds the options, or null
 */
record FormComponent(String type, String key, BilingualText label, BilingualText help, BilingualText text, boolean readOnly,
        boolean required, Integer minLength, Integer maxLength, Pattern pattern, String example, BigDecimal least, BigDecimal most, Integer decimals,
        List<Option> options, Integer mostRows, String valuesKey, boolean document, String action, String suffix, HideCondition hide,
        List<FormComponent> children) {

    /** One of the answers to choose from. */
    record Option(String value, BilingualText label) {
    }

    static FormComponent read(JsonNode node) {
        JsonNode validate = node.path("validate");
        String type = node.path("type").asText();
        boolean list = type.equals("dynamiclist");
        String label = Stream.of("label", "dateLabel", "timeLabel").map(name -> node.path(name).asText("")).filter(s -> !s.isBlank()).findFirst().orElse("");
        return new FormComponent(type, list ? node.path("path").asText() : text(node, "key"), BilingualText.parse(label),
                BilingualText.parse(node.path("description").asText("")),
                BilingualText.parse(node.path("text").asText(node.path("content").asText(""))),
                node.path("disabled").asBoolean() || node.path("readonly").asBoolean(), validate.path("required").asBoolean(),
                integer(validate, "minLength"), integer(validate, "maxLength"),
                validate.hasNonNull("pattern") ? Pattern.compile(validate.get("pattern").asText()) : null, text(node.path("properties"), "example"),
                decimal(validate, "min"), decimal(validate, "max"), integer(node, "decimalDigits"), options(node.path("values")), integer(node.path("properties"), "maxRows"),
                text(node, "valuesKey"), node.path("properties").path("type").asText().startsWith("document"),
                node.path("action").asText("submit"), node.path("appearance").path("suffixAdorner").asText(""),
                HideCondition.parse(node.path("conditional").path("hide").asText("")), children(node));
    }

    static List<FormComponent> children(JsonNode parent) {
        List<FormComponent> components = new ArrayList<>();
        parent.path("components").forEach(child -> components.add(read(child)));
        return List.copyOf(components);
    }

    private static List<Option> options(JsonNode values) {
        List<Option> options = new ArrayList<>();
        values.forEach(v -> options.add(new Option(v.path("value").asText(), BilingualText.parse(v.path("label").asText()))));
        return List.copyOf(options);
    }

    private static String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }

    private static Integer integer(JsonNode node, String name) {
        return node.hasNonNull(name) && !node.get(name).asText().isBlank() ? Integer.valueOf(node.get(name).asInt()) : null;
    }

    private static BigDecimal decimal(JsonNode node, String name) {
        return node.hasNonNull(name) && !node.get(name).asText().isBlank() ? new BigDecimal(node.get(name).asText()) : null;
    }

    boolean isList() {
        return type.equals("dynamiclist");
    }

    boolean isGroup() {
        return type.equals("group");
    }

    boolean isTick() {
        return type.equals("checkbox");
    }

    /** Several answers at once. */
    boolean isMultiple() {
        return type.equals("checklist") || type.equals("taglist");
    }

    boolean isChoice() {
        return isMultiple() || type.equals("radio") || type.equals("select");
    }

    /** True when a person can fill in something here. */
    boolean isAnswered() {
        return key != null && !readOnly && !isGroup() && !isList() && !type.equals("button");
    }
}
