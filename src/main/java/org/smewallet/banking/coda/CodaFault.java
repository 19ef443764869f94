package org.smewallet.banking.coda;

/** What is wrong with a file, in both languages of its readers. */
public class CodaFault extends RuntimeException {

    private final int line;
    private final String dutch;

    public CodaFault(int line, String dutch, String english) {
        super(english);
        this.line = line;
        this.dutch = dutch;
    }

    /** Line of the file, from 1. */
    public int line() {
        return line;
    }

    public String dutch() {
        return dutch;
    }

    public String english() {
        return getMessage();
    }
}
