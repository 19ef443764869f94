package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.smewallet.support.OnH2;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@OnH2
@ExtendWith(OutputCaptureExtension.class)
class LogForgingTest {

    @Test
    @DisplayName("SECURITY I8: a text of a caller makes no line and no colour of its own in the log")
    void a_message_is_one_line(CapturedOutput output) {
        LoggerFactory.getLogger(LogForgingTest.class).warn("Refused: {}", "x\r\n2026 ERROR forged \u001b[31m");
        assertThat(output.getAll()).contains("Refused: x??2026 ERROR forged ?[31m").doesNotContain("\n2026 ERROR forged");
    }
}
