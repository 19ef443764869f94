package org.smewallet.process.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

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

    /** Makes this level known to an engine, which forgets a process when its time to live is over after its end. */
    public static void knownTo(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(List.of(new StepsAndDeeds()));
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.getCustomHistoryEventHandlers().add(new WithoutGateways());
        // What is too old is found by the day on which its process ended: no row is written once more only to say when it may go.
        engine.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
    }

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

    /** More than a third of the steps of a file are gateways; which way it took, the step behind them tells. */
    private static final class WithoutGateways extends DbHistoryEventHandler {

        private static final String GATEWAY = "exclusiveGateway";

        @Override
        public void handleEvent(HistoryEvent event) {
            if (!(event instanceof HistoricActivityInstanceEventEntity step && GATEWAY.equals(step.getActivityType()))) {
                super.handleEvent(event);
            }
        }
    }
}
