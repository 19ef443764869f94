package org.smewallet.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail as its reader gets it.
 *
 * @param text Dutch, then English; text, never markup
 * @param html the same sentences laid out; what people wrote is encoded
 * @param calendar iCalendar entry of the last day; null without one
 * @param at when it was written
 * @param token what its message id is made of; for its reader alone
 */
public record Mail(long id, NoticeKind kind, String fileNumber, String to, String subject, String text, String html, String calendar,
                   MailState state, Instant at, UUID token) {
}
