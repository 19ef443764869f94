package org.smewallet.process.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * What the engine remembers: every step and task, everything that staff did, every failure. Each change of a variable and
 * each job that went well it forgets: our own audit trail tells more, and they were a third of all that a file took.
 */
public final class StepsAndDeeds extends AbstractHistoryLevel {

    /** As the settings name it. */
    public static final String NAME = "steps-and-deeds";
    /** Stands in the database, which the engine refuses to open under another. */
    private static final int ID = 31;
    private static final Set<HistoryEventType> FORGOTTEN = Set.of(HistoryEventTypes.VARIABLE_INSTANCE_CREATE, HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL, HistoryEventTypes.VARIABLE_INSTANCE_DELETE, HistoryEventTypes.FORM_PROPERTY_UPDATE,
            HistoryEventTypes.JOB_CREATE, HistoryEventTypes.JOB_SUCCESS, HistoryEventTypes.JOB_DELETE);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
        return !FORGOTTEN.contains(event);
    }
}
