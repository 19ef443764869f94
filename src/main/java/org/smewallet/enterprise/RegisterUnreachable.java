package org.smewallet.enterprise;

/** The enterprise register gives no answer now: decide later, with the submission's own date. */
public class RegisterUnreachable extends RuntimeException {

    public RegisterUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
