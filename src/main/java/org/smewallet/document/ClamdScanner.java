package org.smewallet.document;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends the content over a socket as clamd's command {@code INSTREAM} asks: parts with their length before them, a length of
 * zero at the end, one line back. Only a clear "OK" frees a document; what is too large for the scanner or is answered
 * otherwise waits in quarantine.
 */
@Component
class ClamdScanner implements VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(ClamdScanner.class);
    private static final int PART = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final ScannerSettings settings;
    /** What is told once: a scanner that stays away would fill the log with each document that waits. */
    private final AtomicBoolean answering = new AtomicBoolean(true);

    ClamdScanner(ScannerSettings settings) {
        this.settings = settings;
    }

    @Override
    public ScanState scan(byte[] content) {
        if (!settings.isSet()) {
            return ScanState.CLEAN;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), Math.toIntExact(settings.connect().toMillis()));
            socket.setSoTimeout(Math.toIntExact(settings.answer().toMillis()));
            send(socket, content);
            String answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII).trim();
            if (!answering.getAndSet(true)) {
                LOG.info("Virus scanner answers again");
            }
            return meaning(answer);
        } catch (IOException e) {
            if (answering.getAndSet(false)) {
                LOG.warn("Virus scanner does not answer, documents wait: {}", e.getClass().getSimpleName());
            }
            return ScanState.QUARANTINE;
        }
    }

    private static void send(Socket socket, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int start = 0; start < content.length; start += PART) {
            int length = Math.min(PART, content.length - start);
            out.writeInt(length);
            out.write(content, start, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static ScanState meaning(String answer) {
        if (answer.equals("stream: OK")) {
            return ScanState.CLEAN;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return ScanState.INFECTED;
        }
        LOG.warn("Virus scanner gave no verdict, a document waits: {}", answer);
        return ScanState.QUARANTINE;
    }
}
