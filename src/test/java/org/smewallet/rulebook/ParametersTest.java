package org.smewallet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every parameter of the scheme stands in a table, with its value, unit, period and rule. */
class ParametersTest {

    private final Rulebook rulebook = Rulebooks.shipped();

    @ParameterizedTest(name = "{0} {1} = {2} from {4} to {5}")
    @CsvFileSource(resources = "/examples/parameters.csv", numLinesToSkip = 1)
    void eachParameterIsInForceFromItsFirstToItsLastDayAndNotOutside(ArgumentsAccessor line) {
        LocalDate from = line.getString(4) == null ? LocalDate.of(1900, 1, 1) : LocalDate.parse(line.getString(4));
        LocalDate to = line.getString(5) == null ? LocalDate.of(2199, 12, 31) : LocalDate.parse(line.getString(5));
        assertThat(find(line, from)).isPresent().isEqualTo(find(line, to)).hasValueSatisfying(found -> {
            assertThat(found.value()).isEqualTo(line.getString(2));
            assertThat(found.rule()).isEqualTo(line.getString(7));
            assertThat(found.source()).isNotBlank().doesNotContain(".txt");
            assertThat(found.unit()).isEqualTo(line.getString(3) == null ? "text" : line.getString(3));
            assertThat(found.validFrom()).isEqualTo(line.getString(4) == null ? null : from);
            assertThat(found.validTo()).isEqualTo(line.getString(5) == null ? null : to);
        });
        ParameterInForce row = find(line, from).orElseThrow();
        if (row.validFrom() != null) {
            assertThat(find(line, from.minusDays(1)).filter(row::equals)).isEmpty();
        }
        if (row.validTo() != null) {
            assertThat(find(line, to.plusDays(1)).filter(row::equals)).isEmpty();
        }
    }

    private Optional<ParameterInForce> find(ArgumentsAccessor line, LocalDate date) {
        String dimension = line.getString(1) == null ? "" : line.getString(1);
        return rulebook.parameters(date).stream().filter(p -> p.key().equals(line.getString(0)) && p.dimension().equals(dimension)).findFirst();
    }

    @ParameterizedTest
    @EnumSource
    void eachParameterThatTheCodeAsksForIsInForceToday(Parameter parameter) {
        assertThat(rulebook.code(parameter, LocalDate.of(2026, 11, 21))).isNotBlank();
    }
}
