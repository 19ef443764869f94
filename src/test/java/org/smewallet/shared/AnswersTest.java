package org.smewallet.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as people and programs send them. */
class AnswersTest {

    @ParameterizedTest
    @DisplayName("I11 a text with control characters, or with marks that turn its letters around, is refused")
    @ValueSource(strings = {"a\u0000b", "a\u001b[31m", "\u202Egnp.exe", "a\u2066b\u2069"})
    void hidden_characters_are_refused(String text) {
        Answers answers = new Answers(Map.of("title", text));
        assertThat(answers.text("title", 200)).isEmpty();
        assertThatThrownBy(answers::check).isInstanceOfSatisfying(InputRejected.class,
                rejected -> assertThat(rejected.violations()).extracting(Violation::field).containsExactly("title"));
    }

    @Test
    @DisplayName("I11 the same letters written in two ways become one text")
    void letters_are_composed() {
        assertThat(new Answers(Map.of("title", "cafe\u0301 \u202F1")).text("title", 200)).contains("caf\u00e9 \u202F1");
    }
}
