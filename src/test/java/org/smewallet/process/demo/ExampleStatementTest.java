package org.smewallet.process.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.process.demo.ExampleStatement.Line;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;
import org.smewallet.support.Schemas;

class ExampleStatementTest {

    private static final Iban ACCOUNT = Iban.parse("BE80001000000177");
    private static final Iban OTHER = Iban.parse("BE68539007547034");

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "1000000.00", "-12.34"})
    @DisplayName("the bank of the examples writes what a bank writes: valid against the schema of ISO 20022")
    void every_kind_of_line(String opening) {
        assertThat(faults(opening, Line.deposit(Money.of("388.50"), "090264612313", OTHER), Line.deposit(Money.of("1.00"), "Eigen bijdrage", OTHER),
                Line.payment(Money.of("555.00"), "KP-2026-000001-P1-1", OTHER))).isEmpty();
    }

    @Test
    void a_day_without_movements() {
        assertThat(faults("5.00")).isEmpty();
    }

    private static List<String> faults(String opening, Line... lines) {
        return Schemas.faults(new String(new ExampleStatement("EX-20260415-1", LocalDate.of(2026, 4, 15), ACCOUNT, Money.of(opening),
                List.of(lines)).xml(), StandardCharsets.UTF_8));
    }
}
