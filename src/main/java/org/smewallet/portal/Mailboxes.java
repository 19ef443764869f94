package org.smewallet.portal;

import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.notification.PortalMessages;
import org.springframework.stereotype.Component;

/** All mailboxes of a person together: those of its enterprises and of its providers. */
@Component
class Mailboxes {

    private final Mandates mandates;
    private final PortalMessages messages;

    Mailboxes(Mandates mandates, PortalMessages messages) {
        this.mandates = mandates;
        this.messages = messages;
    }

    /** How many messages nobody of their reader has read. */
    long unread(Actor actor) {
        return messages.unreadOf(mandates.enterprisesOf(actor), mandates.providersOf(actor));
    }

    /** Whoever may only look leaves the messages of that enterprise to those who act for it. */
    void markAllRead(Actor actor) {
        messages.markAllRead(mandates.enterprisesToActFor(actor), mandates.providersOf(actor));
    }
}
