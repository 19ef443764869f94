package org.smewallet.notification;

/**
 * What an address may do without: mails that remind of what was asked before, or tell what needs no answer. Whatever decides,
 * asks or warns belongs to none, so no choice can keep it back; in the portal everything stands anyway (R-NOT-01).
 */
public enum NoticeTopic {
    /** Reminders before a last day (R-NOT-03). That the day has passed is told always. */
    REMINDERS,
    /** Payments that were ordered and executed. */
    PROGRESS,
    /** The question to rate a provider. */
    RATINGS
}
