package org.smewallet.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.smewallet.production.Certificate;
import org.smewallet.production.InstallationSettings;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL over TLS that writes to its disk, can be cut off as by a power cut, and started again on what its disk holds. */
class DatabaseServer implements AutoCloseable {

    private final Path data;
    private final Certificate certificate;
    private EmbeddedPostgres running;
    private final int port = Node.freePort();

    DatabaseServer(Path folder, Certificate certificate) {
        data = folder.resolve("database");
        this.certificate = certificate;
        start();
        sql("postgres").execute("alter role postgres password '" + InstallationSettings.DATABASE_PASSWORD + "'");
    }

    /** Starts it, at the same address as before. */
    final void start() {
        try {
            running = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port)
                    .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("ssl", "on")
                    .setServerConfig("ssl_cert_file", certificate.pem().toString()).setServerConfig("ssl_key_file", certificate.key().toString())
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD).setErrorRedirector(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    /** All its processes at once, without a word: kill -9. */
    void cut() {
        ProcessHandle server = running.getProcess().toHandle();
        Stream.concat(Stream.of(server), server.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
        close();
    }

    /** A new, empty database. */
    void create(String name) {
        sql("postgres").execute("create database " + name);
    }

    JdbcTemplate sql(String name) {
        return new JdbcTemplate(running.getDatabase("postgres", name));
    }

    String address(String name) {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
