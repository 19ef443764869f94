package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BilingualTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Startdatum / Start date                    | Startdatum          | Start date",
        "IBAN                                       | IBAN                | IBAN",
        "en/of / and/or                             | en/of               | and/or",
        "Ja / nee kiezen / Choose yes / no          | Ja / nee kiezen     | Choose yes / no",
        "a / b / c                                  | a / b / c           | a / b / c"})
    void a_label_is_cut_at_its_middle_stroke(String label, String dutch, String english) {
        assertThat(BilingualText.parse(label)).isEqualTo(new BilingualText(dutch, english));
    }

    @Test
    void each_line_holds_both_languages() {
        BilingualText text = BilingualText.parse("Een / One\nTwee / Two");
        assertThat(text.in(Languages.DUTCH)).isEqualTo("Een\nTwee");
        assertThat(text.in(Locale.ENGLISH)).isEqualTo("One\nTwo");
    }

    @Test
    void no_label_is_empty_in_both_languages() {
        assertThat(BilingualText.parse(null)).isEqualTo(new BilingualText("", ""));
    }
}
