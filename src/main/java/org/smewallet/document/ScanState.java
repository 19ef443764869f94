package org.smewallet.document;

/** What is known of viruses in a document. */
public enum ScanState {
    /** The scanner didn't answer yet: nobody gets the content. */
    QUARANTINE,
    CLEAN,
    /** A virus was found: the content is gone. */
    INFECTED
}
