package org.smewallet.shared;

import java.util.List;

/**
 * Something that holds of all data at every moment, whatever people, banks and machines did. It stands with the module
 * that owns it and is asked on demand, in one transaction with all others, so that they look at the same moment.
 */
public interface Invariant {

    /** How many faults are told at most; the first ones say enough. */
    int MOST_FAULTS = 100;

    /** Its place in the list, from 1; parts of one statement share a number. */
    int number();

    /** Short and stable: programs and tests name it by this. */
    String name();

    /** What must hold, in one sentence. */
    String description();

    /** Where it does not hold, in words that name the rows; empty when it holds. */
    List<String> faults();

    /** What was found: its name, what it says, whether that holds, and where not. */
    record Finding(String name, String description, boolean holds, List<String> faults) {

        /** Asks the invariant. */
        public static Finding of(Invariant invariant) {
            List<String> faults = invariant.faults();
            return new Finding(invariant.name(), invariant.description(), faults.isEmpty(), faults);
        }
    }
}
