package org.smewallet.bench;

import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.smewallet.support.TimeMachine;

/** What has fallen due, run by the engine's own executor where it is on, else here. */
final class DueJobs {

    private static final long LOOK_AGAIN = 20_000_000;

    private final ManagementService management;
    private final JobExecutor executor;
    private final TimeMachine time;

    DueJobs(ProcessEngine engine, TimeMachine time) {
        this.management = engine.getManagementService();
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.time = time;
    }

    /** Returns when nothing is due any more. */
    void run() {
        if (!executor.isActive()) {
            time.runDue();
            return;
        }
        // It sleeps by the real clock and does not see that ours was moved.
        executor.jobWasAdded();
        while (management.createJobQuery().executable().count() > 0) {
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }
}
