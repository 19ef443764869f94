package org.smewallet.process.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Work at start that several nodes would do at once: one transaction, one node at a time, by the engine's own lock. */
@Component
public class AcrossNodes {

    private final ProcessEngineConfigurationImpl engine;

    AcrossNodes(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Runs the work when no other node is in such work, nor another thread: with H2 the engine locks nothing. All of it is written or nothing. */
    public synchronized void oneAtATime(Runnable work) {
        engine.getCommandExecutorTxRequired().execute(command -> {
            command.getPropertyManager().acquireExclusiveLock();
            work.run();
            return null;
        });
    }
}
