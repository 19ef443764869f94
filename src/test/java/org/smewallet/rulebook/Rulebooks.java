package org.smewallet.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The rulebook of the product without Spring, for plain tests. */
public final class Rulebooks {

    private static final RunningTables RUNNING = running();

    private Rulebooks() {
    }

    /** The rulebook on the tables of the class path. */
    public static Rulebook shipped() {
        return new DmnRulebook(RUNNING);
    }

    static Tables tables() {
        return RUNNING.rules().tables();
    }

    private static RunningTables running() {
        try {
            return new RunningTables();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
