package org.smewallet.shared;

/** A business refusal of a command that leaves the file as it was, such as REFUSED_INSUFFICIENT_BALANCE. Becomes a 422. */
public class CommandRefused extends RuntimeException {

    private final String code;
    private final Reason reason;

    public CommandRefused(String code, Reason reason) {
        super(reason.english());
        this.code = code;
        this.reason = reason;
    }

    /** The outcome code of RULES 19.3, or the one that the interface names. */
    public String code() {
        return code;
    }

    public Reason reason() {
        return reason;
    }
}
