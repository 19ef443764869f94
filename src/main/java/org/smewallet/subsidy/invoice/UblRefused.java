package org.smewallet.subsidy.invoice;

/** An electronic invoice that cannot be used as it is; says why, and at which line. */
public class UblRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String dutch;
    private final String english;

    UblRefused(int line, String dutch, String english) {
        super("line " + line + ": " + english);
        this.dutch = "Regel " + line + ": " + dutch;
        this.english = "Line " + line + ": " + english;
    }

    public String dutch() {
        return dutch;
    }

    public String english() {
        return english;
    }
}
