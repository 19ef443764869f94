package org.smewallet.process;

import java.util.Map;
import org.smewallet.identity.Actor;
import org.smewallet.shared.Answers;

/**
 * What the domain does with the answers of a form before its task is completed: one check for portal, Tasklist and
 * interface alike.
 */
public interface TaskForm {

    /** Id of the form. */
    String form();

    /**
     * Checks and takes the answers.
     *
     * @return the flags that the next gateway looks at
     * @throws org.smewallet.shared.InputRejected naming each wrong field; the task stays
     */
    Map<String, Object> submit(OpenTask task, Actor actor, Answers answers);

    /** What the form shows when it is opened, by field; read-only fields included. */
    default Map<String, Object> shown(OpenTask task) {
        return Map.of();
    }
}
