package org.smewallet.process;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.smewallet.shared.CommandForbidden;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Gives callers exceptions that they know: the domain's own, which the engine wraps, and one for a lost race. */
final class Causes {

    /** How both databases number a key that is there already. */
    private static final String DUPLICATE = "23505";
    /** How the engine says that another thread ended the process instance or the task, or moved on, after it had been looked up. */
    private static final List<String> ENDED_MEANWHILE = List.of("list of executions is empty", "task is null", "it has no current activity");

    private Causes() {
    }

    static <T> T unwrapped(Supplier<T> action) {
        try {
            return action.get();
        } catch (RuntimeException e) {
            throw known(e);
        }
    }

    /** The domain's exception inside, or the sentence for a lost race; else the failure itself. */
    static RuntimeException known(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InputRejected || cause instanceof NotFound || cause instanceof StepNotAllowed || cause instanceof CommandRefused
                    || cause instanceof CommandForbidden) {
                return (RuntimeException) cause;
            }
            if (isLostRace(cause)) {
                return lostRace();
            }
        }
        return failure;
    }

    static StepNotAllowed lostRace() {
        return new StepNotAllowed("Iemand anders was net iets sneller. Bekijk het dossier opnieuw.", "Somebody else was just faster. Look at the file again.");
    }

    private static boolean isLostRace(Throwable cause) {
        return cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException
                || cause instanceof OptimisticLockException || cause instanceof PessimisticLockException
                || cause instanceof ProcessEngineException gone && ENDED_MEANWHILE.stream().anyMatch(String.valueOf(gone.getMessage())::contains)
                || cause instanceof DuplicateKeyException || cause instanceof SQLException refused && DUPLICATE.equals(refused.getSQLState());
    }
}
