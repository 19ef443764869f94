package org.smewallet.shared;

import java.util.Map;

/** Something that those who operate the system watch: how much of it there is now, as a metric. */
public interface Figure {

    /** Name of the metric, {@code smewallet.} before it. */
    String name();

    /** What it counts, in a sentence. */
    String meaning();

    /** What tells its values apart, such as {@code state}. */
    String label();

    /** How much there is now, for each value of the label. */
    Map<String, Number> read();
}
