package org.smewallet.document;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a document without its content.
 *
 * @param name the cleaned name that the person gave it
 * @param type media type, found in the content
 * @param size bytes
 * @param sha256 hash of the content, 64 hexadecimal digits
 * @param owner enterprise or provider number; who may see it is for the caller to decide
 * @param person who uploaded it
 * @param fileNumber the file that it belongs to; null until it is attached
 * @param scan what is known of viruses in it; only a clean one is given out
 */
public record StoredDocument(UUID id, String name, String type, long size, String sha256, String owner, String person,
                             String fileNumber, Instant storedAt, ScanState scan) {
}
