package org.smewallet.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class StartUpGuardTest {

    private final MockEnvironment safe = safe();

    static MockEnvironment safe() {
        return new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://db/smewallet?sslmode=verify-full")
            .withProperty("spring.datasource.password", "k7-long-secret")
            .withProperty("camunda.bpm.database.schema-update", "false")
            .withProperty("server.servlet.session.cookie.secure", "true")
            .withProperty("camunda.bpm.webapp.csrf.enable-secure-cookie", "true")
            .withProperty("camunda.bpm.webapp.session-cookie.enable-secure-cookie", "true")
            .withProperty("camunda.bpm.webapp.header-security.hsts-disabled", "false")
            .withProperty("smewallet.public-url", "https://kmo.example")
            .withProperty("smewallet.login.agency", "OVO000001")
            .withProperty("spring.security.oauth2.client.provider.acmidm.issuer-uri", "https://login.example")
            .withProperty("smewallet.alert.address", "operators@example.org")
            .withProperty("spring.mail.host", "mail.example.org")
            .withProperty("smewallet.mail.from", "kmo@example.org")
            .withProperty("smewallet.scanner.host", "clamd");
    }

    @BeforeEach
    void a_closed_folder(@TempDir Path folder) {
        safe.setProperty("smewallet.letters.folder", folder.resolve("letters").toString());
    }

    @Test
    void letters_lie_in_a_folder_that_others_cannot_open(@TempDir Path open) throws IOException {
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        safe.setProperty("smewallet.letters.folder", open.toString());
        assertThat(StartUpGuard.faults(safe)).hasSize(1).first().asString().contains("smewallet.letters.folder");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwx---"));
        assertThat(StartUpGuard.faults(safe)).as("the group of the print service may").isEmpty();
    }

    @Test
    void a_safe_installation_starts() {
        assertThat(StartUpGuard.faults(safe)).isEmpty();
    }

    @Test
    void an_owner_of_the_schema_has_a_secret_too_and_may_be_reached_elsewhere() {
        safe.setProperty("spring.datasource.url", "jdbc:postgresql://db/smewallet?ApplicationName=a&sslmode=verify-full&sslrootcert=/etc/ca.crt");
        safe.setProperty("spring.flyway.url", "jdbc:postgresql://db:5433/smewallet?sslmode=verify-full");
        safe.setProperty("spring.flyway.password", "another-long-secret");
        assertThat(StartUpGuard.faults(safe)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "spring.datasource.url, jdbc:h2:file:./data/x?sslmode=verify-full",
            "spring.datasource.url, jdbc:postgresql://db/smewallet",
            "spring.datasource.url, jdbc:postgresql://db/smewallet?sslmode=require",
            "spring.datasource.url, jdbc:postgresql://db/smewallet&sslmode=verify-full",
            "spring.datasource.url, jdbc:postgresql://db/smewallet?sslmode=verify-full&sslmode=disable",
            "spring.datasource.url, jdbc:postgresql://db/smewallet?sslmode=disable&ApplicationName=sslmode=verify-full",
            "spring.datasource.url, jdbc:postgresql://db/smewallet?ApplicationName=sslmode=verify-full",
            "spring.datasource.url, jdbc:postgresql://db/smewallet?sslmode=verify-full-not",
            "spring.datasource.url, jdbc:postgresql://db/smewallet?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
            "spring.flyway.url, jdbc:postgresql://db/smewallet?sslmode=require",
            "spring.flyway.password, postgres",
            "spring.flyway.password, ''",
            "spring.datasource.password, demo",
            "spring.datasource.password, ''",
            "spring.h2.console.enabled, true",
            "camunda.bpm.database.schema-update, true",
            "server.servlet.session.cookie.secure, false",
            "camunda.bpm.webapp.csrf.enable-secure-cookie, false",
            "camunda.bpm.webapp.session-cookie.enable-secure-cookie, false",
            "camunda.bpm.webapp.header-security.hsts-disabled, true",
            "smewallet.mail.keep, true",
            "smewallet.demo.clock-start, 2026-01-01T00:00:00Z",
            "smewallet.public-url, http://kmo.example",
            "server.forward-headers-strategy, framework",
            "smewallet.login.agency, ''",
            "spring.security.oauth2.client.provider.acmidm.issuer-uri, http://localhost:9000",
            "smewallet.alert.address, ''",
            "spring.mail.host, ''",
            "smewallet.mail.from, ''",
            "smewallet.mail.from, kmo-portefeuille@localhost",
            "smewallet.scanner.host, ''"})
    void one_unsafe_setting_is_enough_to_refuse(String key, String unsafe) {
        safe.setProperty(key, unsafe);
        assertThat(StartUpGuard.faults(safe)).hasSize(1).first().asString().contains(key);
    }
}
