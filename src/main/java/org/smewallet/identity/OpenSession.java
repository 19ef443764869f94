package org.smewallet.identity;

import java.time.Instant;

/**
 * A place where a person is signed in.
 *
 * @param current that of the request itself
 */
public record OpenSession(Instant since, Instant lastUsed, boolean current) {
}
