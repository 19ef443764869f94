package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.Money;
import org.smewallet.shared.Violation;

class FormRendererTest {

    private final String dutch = FormFixture.markup(Map.of(), List.of(), Languages.DUTCH);
    private final String english = FormFixture.markup(Map.of(), List.of(), Locale.ENGLISH);

    @Test
    void only_the_chosen_half_of_a_label_is_shown() {
        assertThat(dutch).contains("Naam", "Zoals op de kaart", "Maandag", "Deelnemers", "Vul in", "verplicht")
                .doesNotContain("As on the card", "Monday", "Participants", "Fill in");
        assertThat(english).contains("Name", "As on the card", "Monday", "Participants", "Fill in", "required")
                .doesNotContain("Zoals op de kaart", "Maandag", "Deelnemers", "Vul in");
    }

    @Test
    void each_field_has_a_label_of_its_own() {
        for (String id : List.of("f-name", "f-amount", "f-remark", "f-hours", "f-agreed", "f-theme", "f-startDate", "f-invoice", "f-participants-0-firstName")) {
            assertThat(dutch).as(id).contains("id=\"" + id + "\"", "for=\"" + id + "\"");
        }
    }

    @Test
    void choices_and_groups_stand_in_a_fieldset_with_a_legend() {
        assertThat(dutch).containsSubsequence("<fieldset", "<legend>Wie</legend>", "id=\"f-name\"", "</fieldset>")
                .containsSubsequence("<fieldset", "<legend><span>Dienst</span>", "type=\"radio\"", "value=\"TRAINING\"")
                .containsSubsequence("<legend><span>Dagen</span>", "type=\"checkbox\"", "value=\"MON\"");
    }

    @Test
    void a_date_is_asked_as_a_date_and_a_document_as_a_file() {
        assertThat(dutch).containsPattern("<input id=\"f-startDate\"[^>]*type=\"date\"").containsPattern("<input type=\"file\"[^>]*name=\"invoice.file\"");
    }

    @Test
    void a_required_field_says_so_to_eye_and_ear() {
        assertThat(dutch).containsSubsequence("id=\"f-name\"", "aria-required=\"true\"");
        assertThat(dutch).containsPattern("<label for=\"f-name\"><span>Naam</span> <span class=\"mark\" aria-hidden=\"true\">\\*</span>");
    }

    @Test
    void help_and_error_are_tied_to_their_field() {
        String wrong = FormFixture.markup(Map.of("name", "x"), List.of(new Violation("name", "Minstens 2 tekens.", "At least 2 characters.")), Languages.DUTCH);
        assertThat(wrong).contains("aria-describedby=\"f-name-help f-name-error\"", "aria-invalid=\"true\"", "id=\"f-name-error\"");
    }

    @Test
    void what_is_wrong_stands_at_the_top_with_links() {
        String wrong = FormFixture.markup(Map.of(), List.of(new Violation("participants[0].firstName", "Verplicht.", "Required."),
                new Violation("elsewhere", "Iets anders.", "Something else.")), Locale.ENGLISH);
        assertThat(wrong).contains("href=\"#f-participants-0-firstName\"", "Something else.").containsSubsequence("error-summary", "id=\"f-name\"");
    }

    @Test
    void answers_come_back_in_their_fields() {
        String filled = FormFixture.markup(Map.of("name", "Alfa", "agreed", true, "pillar", "ADVICE", "days", List.of("TUE"),
                "theme", "DIGITALISATION", "startDate", "2026-04-15"), List.of(), Languages.DUTCH);
        assertThat(filled).containsPattern("id=\"f-name\"[^>]*value=\"Alfa\"").containsPattern("id=\"f-agreed\"[^>]*checked")
                .containsPattern("value=\"ADVICE\"[^>]*checked").containsPattern("value=\"TUE\"[^>]*checked")
                .containsPattern("value=\"DIGITALISATION\" selected").containsPattern("value=\"2026-04-15\"");
    }

    @Test
    void rows_of_a_list_can_be_added_and_removed_without_script() {
        String two = FormFixture.markup(Map.of("participants", List.of(Map.of("firstName", "Een"), Map.of("firstName", "Twee"))), List.of(), Languages.DUTCH);
        assertThat(two).contains("name=\"participants[1].firstName\"", "value=\"add:participants\"", "value=\"remove:participants:1\"");
    }

    @Test
    void what_cannot_be_changed_is_shown_and_not_asked() {
        String shown = FormFixture.markup(Map.of("balance", Money.of("555.00")), List.of(), Languages.DUTCH);
        assertThat(shown).contains("€ 555,00").doesNotContain("name=\"balance\"");
    }

    @Test
    void options_can_come_from_the_data() {
        String tags = FormFixture.markup(Map.of("knownTags", List.of("alfa", Map.of("value", "b", "label", "Bèta / Beta"))), List.of(), Languages.DUTCH);
        assertThat(tags).contains("value=\"alfa\"", "Bèta").doesNotContain("Beta");
    }

    @Test
    @DisplayName("I1, I2: hostile text stays text")
    void i1_and_i2_hostile_text_stays_text() {
        String hostile = "<script>alert(1)</script>${7*7}#{8*8}[[${9*9}]]\"'><img src=x>";
        String markup = FormFixture.markup(Map.of("name", hostile, "remark", hostile, "balance", hostile), List.of(new Violation("name", hostile, hostile)), Languages.DUTCH);
        assertThat(markup).doesNotContain("<script>", "<img", ">49", ">64", ">81").contains("&lt;script&gt;", "${7*7}");
    }

    @Test
    void markup_in_the_forms_own_texts_is_left_out() {
        assertThat(dutch).contains("Let op").doesNotContain("<b>");
    }
}
