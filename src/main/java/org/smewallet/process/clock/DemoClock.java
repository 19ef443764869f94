package org.smewallet.process.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Moves the clock of profile demo forward and lives through the time in between: every limit passes on its own day. */
@Component
@Profile("demo")
public class DemoClock {

    private static final Logger LOG = LoggerFactory.getLogger(DemoClock.class);
    private static final int BATCH = 200;
    private static final Duration LONGEST_JOB = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final MovableClock clock;
    private final ManagementService management;
    private final JobExecutor executor;

    DemoClock(MovableClock clock, ProcessEngine engine) {
        this.clock = clock;
        this.management = engine.getManagementService();
        this.executor = ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * Moves to the moment; when it answers, everything that fell due has run, in the order in which it fell due.
     *
     * @throws StepNotAllowed for a moment in the past
     */
    public synchronized void moveTo(Instant target) {
        if (target.isBefore(clock.instant())) {
            throw new StepNotAllowed("De klok gaat alleen vooruit.", "The clock only moves forward.");
        }
        boolean running = executor.isActive();
        if (running) {
            // Two at work would run what is due in another order than it fell due, or one process instance at once.
            executor.shutdown();
            awaitWhatItTook();
        }
        try {
            runDue();
            for (Date next = nextDue(target); next != null; next = nextDue(target)) {
                clock.moveTo(next.toInstant());
                runDue();
            }
            clock.moveTo(target);
            runDue();
        } finally {
            if (running) {
                executor.start();
            }
        }
    }

    /** The executor stops taking jobs at once, but those that it took run on. */
    private void awaitWhatItTook() {
        if (executor instanceof SpringJobExecutor pooled && pooled.getTaskExecutor() instanceof ThreadPoolTaskExecutor threads) {
            long end = System.nanoTime() + LONGEST_JOB.toNanos();
            while (threads.getActiveCount() + threads.getQueueSize() > 0 && System.nanoTime() < end) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
    }

    private void runDue() {
        for (List<Job> jobs = due(); !jobs.isEmpty(); jobs = due()) {
            jobs.forEach(this::run);
        }
    }

    /** A job that fails keeps its own retries and is seen as an incident; the others go on. */
    private void run(Job job) {
        if (management.createJobQuery().jobId(job.getId()).executable().count() == 0) {
            return;
        }
        try {
            management.executeJob(job.getId());
        } catch (OptimisticLockingException e) {
            // The executor was still at it: whoever lost leaves the job to the other, and what is left comes round again.
            LOG.debug("Job {} was taken by the executor", job.getId());
        } catch (RuntimeException e) {
            LOG.warn("Job {} of process instance {} failed", job.getId(), job.getProcessInstanceId(), e);
            if (management.createJobQuery().jobId(job.getId()).executable().count() > 0) {
                management.setJobRetries(job.getId(), 0);
            }
        }
    }

    private List<Job> due() {
        return management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, BATCH);
    }

    private Date nextDue(Instant target) {
        return management.createJobQuery().duedateHigherThan(Date.from(clock.instant())).duedateLowerThan(Date.from(target.plus(Duration.ofMillis(1))))
                .withRetriesLeft().active().orderByJobDuedate().asc().listPage(0, 1).stream().map(Job::getDuedate).findFirst().orElse(null);
    }
}
