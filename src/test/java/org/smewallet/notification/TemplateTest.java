package org.smewallet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final Set<String> KNOWN = Set.of("amount", "lastDay");

    @ParameterizedTest(name = "{0}")
    @DisplayName("I10 what a value holds goes in as text and is never read as template")
    @ValueSource(strings = {"${T(java.lang.Runtime).getRuntime()}", "{{lastDay}}", "#{1+1}", "$1\\2", "<script>alert(1)</script>"})
    void valuesAreText(String hostile) {
        assertThat(new Template("t", "Pay {{amount}} now", KNOWN).fill(Map.of("amount", hostile, "lastDay", "leaked")))
                .isEqualTo("Pay " + hostile + " now");
    }

    @Test
    void aLineWithoutItsValueIsLeftOut() {
        Template template = new Template("t", "First\n\nPay {{amount}} by {{lastDay}}\n\nLast", KNOWN);

        assertThat(template.fill(Map.of("amount", "1"))).isEqualTo("First\n\nLast");
        assertThat(template.fill(Map.of("amount", "1", "lastDay", "Friday"))).isEqualTo("First\n\nPay 1 by Friday\n\nLast");
    }

    @Test
    void anUnknownPlaceholderIsFoundAtTheStart() {
        assertThatThrownBy(() -> new Template("DEPOSIT_ASKED", "{{amount}} {{activationCode}}", KNOWN))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("DEPOSIT_ASKED").hasMessageContaining("activationCode");
    }
}
