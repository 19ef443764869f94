package org.smewallet.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;

/** Gives the domain's own exceptions back to callers: the engine wraps what a listener throws. */
final class Causes {

    private Causes() {
    }

    static <T> T unwrapped(Supplier<T> action) {
        try {
            return action.get();
        } catch (OptimisticLockingException e) {
            throw new StepNotAllowed("Iemand anders was net iets sneller. Bekijk het dossier opnieuw.",
                    "Somebody else was just faster. Look at the file again.");
        } catch (ProcessEngineException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof InputRejected || cause instanceof NotFound || cause instanceof StepNotAllowed || cause instanceof CommandRefused) {
                    throw (RuntimeException) cause;
                }
            }
            throw e;
        }
    }
}
