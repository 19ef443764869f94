package org.smewallet.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.Brussels;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;

/** A node whose clock runs away from the database's. */
abstract class ClockWatchScenarios {

    @Autowired
    DataSource source;

    private final Jobs jobs = new Jobs();
    private final NodeClock clock = new NodeClock();

    @Test
    @DisplayName("SECURITY T3: a node whose clock is an hour off either way is unhealthy and runs no jobs, until its clock is right again")
    void an_hour_off() {
        ClockWatch watch = new ClockWatch(source, clock, new StandaloneInMemProcessEngineConfiguration().setJobExecutor(jobs));
        jobs.start();
        for (Duration off : List.of(Duration.ofHours(1), Duration.ofHours(-1), Duration.ofSeconds(7))) {
            clock.off = off;
            watch.round();
            assertThat(jobs.isActive()).isFalse();
            assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
            clock.off = Duration.ofSeconds(1);
            watch.round();
            assertThat(jobs.isActive()).isTrue();
            assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void a_node_that_was_told_to_run_no_jobs_is_not_started_by_a_right_clock() {
        ClockWatch watch = new ClockWatch(source, clock, new StandaloneInMemProcessEngineConfiguration().setJobExecutor(jobs));
        watch.round();
        assertThat(jobs.isActive()).isFalse();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    private static class NodeClock extends Clock {

        private Duration off = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return Brussels.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(off);
        }
    }

    /** Runs nothing. */
    private static class Jobs extends JobExecutor {

        @Override
        protected void startExecutingJobs() {
            // only its state counts here
        }

        @Override
        protected void stopExecutingJobs() {
            // only its state counts here
        }

        @Override
        public void executeJobs(List<String> ids, ProcessEngineImpl engine) {
            throw new IllegalStateException("nothing is run");
        }
    }
}

@OnH2
class ClockWatchOnH2Test extends ClockWatchScenarios {
}

@OnPostgres
class ClockWatchOnPostgresTest extends ClockWatchScenarios {
}
