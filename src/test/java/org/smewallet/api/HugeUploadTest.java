package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.support.OnH2;
import org.springframework.boot.test.web.server.LocalServerPort;

/** F1, QUALITY 2: half a gigabyte for the bank's door is turned away before it is sent. */
@OnH2
class HugeUploadTest {

    @LocalServerPort
    int port;

    @Test
    @DisplayName("F1: a statement of 500 MB is a 413 before its first byte is read")
    void half_a_gigabyte() throws IOException {
        String login = Base64.getEncoder().encodeToString("finance:demo".getBytes(StandardCharsets.US_ASCII));
        try (Socket bank = new Socket("localhost", port)) {
            bank.getOutputStream().write(("POST /api/v1/bank-statements HTTP/1.1\r\nHost: localhost:%d\r\nAuthorization: Basic %s\r\n"
                    + "Content-Type: application/xml\r\nContent-Length: 500000000\r\n\r\n").formatted(port, login).getBytes(StandardCharsets.US_ASCII));
            String answer = new BufferedReader(new InputStreamReader(bank.getInputStream(), StandardCharsets.UTF_8)).readLine();
            assertThat(answer).startsWith("HTTP/1.1 413");
        }
    }
}
