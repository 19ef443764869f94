package org.smewallet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;

/**
 * Commands of the jar, {@code --smewallet.command=...}: the application starts without opening a port and without what a
 * node does by itself (jobs, mails, models, migrations), does the one thing, and ends with an exit code.
 */
final class Commands {

    private static final String OPTION = "--smewallet.command=";
    private static final List<String> KNOWN = List.of("ledger-check", "erase-address", "erase-name");

    private Commands() {
    }

    static boolean isAsked(String... arguments) {
        return Stream.of(arguments).anyMatch(argument -> argument.startsWith(OPTION));
    }

    /** @throws IllegalArgumentException for a command that there is not, so that nobody takes its silence for success */
    static void prepare(SpringApplication application, String... arguments) {
        Stream.of(arguments).filter(argument -> argument.startsWith(OPTION) && !KNOWN.contains(argument.substring(OPTION.length()))).forEach(unknown -> {
            throw new IllegalArgumentException("There is no command " + unknown.substring(OPTION.length()) + ", only " + KNOWN);
        });
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers(context -> context.getEnvironment().getPropertySources().addFirst(
                new MapPropertySource("command", Map.of("server.port", "-1", "management.server.port", "-1",
                        "camunda.bpm.job-execution.enabled", "false", "camunda.bpm.metrics.db-reporter-activate", "false",
                        "camunda.bpm.generic-properties.properties.history-cleanup-enabled", "false",
                        "spring.session.jdbc.cleanup-cron", "-", "smewallet.demo.data", "none"))));
    }
}
