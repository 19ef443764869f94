package org.smewallet.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smewallet.SmeWallet;

/** The product as a process of its own; its jobs run as soon as it is there. */
final class NodeProcess implements AutoCloseable {

    private static final long LOOK_AGAIN = 200_000_000;
    private static final Path LOG = Path.of("target", "bench", "node.log");

    private final int port;
    private final Process process;

    private NodeProcess(Path folder, Stream<String> program, Stream<String> settings) {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
            Files.createDirectories(LOG.getParent());
            Stream<String> java = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            Stream<String> ours = Stream.of("--spring.profiles.active=demo", "--server.port=" + port);
            process = new ProcessBuilder(Stream.of(java, program, ours, settings).flatMap(part -> part).toList()).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toAbsolutePath().toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** One of several on this database, without what the tests add. */
    static NodeProcess on(String address, List<String> settings) {
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(part -> !part.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return new NodeProcess(Path.of("."), Stream.of("-Xmx512m", "-cp", classes, SmeWallet.class.getName()),
                Stream.concat(Stream.concat(Stream.of("--smewallet.demo.data=none"), Stream.of(Database.asSettings(address))), settings.stream()));
    }

    /** The jar alone, at work in this folder. */
    static NodeProcess ofJar(Path jar, Path folder) {
        return new NodeProcess(folder, Stream.of("-jar", jar.toAbsolutePath().toString()), Stream.empty());
    }

    /** Waits until it answers. */
    NodeProcess ready() {
        return shows("/actuator/health/readiness");
    }

    /** Waits until it shows this page. */
    NodeProcess shows(String page) {
        HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page)).build();
        while (process.isAlive()) {
            try {
                if (client.send(asked, BodyHandlers.discarding()).statusCode() == 200) {
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

    Memory memory() {
        return Memory.of(process.toHandle());
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
