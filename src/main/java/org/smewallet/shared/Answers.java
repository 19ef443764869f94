package org.smewallet.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a person or a program filled in, by the keys of the form: the one way in for portal, Tasklist and interface.
 * Every reader notes what is wrong and gives nothing back; {@link #check()} then rejects all at once.
 */
public final class Answers {

    private final Map<String, Object> values;
    private final String prefix;
    private final List<Violation> violations;

    public Answers(Map<String, ?> values) {
        this(values, "", new ArrayList<>());
    }

    private Answers(Map<String, ?> values, String prefix, List<Violation> violations) {
        this.values = new java.util.LinkedHashMap<>(values);
        this.prefix = prefix;
        this.violations = violations;
    }

    /** The values as they came in. */
    public Map<String, Object> values() {
        return java.util.Collections.unmodifiableMap(values);
    }

    /** True when the key holds something other than nothing. */
    public boolean has(String key) {
        Object value = values.get(key);
        return value != null && !(value instanceof String s && s.isBlank());
    }

    public Optional<String> text(String key, int longest) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!(values.get(key) instanceof String || values.get(key) instanceof Number)) {
            return reject(key, "Vul hier tekst in.", "Enter text here.");
        }
        String text = java.text.Normalizer.normalize(values.get(key).toString().strip(), java.text.Normalizer.Form.NFC);
        if (text.length() > longest) {
            return reject(key, "Hoogstens %d tekens.".formatted(longest), "At most %d characters.".formatted(longest));
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            return reject(key, "De tekst bevat een stuurteken.", "The text holds a control character.");
        }
        Optional<String> before = HiddenSigns.beforeInvisible(text);
        if (before.isPresent()) {
            return reject(key, "Na '%s' staat een onzichtbaar teken, misschien meegekopieerd. Typ de tekst opnieuw.".formatted(before.get()),
                    "After '%s' stands a sign that nobody sees, perhaps copied along. Type the text again.".formatted(before.get()));
        }
        Optional<String> mixed = HiddenSigns.mixedWord(text);
        if (mixed.isPresent()) {
            return reject(key, "'%s' mengt letters van verschillende schriften die op elkaar lijken. Typ het woord opnieuw.".formatted(mixed.get()),
                    "'%s' mixes letters of scripts that look alike. Type the word again.".formatted(mixed.get()));
        }
        return Optional.of(text);
    }

    /** An amount in euro, zero or more, at most two decimals, below ten thousand million. */
    public Optional<Money> money(String key) {
        return decimal(key, 2, new BigDecimal("9999999999.99")).map(Money::new);
    }

    /** A number, zero or more, with at most so many decimals; digits and one point only. */
    public Optional<BigDecimal> decimal(String key, int decimals, BigDecimal most) {
        if (!has(key)) {
            return Optional.empty();
        }
        String text = values.get(key).toString().strip();
        if (values.get(key) instanceof Boolean || !text.matches("[0-9]{1,18}(\\.[0-9]{1,18})?")) {
            return reject(key, "Vul een getal in, zoals 388.50, niet negatief.", "Enter a number such as 388.50, not negative.");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.stripTrailingZeros().scale() > decimals) {
            return reject(key, "Hoogstens %d decimalen.".formatted(decimals), "At most %d decimals.".formatted(decimals));
        }
        if (number.compareTo(most) > 0) {
            return reject(key, "Hoogstens %s.".formatted(most.toPlainString()), "At most %s.".formatted(most.toPlainString()));
        }
        return Optional.of(number);
    }

    public Optional<Integer> integer(String key, int most) {
        return decimal(key, 0, BigDecimal.valueOf(most)).map(BigDecimal::intValueExact);
    }

    public Optional<LocalDate> date(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(values.get(key).toString().strip());
            if (date.getYear() >= 1900 && date.getYear() <= 2199) {
                return Optional.of(date);
            }
        } catch (DateTimeParseException e) {
            // told below, as a year out of reach is
        }
        return reject(key, "Geen bestaande datum; schrijf jjjj-mm-dd.", "Not an existing date; write yyyy-mm-dd.");
    }

    /** A tick: true only for true; absent is false. */
    public boolean ticked(String key) {
        Object value = values.get(key);
        if (value == null || value instanceof Boolean || "true".equals(value) || "false".equals(value) || "".equals(value)) {
            return Boolean.TRUE.equals(value) || "true".equals(value);
        }
        reject(key, "Kies ja of nee.", "Choose yes or no.");
        return false;
    }

    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> options) {
        if (!has(key)) {
            return Optional.empty();
        }
        String value = values.get(key).toString();
        Optional<E> chosen = Arrays.stream(options.getEnumConstants()).filter(o -> o.name().equals(value)).findFirst();
        if (chosen.isEmpty()) {
            String known = Arrays.stream(options.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            reject(key, "Kies een van: " + known + ".", "Choose one of: " + known + ".");
        }
        return chosen;
    }

    /** A value with a format of its own, such as {@code Iban::parse}. */
    public <T> Optional<T> parsed(String key, Function<String, T> parser, String dutchName, String englishName) {
        return text(key, 100).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException e) {
                return reject(key, "Geen geldig " + dutchName + ".", "Not a valid " + englishName + ".");
            }
        });
    }

    /** The rows of a list; violations in a row are named {@code participants[0].firstName}. */
    public List<Answers> rows(String key, int most) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || list.stream().anyMatch(row -> !(row instanceof Map))) {
            reject(key, "Vul hier een lijst in.", "Enter a list here.");
            return List.of();
        }
        if (list.size() > most) {
            reject(key, "Hoogstens %d regels.".formatted(most), "At most %d rows.".formatted(most));
            return List.of();
        }
        List<Answers> rows = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            @SuppressWarnings("unchecked")
            Map<String, Object> row = (Map<String, Object>) list.get(i);
            rows.add(new Answers(row, prefix + key + "[" + i + "].", violations));
        }
        return rows;
    }

    /** The answers of a group within these, such as {@code costs}; absent is empty. Violations are named {@code costs.feeExVat}. */
    public Answers part(String key) {
        Map<String, Object> part = Map.of();
        if (values.get(key) instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            part = new java.util.LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                part.put((String) entry.getKey(), entry.getValue());
            }
        } else if (has(key)) {
            reject(key, "Vul hier een groep velden in.", "Enter a group of fields here.");
        }
        return new Answers(part, prefix + key + ".", violations);
    }

    /** Notes a missing answer when there is none and nothing else was wrong with it. */
    public <T> T required(String key, Optional<T> answer) {
        if (answer.isEmpty() && violations.stream().noneMatch(v -> v.field().equals(prefix + key))) {
            reject(key, "Dit veld is verplicht.", "This field is required.");
        }
        return answer.orElse(null);
    }

    /** Notes what is wrong with a field. */
    public <T> Optional<T> reject(String key, String dutch, String english) {
        violations.add(new Violation(prefix + key, dutch, english));
        return Optional.empty();
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /**
     * Ends the reading.
     *
     * @throws InputRejected with every violation found
     */
    public void check() {
        if (!violations.isEmpty()) {
            throw new InputRejected(violations);
        }
    }
}
