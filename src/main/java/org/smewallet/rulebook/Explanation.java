package org.smewallet.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smewallet.shared.Reason;

/**
 * Why an answer is as it is, unfolding to the rules, inputs and sources below it.
 *
 * @param rule id of the rule
 * @param dutch one plain sentence with the inputs in it
 * @param english the same sentence
 * @param source by publisher
 * @param row table and row that decided, such as {@code subsidyRate 12}; null for arithmetic
 * @param inputs what the rule was given, by name
 * @param because the answers that this one rests on
 */
public record Explanation(String rule, String dutch, String english, String source, String row, Map<String, String> inputs,
        List<Explanation> because) {

    /** The answer of a row. */
    static Explanation of(TableRow row, String dutch, String english, Map<String, ?> inputs, Explanation... because) {
        return new Explanation(row.rule(), dutch, english, row.source(), row.place(), texts(inputs), List.of(because));
    }

    /** The answer of a row under the rule that names the check rather than the figure. */
    static Explanation of(String rule, TableRow row, String dutch, String english, Map<String, ?> inputs, Explanation... because) {
        return new Explanation(rule, dutch, english, row.source(), row.place(), texts(inputs), List.of(because));
    }

    private static Map<String, String> texts(Map<String, ?> inputs) {
        Map<String, String> texts = new LinkedHashMap<>();
        inputs.forEach((name, value) -> {
            if (value != null) {
                texts.put(name, value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString());
            }
        });
        return texts;
    }

    /** The same without what is below. */
    public Reason reason() {
        return new Reason(rule, dutch, english, source);
    }

    /** The sentence in the language asked for. */
    public String message(java.util.Locale locale) {
        return reason().message(locale);
    }
}
