package org.smewallet.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smewallet.SmeWallet;

/** A node of the product as a process of its own, without what the tests add; jobs run as soon as it is there. */
final class NodeProcess implements AutoCloseable {

    private static final long LOOK_AGAIN = 200_000_000;
    private static final Path LOG = Path.of("target", "bench", "node.log");

    private final int port;
    private final Process process;

    /** @param settings beyond those of the profile {@code demo}, as on a command line */
    NodeProcess(String address, List<String> settings) {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(part -> !part.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        Stream<String> java = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp", classes,
                SmeWallet.class.getName(), "--spring.profiles.active=demo", "--smewallet.demo.data=none", "--server.port=" + port);
        try {
            File log = LOG.toFile();
            log.getParentFile().mkdirs();
            process = new ProcessBuilder(Stream.of(java, Stream.of(Database.asSettings(address)), settings.stream()).flatMap(part -> part).toList())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Waits until it answers. */
    NodeProcess ready() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness")).build();
        while (process.isAlive()) {
            try {
                if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return this;
                }
            } catch (IOException e) {
                // It does not listen yet.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        throw new IllegalStateException("A node did not start, see " + LOG);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
