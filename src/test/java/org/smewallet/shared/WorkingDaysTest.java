package org.smewallet.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @Test
    @DisplayName("R-TIME-13 the year 2026 has exactly the Belgian public holidays and the closing days of TARGET")
    void holidaysOf2026() {
        List<LocalDate> closedOnWeekdays = LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5 && !WorkingDays.isWorkingDay(day)).toList();

        assertThat(closedOnWeekdays).extracting(LocalDate::toString).containsExactly(
                "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-07-21",
                "2026-11-11", "2026-12-25");
    }

    @ParameterizedTest(name = "{0} plus {1} working days is {2}")
    @DisplayName("R-TIME-11 a service level counts working days")
    @CsvSource({
            "2026-04-02, 1, 2026-04-07", // Good Friday to Easter Monday lie between
            "2026-05-13, 2, 2026-05-18", // Ascension Day, then a Friday, then a weekend
            "2026-04-30, 1, 2026-05-04",
            "2026-12-24, 5, 2027-01-04", // Christmas, New Year and weekends
            "2026-06-06, 1, 2026-06-08", // counted from a Saturday
            "2026-06-06, 0, 2026-06-06",
            "2026-10-30, 2, 2026-11-03"})  // All Souls' Day is worked
    void plus(LocalDate from, int days, LocalDate expected) {
        assertThat(WorkingDays.plus(from, days)).isEqualTo(expected);
    }

    @Test
    void daysAreNeverCountedBackwards() {
        assertThatThrownBy(() -> WorkingDays.plus(LocalDate.of(2026, 1, 1), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
