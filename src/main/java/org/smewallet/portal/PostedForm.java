package org.smewallet.portal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/**
 * Reads what a browser sent by the form's file: only fields of the form that a person may fill in get through, whatever
 * else was posted (R2 of the abuse cases).
 */
final class PostedForm {

    private static final int MOST_ROWS = 501;
    private static final Pattern BELGIAN_DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d{1,2}");

    private PostedForm() {
    }

    /** The answers by key: text, true or false, lists of text, and lists of rows. */
    static Map<String, Object> read(FormSchema form, MultiValueMap<String, String> posted) {
        return read(form.components(), posted, "");
    }

    private static Map<String, Object> read(List<FormComponent> components, MultiValueMap<String, String> posted, String prefix) {
        Map<String, Object> answers = new LinkedHashMap<>();
        FormSchema.flat(components).forEach(component -> {
            if (component.isList() && !component.readOnly()) {
                answers.put(component.key(), rows(component, posted, prefix + component.key()));
            } else if (component.isAnswered()) {
                answers.put(component.key(), answer(component, posted.getOrDefault(prefix + component.key(), List.of())));
            }
        });
        return answers;
    }

    /** Rows that were left empty are no rows. */
    private static List<Map<String, Object>> rows(FormComponent list, MultiValueMap<String, String> posted, String name) {
        Pattern index = Pattern.compile(Pattern.quote(name) + "\\[(\\d{1,4})\\]\\..*");
        int rows = posted.keySet().stream().map(index::matcher).filter(Matcher::matches).mapToInt(m -> Integer.parseInt(m.group(1)) + 1)
                .max().orElse(0);
        List<Map<String, Object>> read = new ArrayList<>();
        IntStream.range(0, Math.min(rows, MOST_ROWS)).forEach(i -> read.add(read(list.children(), posted, name + "[" + i + "].")));
        read.removeIf(row -> row.values().stream().allMatch(v -> v.equals("") || v.equals(false) || v.equals(List.of())));
        return read;
    }

    private static Object answer(FormComponent component, List<String> values) {
        if (component.isTick()) {
            return values.contains("true");
        }
        if (component.isMultiple()) {
            return values.stream().filter(v -> !v.isBlank()).map(PostedForm::clean).toList();
        }
        return answer(component, values.isEmpty() ? "" : values.get(values.size() - 1));
    }

    /** One answer as a person wrote it: a Belgian date and a decimal comma are understood. */
    static String answer(FormComponent component, String written) {
        String value = clean(written);
        if (component.type().equals("datetime")) {
            Matcher belgian = BELGIAN_DATE.matcher(value);
            return belgian.matches() ? "%s-%2s-%2s".formatted(belgian.group(3), belgian.group(2), belgian.group(1)).replace(' ', '0') : value;
        }
        boolean amount = component.type().equals("number") || component.pattern() != null && !component.pattern().matcher(value).find();
        return amount && DECIMAL_COMMA.matcher(value).matches() ? value.replace(',', '.') : value;
    }

    private static String clean(String value) {
        return Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
    }
}
