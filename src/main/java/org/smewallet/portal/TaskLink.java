package org.smewallet.portal;

import java.time.Instant;

/** A task as a line on a page, with the address where it is done. */
record TaskLink(String key, String name, String businessKey, Instant dueAt, String address) {
}
