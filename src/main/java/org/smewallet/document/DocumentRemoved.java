package org.smewallet.document;

/** A virus was found in a document that waited in quarantine; its content is gone. */
public record DocumentRemoved(StoredDocument document) {
}
