package org.smewallet.banking.format;

/** Takes what a reader finds, so that no reader holds more than one movement at a time. */
public interface StatementSink {

    void line(StatementLine line);

    /** Told after the last line of the statement. */
    void statement(StatementHead head);
}
