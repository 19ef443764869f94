package org.smewallet.shared;

/** The state of the file does not allow this step now. Becomes a 409, or a message above the form. */
public class StepNotAllowed extends RuntimeException {

    private final String dutch;

    public StepNotAllowed(String dutch, String english) {
        super(english);
        this.dutch = dutch;
    }

    public String message(java.util.Locale locale) {
        return "en".equals(locale.getLanguage()) ? getMessage() : dutch;
    }
}
