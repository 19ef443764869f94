package org.smewallet.faults;

/** Something that goes wrong, and what must hold all the same. */
interface Fault {

    /** What it is asked for by. */
    String name();

    /** What must hold. */
    String promise();

    /**
     * Does it.
     *
     * @param rounds how often, where once more shows more
     * @return what was seen, in figures
     * @throws Broken when the promise was not kept
     */
    String happen(Installed installed, int rounds);
}
