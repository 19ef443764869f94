package org.smewallet.process.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.smewallet.shared.Figure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What to watch of the engine. */
@Configuration(proxyBeanMethods = false)
class EngineFigures {

    private record Counted(String name, String meaning, String label, Supplier<Map<String, Number>> values) implements Figure {

        @Override
        public Map<String, Number> read() {
            return values.get();
        }
    }

    @Bean
    Figure openIncidents(RuntimeService runtime) {
        return new Counted("incidents", "Steps that failed again and again and wait for an administrator.", "kind",
                () -> Map.of("open", runtime.createIncidentQuery().count()));
    }

    @Bean
    Figure openJobs(ManagementService management) {
        return new Counted("jobs", "Jobs of the engine: due now, and given up.", "state",
                () -> Map.of("due", management.createJobQuery().executable().count(), "given up", management.createJobQuery().noRetriesLeft().count()));
    }

    @Bean
    Figure oldestDueJob(ManagementService management, Clock clock) {
        return new Counted("jobs.oldest.seconds", "For how long the oldest due job has been due; zero when none is.", "of",
                () -> Map.of("all", management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, 1).stream()
                        .map(job -> job.getDuedate() == null ? 0L : Duration.between(job.getDuedate().toInstant(), clock.instant()).toSeconds())
                        .findFirst().orElse(0L)));
    }
}
