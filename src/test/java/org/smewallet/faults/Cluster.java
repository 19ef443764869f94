package org.smewallet.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.smewallet.production.Certificate;
import org.smewallet.production.InstallationSettings;
import org.smewallet.production.LoginServer;
import org.springframework.jdbc.core.JdbcTemplate;

/** An installation of two nodes in profile {@code prod}, with what stands around it: PostgreSQL, login server, mail server. */
class Cluster implements AutoCloseable {

    private static final String DATABASE = "smewallet";

    final Path folder;
    final Certificate certificate;
    final LoginServer login;
    final DatabaseServer database;
    final MailServer mails = new MailServer();
    final List<Node> nodes;

    /** Everything but the nodes runs. */
    Cluster() {
        try {
            folder = Files.createTempDirectory("smewallet-faults");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        certificate = Certificate.make(folder);
        login = new LoginServer(certificate.trusted());
        database = new DatabaseServer(folder, certificate);
        database.create(DATABASE);
        nodes = nodesOn(DATABASE, 2);
    }

    /** Nodes that share this database, not yet started. */
    final List<Node> nodesOn(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> node(name + "-node" + number, name)).toList();
    }

    private Node node(String name, String databaseName) {
        Map<String, String> settings = InstallationSettings.of(folder, certificate, login, database.address(databaseName));
        // The whole load comes from one address.
        settings.putAll(Map.of("SMEWALLET_API_CALLSPERSECOND", "1000", "SPRING_MAIL_HOST", "localhost", "SPRING_MAIL_PORT", String.valueOf(mails.port())));
        return new Node(name, settings, certificate, folder);
    }

    /** Runs a command of the jar beside the nodes; gives its exit code. */
    int run(String command) {
        return node(command, DATABASE).run(command);
    }

    /** A node of the demo, whose clock stands at this moment when it starts. */
    final Node demoNode(String name, String databaseName, String moment) {
        Map<String, String> settings = new HashMap<>(Map.of("SPRING_PROFILES_ACTIVE", "demo", "SPRING_DATASOURCE_URL", database.address(databaseName),
                "SPRING_DATASOURCE_USERNAME", "postgres", "SPRING_DATASOURCE_PASSWORD", InstallationSettings.DATABASE_PASSWORD,
                "SMEWALLET_DEMO_DATA", "none", "SMEWALLET_DEMO_CLOCKSTART", moment));
        return new Node(name, settings, certificate, folder);
    }

    JdbcTemplate sql() {
        return database.sql(DATABASE);
    }

    @Override
    public void close() {
        nodes.stream().filter(Node::isRunning).forEach(Node::kill);
        login.close();
        mails.stop();
        database.close();
    }
}
