package org.smewallet.banking.coda;

/** Takes what the reader finds. */
public interface CodaHandler {

    void movement(CodaMovement movement);

    /** Told when the trailer record of the statement was read and found right. */
    void statement(CodaStatement statement);
}
