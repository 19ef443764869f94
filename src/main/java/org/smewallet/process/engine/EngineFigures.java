package org.smewallet.process.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.smewallet.shared.Figure;
import org.smewallet.shared.QueriedFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

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
    Figure openIncidents(DataSource source) {
        return new QueriedFigure("incidents", "Steps that failed again and again and wait for an administrator.", "kind", source,
                "select 'open', count(*) from act_ru_incident");
    }

    @Bean
    Figure openJobs(ManagementService management) {
        return new Counted("jobs", "Jobs of the engine: due now, and given up.", "state",
                () -> Map.of("due", management.createJobQuery().executable().count(), "given up", management.createJobQuery().noRetriesLeft().count()));
    }

    /** A job without a day, as every save point makes one, is due since it was made. */
    @Bean
    Figure oldestDueJob(DataSource source, Clock clock) {
        return new Counted("jobs.oldest.seconds", "For how long the oldest due job has been due; zero when none is.", "of",
                () -> Map.of("all", oldestDue(new JdbcTemplate(source), clock.instant())));
    }

    private static long oldestDue(JdbcTemplate database, Instant now) {
        Timestamp since = database.queryForObject("select min(coalesce(duedate_, create_time_)) from act_ru_job"
                + " where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ <= ?)", Timestamp.class, Timestamp.from(now));
        return since == null ? 0 : Duration.between(since.toInstant(), now).toSeconds();
    }
}
