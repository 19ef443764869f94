package org.smewallet.process.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.shared.RepeatedWork;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Compares this node's clock with the database's, which all nodes share (SECURITY T3). Limits are days and minutes of law: a
 * node that is more than five seconds off runs no jobs and is unhealthy until its clock is put right.
 */
@Component("clockHealthIndicator")
@Profile("!demo & !test")
class ClockWatch extends RepeatedWork implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration MOST_APART = Duration.ofSeconds(5);

    private final JdbcTemplate database;
    private final Clock clock;
    private final ProcessEngineConfigurationImpl engine;
    private volatile Duration apart = Duration.ZERO;
    private boolean stopped;
    private boolean wasActive;

    /** The executor is asked of the engine: a command that runs no jobs has no bean of it. */
    ClockWatch(DataSource source, Clock clock, ProcessEngineConfigurationImpl engine) {
        super("clock");
        database = new JdbcTemplate(source);
        this.clock = clock;
        this.engine = engine;
    }

    @Override
    protected Optional<Duration> pause() {
        return Optional.of(EVERY);
    }

    /**
     * Also at the event that starts the executor, before it does. Without an engine an executor finds no jobs, whoever starts
     * it. A database that does not answer says nothing about the clock.
     */
    @Override
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    protected synchronized void round() {
        OffsetDateTime shared = database.queryForObject("select current_timestamp", OffsetDateTime.class);
        apart = Duration.between(shared.toInstant(), clock.instant());
        JobExecutor jobs = engine.getJobExecutor();
        if (isWrong() && !stopped) {
            LOG.error("The clock of this node is {} from the database's: it runs no jobs until that is put right", apart);
            stopped = true;
            wasActive = jobs.isActive();
            jobs.unregisterProcessEngine(engine.getProcessEngine());
        } else if (!isWrong() && stopped) {
            LOG.info("The clock of this node is right again: it runs jobs");
            stopped = false;
            jobs.registerProcessEngine(engine.getProcessEngine());
            if (wasActive) {
                jobs.start();
            }
        }
    }

    private boolean isWrong() {
        return apart.abs().compareTo(MOST_APART) > 0;
    }

    @Override
    public Health health() {
        return (isWrong() ? Health.down() : Health.up()).withDetail("apart", apart).build();
    }
}
