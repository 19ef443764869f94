package org.smewallet.shared;

/** Unknown, or not this caller's to see: the two are told apart by nobody. Becomes a 404. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what + " was not found");
    }
}
