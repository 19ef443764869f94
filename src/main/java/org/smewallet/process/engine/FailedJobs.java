package org.smewallet.process.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;

/**
 * Incidents of jobs that failed. When a job goes, the engine asks the database for incidents to close with it, at every job of
 * every file; a step that knows that it has none spares the question.
 */
final class FailedJobs extends DefaultIncidentHandler {

    FailedJobs() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    protected void removeIncident(IncidentContext job, boolean resolved) {
        ExecutionEntity step = Context.getCommandContext().getDbEntityManager().getCachedEntity(ExecutionEntity.class, job.getExecutionId());
        if (step == null || !step.getIncidents().isEmpty()) {
            super.removeIncident(job, resolved);
        }
    }
}
