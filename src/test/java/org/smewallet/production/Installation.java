package org.smewallet.production;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import javax.sql.DataSource;
import org.smewallet.SmeWallet;
import org.smewallet.support.WebApplications;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.support.StandardServletEnvironment;

/** The product as an agency installs it: profile {@code prod}, PostgreSQL and people reached over TLS, the login server beside it. */
class Installation implements AutoCloseable {

    static final String AGENCY = InstallationSettings.AGENCY;

    final LoginServer login;
    final Certificate certificate;
    final JdbcTemplate database;
    private final WebApplications before = WebApplications.now();
    private final EmbeddedPostgres postgres;
    private final Map<String, String> settings;
    private final ServletWebServerApplicationContext product;

    Installation() {
        try {
            Path folder = Files.createTempDirectory("smewallet-installation");
            certificate = Certificate.make(folder);
            login = new LoginServer(certificate.trusted());
            // The product asks the login server through the JDK's own client, which trusts what the machine trusts.
            HttpsURLConnection.setDefaultSSLSocketFactory(certificate.trusted().getSocketFactory());
            postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("ssl", "on")
                    .setServerConfig("ssl_cert_file", certificate.pem().toString()).setServerConfig("ssl_key_file", certificate.key().toString()).start();
            DataSource source = postgres.getPostgresDatabase();
            database = new JdbcTemplate(source);
            database.execute("alter role postgres password '" + InstallationSettings.DATABASE_PASSWORD + "'");
            settings = InstallationSettings.of(folder, certificate, login, "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres");
            product = (ServletWebServerApplicationContext) run(Map.of());
        } catch (IOException e) {
            throw new IllegalStateException("The installation did not start", e);
        }
    }

    /** A process of its own would do the same: the settings of the installation, and some more. */
    private ConfigurableApplicationContext run(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        SpringApplication application = new SpringApplication(SmeWallet.class);
        application.setEnvironment(environment(all));
        return application.run();
    }

    /** Runs a command beside the installation, which opens no port and runs no jobs; its exit code. */
    int command(String name) {
        return SpringApplication.exit(run(Map.of("SMEWALLET_COMMAND", name, "CAMUNDA_BPM_JOBEXECUTION_ENABLED", "false", "SERVER_PORT", "-1",
                "MANAGEMENT_SERVER_PORT", "-1")));
    }

    /** As variables of the system's environment, by the names of the documentation. */
    private static ConfigurableEnvironment environment(Map<String, String> settings) {
        ConfigurableEnvironment environment = new StandardServletEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("installation-systemEnvironment", Map.copyOf(settings)));
        return environment;
    }

    /** Where people reach it. */
    String address() {
        return "https://localhost:" + product.getWebServer().getPort();
    }

    /** Where those who operate it reach it. */
    String managementAddress() {
        return "https://localhost:" + product.getEnvironment().getProperty("local.management.port");
    }

    /** The database as the product itself asks it. */
    DataSource source() {
        return product.getBean(DataSource.class);
    }

    /** A browser or program that has not signed in. */
    Guest guest() {
        return new Guest(address(), certificate.trusted());
    }

    /** Puts an enterprise into the register, with the persons that represent it. */
    void inRegister(String number, String establishment, String... representatives) {
        RegisterExtract.enter(database, number, establishment, representatives);
    }

    <T> T bean(Class<T> type) {
        return product.getBean(type);
    }

    @Override
    public void close() throws IOException {
        HttpsURLConnection.setDefaultSSLSocketFactory((SSLSocketFactory) SSLSocketFactory.getDefault());
        product.close();
        before.putBack();
        login.close();
        postgres.close();
    }
}
