package org.smewallet.process;

import org.camunda.bpm.engine.OptimisticLockingException;

/** Tells a lost race in the engine from a failure, for those who may not know the engine. */
public final class EngineRaces {

    private EngineRaces() {
    }

    /** True when somebody else moved the same instance at the same moment: trying again is right. */
    public static boolean isRace(Throwable failure) {
        return failure instanceof OptimisticLockingException;
    }
}
