package org.smewallet.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenSignsTest {

    @ParameterizedTest
    @ValueSource(ints = {0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0x2060, 0xFEFF, 0xAD, 0x61C, 0xE0041, 0x3164, 0x115F})
    @DisplayName("I11 a sign that nobody sees is refused, and the message says where it stands")
    void invisible(int sign) {
        Answers answers = new Answers(Map.of("name", "Jan" + Character.toString(sign) + "ssens"));

        assertThat(answers.text("name", 100)).isEmpty();
        assertThat(answers.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("name");
            assertThat(violation.dutch()).contains("Jan", "onzichtbaar");
            assertThat(violation.english()).contains("Jan", "nobody sees");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"B\u0430nk", "\u0410pple", "Kmo p\u03BFrtefeuille", "Te\u0455t"})
    @DisplayName("I11 a word that mixes letters which look alike is refused")
    void lookAlike(String name) {
        Answers answers = new Answers(Map.of("name", name));

        assertThat(answers.text("name", 100)).isEmpty();
        assertThat(answers.violations()).singleElement().satisfies(violation -> assertThat(violation.english()).contains("mixes letters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zo\u00EB \u00D8degaard-O\u2019Neill", "\u0411\u043E\u043B\u0433\u0430\u0440\u0438\u044F en Belgi\u00EB", "10 k\u03A9, 5 \u03BCm",
            "\uD83D\uDC69\u200D\uD83D\uDCBB", "\u4E2D\u6587 cursus", "regel 1\nregel 2\t\u20AC 5"})
    @DisplayName("I11 names and texts of honest people pass")
    void honest(String text) {
        assertThat(new Answers(Map.of("name", text)).text("name", 100)).contains(text);
    }

    @Test
    @DisplayName("I11 letters with their accent apart become one letter (NFC)")
    void normalised() {
        assertThat(new Answers(Map.of("name", "Zoe\u0308")).text("name", 100)).isEqualTo(Optional.of("Zo\u00EB"));
    }
}
