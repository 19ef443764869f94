package org.smewallet;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.stereotype.Component;

/** A command leaves the schema as it is, for nodes may be at work on it: it runs on a database of its own release or not at all. */
@Component
@ConditionalOnProperty("smewallet.command")
class CommandSchema implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        MigrationInfo[] steps = flyway.info().all();
        List<String> missing = versions(steps, state -> !state.isApplied() || state.isFailed());
        List<String> unknown = versions(steps, state -> !state.isResolved());
        if (missing.size() == steps.length) {
            throw new OtherRelease("The database holds nothing of SME Wallet yet.");
        }
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new OtherRelease("The database is of another release: it lacks the steps " + missing
                    + " of this one, and has the steps " + unknown + " that this one does not know.");
        }
    }

    private static List<String> versions(MigrationInfo[] steps, Predicate<MigrationState> which) {
        return Stream.of(steps).filter(step -> which.test(step.getState())).map(step -> String.valueOf(step.getVersion())).toList();
    }

    /** Exit code 2: the command was not done. */
    static class OtherRelease extends IllegalStateException implements ExitCodeGenerator {

        OtherRelease(String message) {
            super(message);
        }

        @Override
        public int getExitCode() {
            return 2;
        }
    }

    /** Says it without a stack trace. */
    static class Explanation extends AbstractFailureAnalyzer<OtherRelease> {

        @Override
        protected FailureAnalysis analyze(Throwable root, OtherRelease cause) {
            return new FailureAnalysis(cause.getMessage(), "Nothing was changed. Give the command with the release that the nodes run,"
                    + " or first start a node of this release, which brings the database up to date.", cause);
        }
    }
}
