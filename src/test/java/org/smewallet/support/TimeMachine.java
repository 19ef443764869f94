package org.smewallet.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.smewallet.process.clock.MovableClock;
import org.smewallet.shared.Brussels;
import org.springframework.boot.test.context.TestComponent;

/** Moves the one clock and runs what is due on the way, in the order in which it falls due. */
@TestComponent
public class TimeMachine {

    private final MovableClock clock;
    private final ManagementService management;

    public TimeMachine(MovableClock clock, ManagementService management) {
        this.clock = clock;
        this.management = management;
    }

    /** Puts the clock at the moment, Brussels time, without running anything: a system that is down. */
    public void jumpTo(String localDateTime) {
        clock.moveTo(moment(localDateTime));
    }

    /** Lives through the time until the moment, Brussels time: every job runs when it is due. */
    public void goTo(String localDateTime) {
        Instant target = moment(localDateTime);
        runDue();
        for (Date next = nextDue(target); next != null; next = nextDue(target)) {
            // The engine counts in milliseconds, rounded down: at the very moment it may think that the moment is yet to come.
            clock.moveTo(next.toInstant().plusMillis(2));
            runDue();
        }
        clock.moveTo(target);
        runDue();
    }

    /** Runs all jobs that are due now, and those that they make. */
    public void runDue() {
        for (List<Job> jobs = due(); !jobs.isEmpty(); jobs = due()) {
            jobs.forEach(job -> {
                if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                    management.executeJob(job.getId());
                }
            });
        }
    }

    private List<Job> due() {
        return management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, 200);
    }

    private Date nextDue(Instant target) {
        return management.createJobQuery().duedateLowerThan(Date.from(target.plusMillis(1))).withRetriesLeft().active()
                .orderByJobDuedate().asc().listPage(0, 200).stream().map(Job::getDuedate)
                .filter(due -> due != null && due.toInstant().isAfter(clock.instant())).findFirst().orElse(null);
    }

    private static Instant moment(String text) {
        return text.length() == 10 ? Brussels.startOf(LocalDate.parse(text)) : LocalDateTime.parse(text).atZone(Brussels.ZONE).toInstant();
    }
}
