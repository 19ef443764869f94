package org.smewallet.process.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Before an installation opens its port: every setting on which its safety rests, or no start. */
@Component
@Profile("prod")
class StartUpGuard implements InitializingBean {

    private static final int MOST_RESULTS = 500;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);
    private static final Pattern JUDGES = Pattern.compile("(sslmode|sslfactory|sslhostnameverifier)(=.*)?");
    private static final Set<String> KNOWN_PASSWORDS = Set.of("", "demo", "admin", "postgres", "changeit");

    private final Environment environment;
    private final ProcessEngineConfigurationImpl engine;

    StartUpGuard(Environment environment, ProcessEngineConfigurationImpl engine) {
        this.environment = environment;
        this.engine = engine;
    }

    @Override
    public void afterPropertiesSet() {
        List<String> faults = new ArrayList<>(faults(environment));
        require(engine.isAuthorizationEnabled(), "camunda.bpm.authorization.enabled must be true", faults);
        require(engine.isDeserializationTypeValidationEnabled(), "the engine must check the types of stored objects", faults);
        require(engine.getQueryMaxResultsLimit() <= MOST_RESULTS, "the engine must limit its lists to 500", faults);
        require(!engine.isEnableExpressionsInStoredQueries(), "expressions in stored queries must be off", faults);
        require(engine.getIdentityService().createUserQuery().userId("demo").count() == 0, "the engine must not know a user demo", faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Not safe for production: " + String.join("; ", faults));
        }
    }

    /** What is wrong with the settings of an installation; empty when nothing is. */
    static List<String> faults(Environment settings) {
        List<String> faults = new ArrayList<>();
        String url = settings.getProperty("spring.datasource.url", "");
        require(url.startsWith("jdbc:postgresql:"), "spring.datasource.url must name PostgreSQL", faults);
        require(verified(url), "spring.datasource.url must say sslmode=verify-full, once, and no class that judges otherwise", faults);
        require(!KNOWN_PASSWORDS.contains(settings.getProperty("spring.datasource.password", "")), "spring.datasource.password must be a secret", faults);
        require(!settings.containsProperty("spring.flyway.url") || verified(settings.getProperty("spring.flyway.url", "")),
                "spring.flyway.url must say sslmode=verify-full, once, and no class that judges otherwise", faults);
        require(!settings.containsProperty("spring.flyway.password") || !KNOWN_PASSWORDS.contains(settings.getProperty("spring.flyway.password", "")),
                "spring.flyway.password must be a secret", faults);
        require(off(settings, "spring.h2.console.enabled"), "spring.h2.console.enabled must be false", faults);
        require("false".equals(settings.getProperty("camunda.bpm.database.schema-update")), "camunda.bpm.database.schema-update must be false", faults);
        require(on(settings, "server.servlet.session.cookie.secure"), "server.servlet.session.cookie.secure must be true", faults);
        require(on(settings, "camunda.bpm.webapp.csrf.enable-secure-cookie"), "camunda.bpm.webapp.csrf.enable-secure-cookie must be true", faults);
        require(on(settings, "camunda.bpm.webapp.session-cookie.enable-secure-cookie"),
                "camunda.bpm.webapp.session-cookie.enable-secure-cookie must be true", faults);
        require(!on(settings, "camunda.bpm.webapp.header-security.hsts-disabled")
                && settings.containsProperty("camunda.bpm.webapp.header-security.hsts-disabled"),
                "camunda.bpm.webapp.header-security.hsts-disabled must be false", faults);
        require(off(settings, "smewallet.mail.keep"), "smewallet.mail.keep must be false", faults);
        require(!settings.containsProperty("smewallet.demo.clock-start"), "smewallet.demo.clock-start must not be set", faults);
        require(settings.getProperty("smewallet.public-url", "").startsWith("https://"), "smewallet.public-url must begin with https://", faults);
        require(!"framework".equalsIgnoreCase(settings.getProperty("server.forward-headers-strategy")),
                "server.forward-headers-strategy must not believe every caller", faults);
        require(!settings.getProperty("smewallet.login.agency", "").isBlank(), "smewallet.login.agency must be set", faults);
        require(settings.getProperty("spring.security.oauth2.client.provider.acmidm.issuer-uri", "").startsWith("https://"),
                "spring.security.oauth2.client.provider.acmidm.issuer-uri must begin with https://", faults);
        require(!settings.getProperty("smewallet.alert.address", "").isBlank(), "smewallet.alert.address must name who gets the daily sign of life", faults);
        require(!settings.getProperty("spring.mail.host", "").isBlank(), "spring.mail.host must name the mail server, or no sign of life goes", faults);
        require(settings.getProperty("smewallet.mail.from", "").contains("@") && !settings.getProperty("smewallet.mail.from", "").endsWith("@localhost"),
                "smewallet.mail.from must be the sender's address", faults);
        require(closedToOthers(settings.getProperty("smewallet.letters.folder", "letters")), "smewallet.letters.folder must be closed to other users", faults);
        require(!settings.getProperty("smewallet.scanner.host", "").isBlank(), "smewallet.scanner.host must name a virus scanner", faults);
        return faults;
    }

    /** Of two values the driver takes the last; a class of its own would judge the certificate whatever the mode says. */
    private static boolean verified(String url) {
        String parameters = url.substring(url.indexOf('?') + 1);
        return url.contains("?") && Stream.of(parameters.split("&")).filter(parameter -> JUDGES.matcher(parameter).matches()).toList()
                .equals(List.of("sslmode=verify-full"));
    }

    /** Letters hold codes; a folder that is not there yet is made, closed. */
    private static boolean closedToOthers(String folder) {
        try {
            Path place = Path.of(folder);
            if (!Files.isDirectory(place)) {
                Files.createDirectories(place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwx---")));
            }
            return Files.getPosixFilePermissions(place).stream().noneMatch(OTHERS::contains);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean on(Environment settings, String key) {
        return settings.getProperty(key, Boolean.class, false);
    }

    private static boolean off(Environment settings, String key) {
        return !on(settings, key);
    }

    private static void require(boolean held, String fault, List<String> faults) {
        if (!held) {
            faults.add(fault);
        }
    }
}
