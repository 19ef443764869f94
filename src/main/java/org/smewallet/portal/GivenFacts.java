package org.smewallet.portal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.smewallet.rulebook.Choice;
import org.smewallet.rulebook.Explanation;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Money;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a rule was given, in words: no page shows the names and codes with which the tables are asked. */
@Component
class GivenFacts {

    /** Sentences name it already. */
    private static final String KEY = "key";

    private static final Set<String> SHARES = Set.of("rate", "publicShare", "maxExclusive");

    private final Rulebook rulebook;
    private final MessageSource messages;

    GivenFacts(Rulebook rulebook, MessageSource messages) {
        this.rulebook = rulebook;
        this.messages = messages;
    }

    /** A fact as people read it. */
    record Given(String name, String value) {
    }

    public List<Given> of(Explanation why, Locale locale) {
        return why.inputs().entrySet().stream().filter(Predicate.not(input -> input.getKey().equals(KEY) || input.getValue().equals("null")))
                .map(input -> given(input, locale)).toList();
    }

    private Given given(Map.Entry<String, String> input, Locale locale) {
        String key = input.getKey();
        String name = messages.getMessage("fact." + key, null, key, locale);
        return new Given(name, Arrays.stream(input.getValue().replaceAll("[\\[\\]]", "").split(", "))
                .map(value -> value(key, value, locale)).collect(Collectors.joining(", ")));
    }

    private String value(String key, String value, Locale locale) {
        Formats formats = new Formats(locale);
        if (value.matches("true|false")) {
            return formats.yesNo(Boolean.parseBoolean(value));
        }
        if (SHARES.contains(key)) {
            return formats.percent(new BigDecimal(value));
        }
        if (value.matches("-?\\d+\\.\\d{2}")) {
            return formats.money(Money.of(value));
        }
        List<Choice> named = key.equals("theme") ? rulebook.themes() : key.equals("topic") ? rulebook.topics() : List.of();
        return named.stream().filter(choice -> choice.code().equals(value)).findFirst().map(choice -> choice.name(locale))
                .orElseGet(() -> messages.getMessage("fact." + key + "." + value, null, formats.any(value), locale));
    }
}
