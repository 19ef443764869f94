package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smewallet.shared.Violation;

class FormCheckTest {

    private static final Map<String, Object> GOOD = Map.of("name", "Alfa", "agreed", true, "participants", List.of(Map.of("firstName", "Een")));

    @Test
    void a_good_answer_passes() {
        assertThat(FormCheck.violations(FormFixture.EVERYTHING, GOOD, true)).isEmpty();
    }

    @Test
    void what_the_form_requires_must_be_there_but_in_a_draft() {
        Map<String, Object> empty = Map.of("participants", List.of(Map.of("firstName", "")));
        assertThat(FormCheck.violations(FormFixture.EVERYTHING, empty, true)).extracting(Violation::field)
                .containsExactly("name", "agreed", "participants[0].firstName");
        assertThat(FormCheck.violations(FormFixture.EVERYTHING, empty, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"name,A", "name,ABCDEFGHIJKLMNOPQRSTUVWXYZ", "amount,-1", "amount,1e5", "amount,NaN", "amount,12.345", "hours,0", "hours,101", "hours,1.25",
        "hours,abc", "hours,1E3", "hours,NaN", "theme,OTHER", "pillar,<script>", "days,SUN", "startDate,2026-13-01", "startDate,2026-02-30", "startDate,tomorrow"})
    void a_wrong_answer_is_named_at_its_field_in_draft_and_at_the_end(String field, String value) {
        Map<String, Object> answers = new HashMap<>(GOOD);
        answers.put(field, value);
        for (boolean complete : new boolean[] {true, false}) {
            assertThat(FormCheck.violations(FormFixture.EVERYTHING, answers, complete)).singleElement().satisfies(v -> {
                assertThat(v.field()).isEqualTo(field);
                assertThat(v.dutch()).isNotBlank().isNotEqualTo(v.english());
            });
        }
    }

    @Test
    void a_megabyte_of_text_is_too_long() {
        Map<String, Object> answers = new HashMap<>(GOOD);
        answers.put("remark", "x".repeat(1_000_000));
        assertThat(FormCheck.violations(FormFixture.EVERYTHING, answers, true)).extracting(Violation::english).containsExactly("At most 4000 characters.");
    }

    @Test
    void a_list_has_no_more_rows_than_its_form_says() {
        Map<String, Object> answers = new HashMap<>(GOOD);
        answers.put("participants", Collections.nCopies(3, Map.of("firstName", "Een")));
        assertThat(FormCheck.violations(FormFixture.EVERYTHING, answers, true)).isEmpty();
        answers.put("participants", Collections.nCopies(4, Map.of("firstName", "Een")));
        for (boolean complete : new boolean[] {true, false}) {
            assertThat(FormCheck.violations(FormFixture.EVERYTHING, answers, complete)).singleElement()
                    .returns("participants", Violation::field).returns("Hoogstens 3 regels.", Violation::dutch).returns("At most 3 rows.", Violation::english);
        }
    }

    @Test
    void options_that_come_from_data_are_left_to_the_domain() {
        Map<String, Object> answers = new HashMap<>(GOOD);
        answers.put("tags", List.of("anything"));
        assertThat(FormCheck.violations(FormFixture.EVERYTHING, answers, true)).isEmpty();
    }
}
