package org.smewallet.process.model;

import java.math.BigDecimal;

/** A payment order as the reference sees it. */
class ReferencePayout {

    private enum State {
        SENT, REJECTED, SETTLED, CANCELLED
    }

    private final String invoice;
    private final BigDecimal amount;
    private final BigDecimal own;
    private State state = State.SENT;

    ReferencePayout(String invoice, BigDecimal amount, BigDecimal own) {
        this.invoice = invoice;
        this.amount = amount;
        this.own = own;
    }

    void send() {
        state = State.SENT;
    }

    void settle() {
        state = State.SETTLED;
    }

    void reject() {
        state = State.REJECTED;
    }

    void cancel() {
        state = State.CANCELLED;
    }

    boolean isSent() {
        return state == State.SENT;
    }

    boolean isRejected() {
        return state == State.REJECTED;
    }

    boolean isSettled() {
        return state == State.SETTLED;
    }

    boolean isCancelled() {
        return state == State.CANCELLED;
    }

    String invoice() {
        return invoice;
    }

    BigDecimal amount() {
        return amount;
    }

    BigDecimal own() {
        return own;
    }

    BigDecimal subsidy() {
        return amount.subtract(own);
    }
}
