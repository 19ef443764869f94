package org.smewallet.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.event.JobExecutorStartingEventListener;
import org.camunda.bpm.spring.boot.starter.event.ProcessApplicationEventPublisher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.Brussels;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A node whose clock runs away from the database's. */
abstract class ClockWatchScenarios {

    @Autowired
    DataSource source;
    @Autowired
    ProcessEngine engine;

    private final Jobs jobs = new Jobs();
    private final NodeClock clock = new NodeClock();

    @Test
    @DisplayName("SECURITY T3: a node whose clock is an hour off either way is unhealthy and runs no jobs, until its clock is right again")
    void an_hour_off() {
        ClockWatch watch = watch();
        jobs.start();
        for (Duration off : List.of(Duration.ofHours(1), Duration.ofHours(-1), Duration.ofSeconds(7))) {
            clock.off = off;
            watch.round();
            assertThat(jobs.areRun()).isFalse();
            assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
            clock.off = Duration.ofSeconds(1);
            watch.round();
            assertThat(jobs.areRun()).isTrue();
            assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void a_node_that_was_told_to_run_no_jobs_is_not_started_by_a_right_clock() {
        ClockWatch watch = watch();
        for (Duration off : List.of(Duration.ZERO, Duration.ofHours(1), Duration.ZERO)) {
            clock.off = off;
            watch.round();
        }
        assertThat(jobs.isActive()).isFalse();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    @DisplayName("SECURITY T3: a node that starts with a wrong clock runs not one job, until its clock is right")
    void wrong_at_the_start() {
        clock.off = Duration.ofHours(1);
        ClockWatch watch = watch();
        try (GenericApplicationContext node = new AnnotationConfigApplicationContext()) {
            node.registerBean(ProcessApplicationEventPublisher.class);
            node.registerBean(JobExecutor.class, () -> jobs);
            node.registerBean(JobExecutorStartingEventListener.class);
            node.registerBean(ClockWatch.class, () -> watch);
            node.refresh();
            node.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0], node, Duration.ZERO));
            assertThat(jobs.isActive()).as("started by the engine's own listener").isTrue();
            assertThat(jobs.wereRunAtStart).isFalse();
            assertThat(jobs.areRun()).isFalse();
            clock.off = Duration.ZERO;
            watch.round();
            assertThat(jobs.areRun()).isTrue();
        }
    }

    private ClockWatch watch() {
        jobs.registerProcessEngine((ProcessEngineImpl) engine);
        return new ClockWatch(source, clock, new StandaloneInMemProcessEngineConfiguration() {
            @Override
            public ProcessEngineImpl getProcessEngine() {
                return (ProcessEngineImpl) engine;
            }
        }.setJobExecutor(jobs));
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

        private boolean wereRunAtStart;

        private boolean areRun() {
            return isActive() && engineIterator().hasNext();
        }

        @Override
        protected void startExecutingJobs() {
            wereRunAtStart = engineIterator().hasNext();
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
