package org.smewallet.process.model;

import java.math.BigDecimal;
import java.util.List;

/** Leads the product through a history. */
interface Driver extends Command.Doer {

    /** A new enterprise, on the first day of the history. */
    void begin(Start start);

    /** All files of the history, in the order of their applications. */
    List<Snapshot> snapshots();

    /** What the product counts against the cap of a year, when the files were last looked at. */
    BigDecimal used(int year);

    /** What did not hold when the files were last looked at. */
    List<String> faults();
}
