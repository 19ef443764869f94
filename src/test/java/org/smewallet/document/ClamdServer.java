package org.smewallet.document;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A small clamd: command INSTREAM alone, on a free port of this machine. */
class ClamdServer implements Closeable {

    /** What this server takes for a virus. */
    static final String VIRUS = "test-virus";

    final List<byte[]> received = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final Function<byte[], String> verdict;

    ClamdServer() {
        this(content -> new String(content, StandardCharsets.ISO_8859_1).contains(VIRUS) ? "stream: Test-Virus FOUND\0" : "stream: OK\0");
    }

    /** @param verdict the answer; null leaves the caller waiting */
    ClamdServer(Function<byte[], String> verdict) {
        this.verdict = verdict;
        try {
            this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "clamd");
        thread.setDaemon(true);
        thread.start();
    }

    ScannerSettings settings() {
        return new ScannerSettings("127.0.0.1", socket.getLocalPort(), Duration.ofSeconds(5), Duration.ofMillis(500),
                Duration.ofMillis(50));
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                DataInputStream in = new DataInputStream(caller.getInputStream());
                if (!new String(in.readNBytes(10), StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                    caller.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
                    continue;
                }
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.writeBytes(in.readNBytes(length));
                }
                received.add(content.toByteArray());
                String answer = verdict.apply(content.toByteArray());
                if (answer == null) {
                    in.read();
                } else {
                    caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                // the caller went, or the server was closed: the loop sees which
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
