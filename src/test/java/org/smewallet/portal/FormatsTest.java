package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    private final Formats dutch = new Formats(Languages.DUTCH);

    @Test
    void a_sentence_of_the_records_shows_dates_and_amounts_as_people_read_them() {
        assertThat(dutch.prose("Aanvraag bevestigd; stort ten laatste op 2026-05-15.")).isEqualTo("Aanvraag bevestigd; stort ten laatste op 15 mei 2026.");
        assertThat(dutch.prose("Subsidie 12900.00, eigen aandeel 1100.50 euro.")).isEqualTo("Subsidie 12.900,00, eigen aandeel 1.100,50 euro.");
        assertThat(new Formats(Locale.ENGLISH).prose("Lapsed on 2026-05-15: 1100.00 euro.")).isEqualTo("Lapsed on 15 May 2026: 1,100.00 euro.");
    }

    @Test
    void an_account_stands_in_groups_of_four_and_a_number_as_it_is_typed() {
        assertThat(dutch.account("BE68539007547034")).isEqualTo("BE68 5390 0754 7034");
        assertThat(dutch.account("000-123")).isEqualTo("000-123");
        assertThat(dutch.typed("388.50")).isEqualTo("388,50");
        assertThat(dutch.typed("12")).isEqualTo("12");
        assertThat(new Formats(Locale.ENGLISH).typed("388.50")).isEqualTo("388.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dossier KP-2026-000005", "R-TIME-08", "62.100", "factuur 2026-13-45", "+++202/6000/00596+++", "1.000,50 euro", "factuur F-2026-05-15",
        "25,00 euro", "0824.677.865"})
    void what_only_looks_like_a_date_or_an_amount_stays(String text) {
        assertThat(dutch.prose(text)).isEqualTo(text);
    }
}
