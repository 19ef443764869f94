package org.smewallet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a changed table would change, example by example. */
class TableTrialTest {

    private final TableTrial trial = new TableTrial(new RunningTables());

    @Test
    void the_running_table_changes_nothing() {
        TableTrial.Result result = trial.compare(Map.of("limits.dmn", ChangedTables.shipped("limits.dmn")));
        assertThat(result.complaint()).isNull();
        assertThat(result.tried()).isEqualTo(Example.all().size());
        assertThat(result.differences()).isEmpty();
    }

    @Test
    void another_rate_shows_the_examples_that_it_touches_and_no_others() {
        TableTrial.Result result = trial.compare(Map.of("subsidyRate.dmn", ChangedTables.changed("subsidyRate.dmn", "<text>0.45", "<text>0.50")));
        assertThat(result.differences()).isNotEmpty().allSatisfy(d -> assertThat(d.what()).isIn("rate", "subsidy", "ownContribution", "outcome"));
        assertThat(result.differences()).anySatisfy(d -> {
            assertThat(d.example()).isEqualTo("V022");
            assertThat(d.before()).isEqualTo("450.00");
            assertThat(d.after()).isEqualTo("500.00");
        });
        assertThat(result.differences()).extracting(TableTrial.Difference::example).doesNotContain("V001");
        assertThat(result.differences()).noneMatch(d -> d.date().isEqual(LocalDate.of(2021, 9, 13)));
    }

    @Test
    void a_limit_from_a_future_date_shows_from_that_day_on() {
        TableTrial.Result result = trial.compare(Map.of("limits.dmn", ChangedTables.hardLimitFrom("2027-07-01", "2027-06-30", 14)));
        assertThat(result.differences()).isNotEmpty().allSatisfy(d -> {
            assertThat(d.date()).isAfterOrEqualTo(LocalDate.of(2027, 7, 1));
            assertThat(d.what()).isEqualTo("limit DEPOSIT_HARD");
            assertThat(d.before()).isEqualTo("30 days");
            assertThat(d.after()).isEqualTo("14 days");
        });
    }

    @Test
    void a_bad_table_is_told_as_it_would_be_at_its_deployment() {
        TableTrial.Result result = trial.compare(Map.of("limits.dmn", ChangedTables.changed("limits.dmn", "\"R-TIME-01\"", "\"R-TIME-77\"")));
        assertThat(result.complaint()).startsWith("Table limits: row 2: the rule id");
        assertThat(result.differences()).isEmpty();
    }
}
