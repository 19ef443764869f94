package org.smewallet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {

    @ParameterizedTest
    @DisplayName("I4 an address that would write a mail header of its own is refused")
    @ValueSource(strings = {"office@example.be\r\nBcc: all@example.be", "office@example.be\nx", "a b@example.be", "office@",
            "@example.be", "office", "a@b@c", "Office <office@example.be>", "a@example.be,b@example.be", ""})
    void addresses(String hostile) {
        Notice notice = Notice.of(NoticeKind.DEPOSIT_ASKED, "k", "R-DEP-01");

        assertThatThrownBy(() -> notice.to(List.of(hostile))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("@");
    }

    @ParameterizedTest
    @DisplayName("I4 the number of a file cannot break the subject line")
    @ValueSource(strings = {"KP-2026-000123\r\nBcc: x", "KP 2026", "${x}", "<b>"})
    void fileNumbers(String hostile) {
        Notice notice = Notice.of(NoticeKind.DEPOSIT_ASKED, "k", "R-DEP-01");

        assertThatThrownBy(() -> notice.aboutFile(hostile)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("R-REG-05 each registered address gets one mail")
    void eachAddressOnce() {
        assertThat(Notice.of(NoticeKind.DEPOSIT_ASKED, "k", "R-DEP-01")
                .to(List.of("office@example.be", "boss@example.be", "Office@Example.be")).recipients())
                .containsExactly("office@example.be", "boss@example.be");
    }

    @Test
    void aNoticeNeedsItsKeyAndItsRule() {
        assertThatThrownBy(() -> Notice.of(NoticeKind.DEPOSIT_ASKED, " ", "R-DEP-01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Notice.of(NoticeKind.DEPOSIT_ASKED, "k", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Notice.of(NoticeKind.DEPOSIT_ASKED, "k", "R-DEP-01\n")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Notice.of(NoticeKind.DEPOSIT_ASKED, "k", "R-DEP-01, R-TIME-07").rule()).isEqualTo("R-DEP-01, R-TIME-07");
    }
}
