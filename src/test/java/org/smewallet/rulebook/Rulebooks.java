package org.smewallet.rulebook;


/** The rulebook of the product without Spring, for plain tests. */
public final class Rulebooks {

    private static final RunningTables RUNNING = new RunningTables();

    private Rulebooks() {
    }

    /** The rulebook on the tables of the class path. */
    public static Rulebook shipped() {
        return new DmnRulebook(RUNNING);
    }

    static Tables tables() {
        return RUNNING.rules().tables();
    }
}
