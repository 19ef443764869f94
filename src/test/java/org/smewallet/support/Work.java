package org.smewallet.support;

import java.util.List;
import java.util.function.Consumer;

/** Who does the steps of a day and looks on meanwhile: a counter of statements, or several threads and a clock. What is not asked of it only prepares. */
public interface Work {

    /** Does the step with each of them; returns when all are done. */
    <T> void each(List<T> all, Consumer<T> step);

    default void once(Runnable step) {
        each(List.of(step), Runnable::run);
    }
}
