package org.smewallet.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ClamdScannerTest {

    @Test
    @DisplayName("F2 the scanner gets every byte and its word decides")
    void words() {
        byte[] large = new byte[300_000];
        new Random(1).nextBytes(large);
        try (ClamdServer clamd = new ClamdServer()) {
            ClamdScanner scanner = new ClamdScanner(clamd.settings());

            assertThat(scanner.scan(large)).isEqualTo(ScanState.CLEAN);
            assertThat(scanner.scan(("%PDF-1.7 " + ClamdServer.VIRUS).getBytes(StandardCharsets.US_ASCII))).isEqualTo(ScanState.INFECTED);
            assertThat(clamd.received.get(0)).isEqualTo(large);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR\0", "", "stream: OK FOUND ERROR\0", "stream: OKAY\0"})
    @DisplayName("F2 anything but a clear word leaves the document in quarantine")
    void unclear(String answer) {
        try (ClamdServer clamd = new ClamdServer(content -> answer)) {
            assertThat(new ClamdScanner(clamd.settings()).scan(new byte[10])).isEqualTo(ScanState.QUARANTINE);
        }
    }

    @Test
    @DisplayName("F2 a scanner that is away or silent leaves the document in quarantine")
    void away() {
        ClamdServer closed = new ClamdServer();
        closed.close();
        assertThat(new ClamdScanner(closed.settings()).scan(new byte[10])).isEqualTo(ScanState.QUARANTINE);
        try (ClamdServer silent = new ClamdServer(content -> null)) {
            assertThat(new ClamdScanner(silent.settings()).scan(new byte[10])).isEqualTo(ScanState.QUARANTINE);
        }
    }

    @Test
    @DisplayName("that the scanner stays away is one line of the log, that it is back another")
    void told_once(CapturedOutput log) {
        AtomicInteger asked = new AtomicInteger();
        try (ClamdServer clamd = new ClamdServer(content -> asked.incrementAndGet() < 3 ? null : "stream: OK\0")) {
            ClamdScanner scanner = new ClamdScanner(clamd.settings());
            assertThat(Stream.generate(() -> scanner.scan(new byte[10])).limit(4)).containsExactly(ScanState.QUARANTINE, ScanState.QUARANTINE,
                    ScanState.CLEAN, ScanState.CLEAN);
        }
        assertThat(log.getAll()).containsOnlyOnce("does not answer").containsOnlyOnce("answers again");
    }

    @Test
    void without_a_scanner_the_check_of_the_content_decides_alone() {
        ScannerSettings none = new ScannerSettings("", 3310, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));

        assertThat(new ClamdScanner(none).scan(new byte[10])).isEqualTo(ScanState.CLEAN);
        QuarantineWatch watch = new QuarantineWatch(null, none);
        watch.start();
        assertThat(watch.isRunning()).isFalse();
    }
}
