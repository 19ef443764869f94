package org.smewallet.banking.format;

import java.io.InputStream;

/** Reads one format of account statements. */
@FunctionalInterface
public interface StatementReader {

    /**
     * Hands over each line and then each statement of the file.
     *
     * @throws StatementRefused at the first thing that is wrong
     */
    void read(InputStream file, StatementSink sink);
}
