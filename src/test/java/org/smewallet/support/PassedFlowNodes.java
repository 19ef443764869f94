package org.smewallet.support;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.boot.test.context.TestComponent;

/** Remembers which flow nodes the tests of this run have passed, on any database: ended, not cancelled, and committed. */
@TestComponent
public class PassedFlowNodes extends AbstractProcessEnginePlugin implements HistoryEventHandler {

    /** The engine leaves these by cancelling them: the gateway when its event comes, the end when its error is caught. */
    private static final Set<String> LEFT_BY_CANCELLING = Set.of("eventBasedGateway", "errorEndEvent");
    private static final Map<String, Set<String>> PASSED = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomHistoryEventHandlers().add(this);
    }

    /** The ids of the nodes passed in the process with this key. */
    public static Set<String> of(String process) {
        return Set.copyOf(PASSED.getOrDefault(process, Set.of()));
    }

    /** Whether a process ran in this run at all. */
    public static boolean any() {
        return !PASSED.isEmpty();
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity node && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)
            && (!node.isCanceled() || LEFT_BY_CANCELLING.contains(node.getActivityType()))) {
            String process = node.getProcessDefinitionKey();
            String activity = node.getActivityId();
            Context.getCommandContext().getTransactionContext().addTransactionListener(TransactionState.COMMITTED,
                committed -> PASSED.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet()).add(activity));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
