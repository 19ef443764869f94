package org.smewallet.banking.format;

import org.smewallet.shared.InputRejected;

/** A bank file that is broken somewhere: nothing of it is taken, the line and the reason are told. */
public class StatementRefused extends InputRejected {

    private final int line;

    public StatementRefused(int line, String dutch, String english) {
        super("line " + line, "Regel " + line + ": " + dutch, "Line " + line + ": " + english);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
