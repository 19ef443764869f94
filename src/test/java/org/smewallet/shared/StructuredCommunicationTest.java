package org.smewallet.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a communication with a slip may mean (R-DEP-04). */
class StructuredCommunicationTest {

    private static final StructuredCommunication RIGHT = StructuredCommunication.of(2026, 123);

    @Test
    @DisplayName("R-DEP-04: every single wrong digit and every swap of two neighbours is found again")
    void each_slip_is_found() {
        String digits = RIGHT.digits();
        IntStream.range(0, 12).forEach(at -> IntStream.range(0, 10).forEach(digit ->
                assertThat(StructuredCommunication.near(digits.substring(0, at) + digit + digits.substring(at + 1))).contains(RIGHT)));
        IntStream.range(1, 12).forEach(at -> assertThat(StructuredCommunication.near(digits.substring(0, at - 1) + digits.charAt(at)
                + digits.charAt(at - 1) + digits.substring(at + 1))).contains(RIGHT));
    }

    @Test
    @DisplayName("R-DEP-04: the check digits leave few communications to look up, however it is written")
    void few_are_left() {
        assertThat(StructuredCommunication.near("opleiding 202/6000/12345, dank u")).hasSizeLessThanOrEqualTo(4);
        assertThat(StructuredCommunication.near("mededeling " + RIGHT + ".")).contains(RIGHT);
        assertThat(StructuredCommunication.near("1".repeat(2_000))).isEmpty();
        assertThat(StructuredCommunication.near("factuur 2026 van 3 maart")).isEmpty();
        assertThat(StructuredCommunication.near(null)).isEmpty();
    }
}
