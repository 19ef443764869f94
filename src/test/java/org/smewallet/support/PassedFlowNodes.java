package org.smewallet.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.boot.test.context.TestComponent;

/**
 * Remembers which flow nodes the tests of this run have passed, on any database: ended, not cancelled, and committed. Each process
 * of the run leaves its own list in {@code target}, for the test that looks back on all of them.
 */
@TestComponent
public class PassedFlowNodes extends AbstractProcessEnginePlugin implements HistoryEventHandler {

    /** The engine leaves these by cancelling them: the gateway when its event comes, the end when its error is caught. */
    private static final Set<String> LEFT_BY_CANCELLING = Set.of("eventBasedGateway", "errorEndEvent");
    /** Set when all tests run: each run has its own lists. */
    private static final String RUN = System.getProperty("test.run");
    private static final Path LISTS = Path.of("target", "passed-flow-nodes", String.valueOf(RUN));
    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    static {
        if (RUN != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(PassedFlowNodes::write));
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomHistoryEventHandlers().add(this);
    }

    /** The nodes passed in this run so far, as the key of the process, a blank, and the id of the node. */
    public static Set<String> ofAllProcesses() {
        Set<String> all = new HashSet<>(PASSED);
        if (Files.isDirectory(LISTS)) {
            try (Stream<Path> lists = Files.list(LISTS)) {
                for (Path list : lists.toList()) {
                    all.addAll(Files.readAllLines(list));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static void write() {
        try {
            Files.createDirectories(LISTS);
            Files.write(LISTS.resolve(ProcessHandle.current().pid() + ".txt"), PASSED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity node && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)
            && (!node.isCanceled() || LEFT_BY_CANCELLING.contains(node.getActivityType()))) {
            String passed = node.getProcessDefinitionKey() + " " + node.getActivityId();
            Context.getCommandContext().getTransactionContext().addTransactionListener(TransactionState.COMMITTED, committed -> PASSED.add(passed));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
