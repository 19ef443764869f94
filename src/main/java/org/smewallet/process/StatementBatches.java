package org.smewallet.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Waits until every batch of a statement is matched, so that its answer is whole. Each batch is a job with a transaction of
 * its own: when the caller goes away, or the node does, the rest goes on.
 */
@Component
class StatementBatches {

    private static final Logger LOG = LoggerFactory.getLogger(StatementBatches.class);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final RuntimeService runtime;
    private final ManagementService management;
    private final ProcessEngineConfigurationImpl engine;

    StatementBatches(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Returns when no batch is left, when one failed, or when it takes too long: the answer then tells what still waits. */
    void await(String statementId) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        long end = System.nanoTime() + LONGEST.toNanos();
        for (List<Job> left = left(statementId); !left.isEmpty() && System.nanoTime() < end; left = left(statementId)) {
            if (engine.getJobExecutor().isActive()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            } else {
                run(left.get(0));
            }
        }
    }

    private void run(Job batch) {
        try {
            management.executeJob(batch.getId());
        } catch (OptimisticLockingException e) {
            LOG.debug("Batch {} is matched by another node", batch.getId());
        }
    }

    /** The batch that waits; none when there is no more, or when it has failed and will be tried again later. */
    private List<Job> left(String statementId) {
        ProcessInstance intake = runtime.createProcessInstanceQuery().processInstanceBusinessKey(statementId, "depositIntake").singleResult();
        return intake == null ? List.of() : management.createJobQuery().processInstanceId(intake.getId()).activityId("Event_BatchSaved")
                .list().stream().filter(job -> job.getExceptionMessage() == null).toList();
    }
}
