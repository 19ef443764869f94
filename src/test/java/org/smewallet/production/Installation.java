package org.smewallet.production;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import javax.sql.DataSource;
import org.smewallet.SmeWallet;
import org.smewallet.support.WebApplications;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.support.StandardServletEnvironment;

/** The product as an agency installs it: profile {@code prod}, PostgreSQL and people reached over TLS, the login server beside it. */
class Installation implements AutoCloseable {

    static final String AGENCY = "OVO000001";
    private static final String DATABASE_PASSWORD = "of-the-installation";

    final LoginServer login;
    final Certificate certificate;
    final JdbcTemplate database;
    private final WebApplications before = WebApplications.now();
    private final EmbeddedPostgres postgres;
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
            database.execute("alter role postgres password '" + DATABASE_PASSWORD + "'");
            SpringApplication application = new SpringApplication(SmeWallet.class);
            application.setEnvironment(environment(settings(folder)));
            product = (ServletWebServerApplicationContext) application.run();
        } catch (IOException e) {
            throw new IllegalStateException("The installation did not start", e);
        }
    }

    /** As variables of the system's environment, by the names of the documentation. */
    private static ConfigurableEnvironment environment(Map<String, Object> settings) {
        ConfigurableEnvironment environment = new StandardServletEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("installation-systemEnvironment", settings));
        return environment;
    }

    private Map<String, Object> settings(Path folder) {
        return Map.ofEntries(Map.entry("SPRING_PROFILES_ACTIVE", "prod"),
                Map.entry("SMEWALLET_DATABASE_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres?sslmode=verify-full&sslrootcert="
                        + certificate.pem()),
                Map.entry("SMEWALLET_DATABASE_USER", "postgres"), Map.entry("SMEWALLET_DATABASE_PASSWORD", DATABASE_PASSWORD),
                Map.entry("SMEWALLET_LOGIN_ISSUER", login.issuer()), Map.entry("SMEWALLET_LOGIN_CLIENT_ID", LoginServer.CLIENT),
                Map.entry("SMEWALLET_LOGIN_CLIENT_SECRET", LoginServer.SECRET), Map.entry("SMEWALLET_LOGIN_AUDIENCE", LoginServer.AUDIENCE),
                Map.entry("SMEWALLET_AGENCY_CODE", AGENCY), Map.entry("SMEWALLET_PUBLIC_URL", "https://localhost"),
                Map.entry("SMEWALLET_ALERT_ADDRESS", "operators@example.org"), Map.entry("LOGGING_STRUCTURED_FORMAT_CONSOLE", ""),
                Map.entry("SMEWALLET_SCANNER_HOST", "localhost"), Map.entry("SMEWALLET_SCANNER_PORT", "1"),
                Map.entry("SMEWALLET_BANK_BENEFICIARY", "Agentschap"), Map.entry("SMEWALLET_BANK_IBAN", "BE80001000000177"),
                Map.entry("SMEWALLET_BANK_BIC", "GEBABEBB"), Map.entry("SMEWALLET_LETTERS_FOLDER", folder.resolve("letters").toString()),
                Map.entry("SMEWALLET_LEDGERCHECK_EVERY", "0s"), Map.entry("SMEWALLET_MANAGEMENT_PORT", "0"), Map.entry("SERVER_PORT", "0"),
                Map.entry("SERVER_SSL_KEYSTORE", certificate.store().toString()), Map.entry("SERVER_SSL_KEYSTOREPASSWORD", Certificate.PASSWORD));
    }

    /** Where people reach it. */
    String address() {
        return "https://localhost:" + product.getWebServer().getPort();
    }

    /** Where those who operate it reach it. */
    String managementAddress() {
        return "https://localhost:" + product.getEnvironment().getProperty("local.management.port");
    }

    /** A browser or program that has not signed in. */
    Guest guest() {
        return new Guest(address(), certificate.trusted());
    }

    /** Puts an enterprise into the register, with the persons that represent it. */
    void inRegister(String number, String establishment, String... representatives) {
        database.update("insert into register_enterprise (enterprise_number, name, legal_form, register_status, kind, nace_code, address)"
                + " values (?, ?, 'BV', 'ACTIVE', 'SME', '62100', 'Kerkstraat 1, 9000 Gent')", number, "Onderneming " + number);
        database.update("insert into register_establishment values (?, ?, 'FLEMISH')", number, establishment);
        Stream.of(representatives).forEach(person -> database.update("insert into register_representative values (?, ?)", number, person));
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
