package org.smewallet.production;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of an installation on this machine, by the names of the documentation. */
public final class InstallationSettings {

    public static final String AGENCY = "OVO000001";
    public static final String DATABASE_PASSWORD = "of-the-installation";

    private InstallationSettings() {
    }

    /**
     * Everything without which profile {@code prod} does not start.
     *
     * @param folder for letters
     * @param database address of a PostgreSQL that shows the certificate, without its parameters
     */
    public static Map<String, String> of(Path folder, Certificate certificate, LoginServer login, String database) {
        return new HashMap<>(Map.ofEntries(Map.entry("SPRING_PROFILES_ACTIVE", "prod"),
                Map.entry("SMEWALLET_DATABASE_URL", database + "?sslmode=verify-full&sslrootcert=" + certificate.pem()),
                Map.entry("SMEWALLET_DATABASE_USER", "postgres"), Map.entry("SMEWALLET_DATABASE_PASSWORD", DATABASE_PASSWORD),
                Map.entry("SMEWALLET_LOGIN_ISSUER", login.issuer()), Map.entry("SMEWALLET_LOGIN_CLIENT_ID", LoginServer.CLIENT),
                Map.entry("SMEWALLET_LOGIN_CLIENT_SECRET", LoginServer.SECRET), Map.entry("SMEWALLET_LOGIN_AUDIENCE", LoginServer.AUDIENCE),
                Map.entry("SMEWALLET_AGENCY_CODE", AGENCY), Map.entry("SMEWALLET_PUBLIC_URL", "https://localhost"),
                Map.entry("SMEWALLET_ALERT_ADDRESS", "operators@example.org"), Map.entry("LOGGING_STRUCTURED_FORMAT_CONSOLE", ""),
                Map.entry("SPRING_MAIL_HOST", "localhost"), Map.entry("SPRING_MAIL_PORT", "1"), Map.entry("SMEWALLET_MAIL_FROM", "kmo@example.org"),
                Map.entry("SMEWALLET_SCANNER_HOST", "localhost"), Map.entry("SMEWALLET_SCANNER_PORT", "1"),
                Map.entry("SMEWALLET_BANK_BENEFICIARY", "Agentschap"), Map.entry("SMEWALLET_BANK_IBAN", "BE80001000000177"),
                Map.entry("SMEWALLET_BANK_BIC", "GEBABEBB"), Map.entry("SMEWALLET_LETTERS_FOLDER", folder.resolve("letters").toString()),
                Map.entry("SMEWALLET_LEDGERCHECK_EVERY", "0s"), Map.entry("SMEWALLET_MANAGEMENT_PORT", "0"), Map.entry("SERVER_PORT", "0"),
                Map.entry("SERVER_SSL_KEYSTORE", certificate.store().toString()), Map.entry("SERVER_SSL_KEYSTOREPASSWORD", Certificate.PASSWORD)));
    }
}
