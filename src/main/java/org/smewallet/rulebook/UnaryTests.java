package org.smewallet.rulebook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the cells of a decision table. What the engine would understand otherwise, or what we do not read, is refused
 * here, so that a row never silently holds for nothing. Moments are written as the engine of this line wants them:
 * {@code date and time("2026-02-01T00:00:00")}, always a start of day.
 */
final class UnaryTests {

    private static final String DAY = "date and time\\(\"([0-9]{4}-[0-9]{2}-[0-9]{2})T00:00:00\"\\)";
    private static final String NUMBER = "(-?[0-9]{1,15}(?:\\.[0-9]{1,6})?)";
    private static final Pattern STRINGS = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

    private UnaryTests() {
    }

    /**
     * The test of a cell.
     *
     * @throws IllegalArgumentException when it cannot be read for this type
     */
    static Cell read(String type, String text) {
        String cell = text.strip();
        if (cell.isEmpty() || cell.equals("-")) {
            return new Cell.Any();
        }
        return switch (type) {
            case "string" -> strings(cell);
            case "boolean" -> new Cell.OneOf(Set.of(truth(cell)));
            case "integer", "long", "double" -> range(BigDecimal.class, NUMBER, BigDecimal::new, cell);
            case "date" -> range(LocalDate.class, DAY, UnaryTests::day, cell);
            default -> throw new IllegalArgumentException("the type '" + type + "' is not one that the rulebook reads");
        };
    }

    /**
     * The value of an output cell.
     *
     * @throws IllegalArgumentException when it is not a literal of this type
     */
    static Object value(String type, String text) {
        String cell = text.strip();
        return switch (type) {
            case "string" -> {
                Matcher matcher = STRING.matcher(cell);
                if (!matcher.matches()) {
                    throw new IllegalArgumentException("'" + cell + "' is not a text in double quotes");
                }
                yield matcher.group(1);
            }
            case "boolean" -> truth(cell);
            case "integer", "long", "double" -> number(type, cell);
            default -> throw new IllegalArgumentException("the type '" + type + "' is not one that the rulebook reads");
        };
    }

    private static Cell strings(String cell) {
        if (!STRINGS.matcher(cell).matches()) {
            throw new IllegalArgumentException("'" + cell + "' is not a list of texts in double quotes");
        }
        Set<Object> options = new LinkedHashSet<>();
        STRING.matcher(cell).results().forEach(result -> options.add(result.group(1)));
        return new Cell.OneOf(options);
    }

    private static Boolean truth(String cell) {
        if (!cell.equals("true") && !cell.equals("false")) {
            throw new IllegalArgumentException("'" + cell + "' is neither true nor false");
        }
        return Boolean.valueOf(cell);
    }

    private static BigDecimal number(String type, String cell) {
        if (!cell.matches(NUMBER) || !type.equals("double") && cell.contains(".")) {
            throw new IllegalArgumentException("'" + cell + "' is not a number of type " + type);
        }
        return new BigDecimal(cell);
    }

    private static LocalDate day(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + iso + "' is not an existing date");
        }
    }

    private static <T extends Comparable<? super T>> Cell range(Class<T> type, String literal, Function<String, T> reader, String cell) {
        Matcher from = Pattern.compile(">=\\s*" + literal).matcher(cell);
        if (from.matches()) {
            return new Cell.Range<>(type, reader.apply(from.group(1)), null);
        }
        Matcher to = Pattern.compile("<=\\s*" + literal).matcher(cell);
        if (to.matches()) {
            return new Cell.Range<>(type, null, reader.apply(to.group(1)));
        }
        Matcher both = Pattern.compile("\\[\\s*" + literal + "\\s*\\.\\.\\s*" + literal + "\\s*]").matcher(cell);
        if (both.matches() && reader.apply(both.group(1)).compareTo(reader.apply(both.group(2))) <= 0) {
            return new Cell.Range<>(type, reader.apply(both.group(1)), reader.apply(both.group(2)));
        }
        throw new IllegalArgumentException("'" + cell + "' is not a period or range with included bounds (>=, <= or [a..b])");
    }
}
