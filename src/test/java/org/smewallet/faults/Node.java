package org.smewallet.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.smewallet.production.Certificate;

/** The packaged jar as a process of its own, always at the same address. */
class Node {

    static final Path JAR = Path.of("target/sme-wallet.jar");
    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(40);

    private final String name;
    private final Map<String, String> settings;
    private final Certificate certificate;
    private final Path log;
    private final int port = freePort();
    private final String health;
    private final HttpClient client;
    private Process process;

    Node(String name, Map<String, String> settings, Certificate certificate, Path folder) {
        this.name = name;
        this.settings = settings;
        this.certificate = certificate;
        log = folder.resolve(name + ".log");
        boolean demo = "demo".equals(settings.get("SPRING_PROFILES_ACTIVE"));
        int managementPort = demo ? port : freePort();
        settings.putAll(Map.of("SERVER_PORT", String.valueOf(port), "SMEWALLET_MANAGEMENT_PORT", String.valueOf(managementPort)));
        health = (demo ? "http" : "https") + "://localhost:" + managementPort + "/actuator/health";
        client = HttpClient.newBuilder().sslContext(certificate.trusted()).connectTimeout(Duration.ofSeconds(2)).build();
    }

    /** Sets the process off; it is not at work yet. */
    void start(String... arguments) {
        ProcessBuilder starting = new ProcessBuilder(Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djavax.net.ssl.trustStore=" + certificate.trust(),
                "-Djavax.net.ssl.trustStorePassword=" + Certificate.PASSWORD, "-jar", JAR.toString()), Stream.of(arguments)).toList());
        starting.environment().putAll(settings);
        starting.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())));
        try {
            process = starting.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " did not start", e);
        }
    }

    /** Waits until it takes requests. */
    Duration awaitReady() {
        return Pause.until(name + " takes requests (" + log + ")", LONGEST_START, () -> {
            Broken.unless(process.isAlive(), "%s ended while it started, see %s", name, log);
            return asked("/readiness") == 200;
        });
    }

    /** What its health says: a status of HTTP, or 0 when it says nothing. */
    int health() {
        return asked("");
    }

    private int asked(String path) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(health + path)).timeout(LONGEST_ANSWER).build(),
                    BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Stops it where it is, until it goes on or is killed. */
    void freeze() {
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end, as a service manager does; gives how long that took. */
    Duration stop() {
        long begun = System.nanoTime();
        process.destroy();
        process.onExit().join();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** A command of the jar: runs to its end and gives its exit code. */
    int run(String command) {
        start("--smewallet.command=" + command);
        return process.onExit().join().exitValue();
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    String address() {
        return "https://localhost:" + port;
    }

    int port() {
        return port;
    }

    /** One that stays free: the system gives those from 32768 on to whoever connects to somewhere. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(ThreadLocalRandom.current().nextInt(10_000, 32_768))) {
            return socket.getLocalPort();
        } catch (BindException e) {
            return freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
