package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class PostedFormTest {

    private final LinkedMultiValueMap<String, String> posted = new LinkedMultiValueMap<>();

    @Test
    @DisplayName("R1, R2: only fields that the form asks for get through")
    void r1_r2_only_fields_that_the_form_asks_for_get_through() {
        posted.add("name", " Alfa ");
        posted.add("balance", "1000000.00");
        posted.add("approved", "true");
        assertThat(read()).containsEntry("name", "Alfa").doesNotContainKeys("balance", "approved");
    }

    @Test
    void ticks_lists_and_rows_are_read() {
        posted.add("agreed", "true");
        posted.addAll("days", List.of("MON", "TUE"));
        posted.add("participants[0].firstName", "Een");
        posted.add("participants[1].firstName", "Twee");
        posted.add("participants[1].approved", "true");
        assertThat(read()).containsEntry("agreed", true).containsEntry("days", List.of("MON", "TUE"))
                .containsEntry("participants", List.of(Map.of("firstName", "Een"), Map.of("firstName", "Twee")));
    }

    @Test
    void an_absent_tick_is_a_no() {
        assertThat(read()).containsEntry("agreed", false);
    }

    @Test
    void dates_and_amounts_are_read_as_people_write_them() {
        posted.add("startDate", "5/4/2026");
        posted.add("amount", "555,00");
        posted.add("hours", "7,5");
        assertThat(read()).containsEntry("startDate", "2026-04-05").containsEntry("amount", "555.00").containsEntry("hours", "7.5");
    }

    @Test
    @DisplayName("M13: an amount with two separators stays wrong")
    void m13_an_amount_with_two_separators_stays_wrong() {
        posted.add("amount", "1.000,50");
        assertThat(read()).containsEntry("amount", "1.000,50");
    }

    @Test
    void a_row_number_out_of_reach_is_not_read() {
        posted.add("participants[0].firstName", "Een");
        posted.add("participants[9999].firstName", "Ver");
        posted.add("participants[99999999999].firstName", "Verder");
        assertThat(read()).containsEntry("participants", List.of(Map.of("firstName", "Een")));
    }

    @Test
    void an_empty_row_is_no_row() {
        posted.add("participants[0].firstName", " ");
        posted.add("participants[1].firstName", "Twee");
        assertThat(read()).containsEntry("participants", List.of(Map.of("firstName", "Twee")));
    }

    private Map<String, Object> read() {
        return PostedForm.read(FormFixture.EVERYTHING, posted);
    }
}
