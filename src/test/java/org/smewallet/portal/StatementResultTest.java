package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementResultTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "-2", "+32 2", "\t=1"})
    @DisplayName("I3: what a payer writes never becomes a formula")
    void what_a_payer_writes_never_becomes_a_formula(String written) {
        assertThat(StatementResult.plain(written)).isEqualTo("'" + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"factuur = 5", "", "090933755493"})
    void other_texts_stay_as_they_are(String written) {
        assertThat(StatementResult.plain(written)).isEqualTo(written);
    }
}
