package org.smewallet.process;

import java.util.List;
import org.smewallet.identity.Actor;

/** Tells whose a task is that no member of staff works on: each kind of process knows its own numbers. */
public interface TaskOwnership {

    /** True when this kind of process has such business keys. */
    boolean knows(String businessKey);

    /** True when the caller may see and complete a task of this candidate group under this business key. */
    boolean owns(Actor actor, String businessKey, String group);

    /** True for a caller who may look at what the task is about, but not complete it. */
    default boolean onlyLooks(Actor actor, String businessKey, String group) {
        return false;
    }

    /** The business keys whose tasks may wait for the caller. */
    List<String> openKeys(Actor actor);
}
