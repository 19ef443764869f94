package org.smewallet;

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

    private Commands() {
    }

    static boolean isAsked(String... arguments) {
        return Stream.of(arguments).anyMatch(argument -> argument.startsWith(OPTION));
    }

    static void prepare(SpringApplication application) {
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers(context -> context.getEnvironment().getPropertySources().addFirst(
                new MapPropertySource("command", Map.of("server.port", "-1", "management.server.port", "-1",
                        "camunda.bpm.job-execution.enabled", "false", "camunda.bpm.metrics.db-reporter-activate", "false",
                        "camunda.bpm.generic-properties.properties.history-cleanup-enabled", "false",
                        "spring.session.jdbc.cleanup-cron", "-", "smewallet.demo.data", "none"))));
    }
}
