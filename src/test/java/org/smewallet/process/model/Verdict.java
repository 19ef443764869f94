package org.smewallet.process.model;

import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.StepNotAllowed;

/** How a command ended: done, or refused in one of the ways that people are told about. */
record Verdict(String outcome) {

    static final Verdict DONE = new Verdict("DONE");
    static final Verdict NOT_ALLOWED = new Verdict("NOT_ALLOWED");
    static final Verdict WRONG_INPUT = new Verdict("WRONG_INPUT");

    static Verdict refused(String code) {
        return new Verdict(code);
    }

    /** What a caller of the product meets; anything that no caller is told in words is thrown on. */
    static Verdict of(Runnable action) {
        try {
            action.run();
            return DONE;
        } catch (StepNotAllowed e) {
            return NOT_ALLOWED;
        } catch (InputRejected e) {
            return WRONG_INPUT;
        } catch (CommandRefused e) {
            return refused(e.code());
        }
    }

    boolean isDone() {
        return equals(DONE);
    }
}
