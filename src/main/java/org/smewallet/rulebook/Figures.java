package org.smewallet.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.smewallet.shared.Money;

/** Single parameters by key and day. */
final class Figures {

    private final Tables tables;

    Figures(Tables tables) {
        this.tables = tables;
    }

    /**
     * The row in force.
     *
     * @throws IllegalStateException when the rulebook has none for that day
     */
    TableRow row(String key, LocalDate date) {
        return tables.parameter(key, date)
                .orElseThrow(() -> new IllegalStateException("No value of " + key + " is in force on " + date));
    }

    int number(String key, LocalDate date) {
        return Integer.parseInt(row(key, date).text("value"));
    }

    BigDecimal decimal(String key, LocalDate date) {
        return new BigDecimal(row(key, date).text("value"));
    }

    Money money(String key, LocalDate date) {
        return new Money(decimal(key, date));
    }

    List<Integer> numbers(String key, LocalDate date) {
        return Arrays.stream(row(key, date).text("value").split("\\|")).map(Integer::valueOf).toList();
    }

    String code(String key, LocalDate date) {
        return row(key, date).text("value");
    }

    /** A flag that is true; absent is false. */
    boolean isSet(String key, LocalDate date) {
        return tables.parameter(key, date).map(row -> row.text("value").equals("true")).orElse(false);
    }
}
