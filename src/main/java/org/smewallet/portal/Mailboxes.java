package org.smewallet.portal;

import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.notification.PortalMessages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
    @Transactional(readOnly = true)
    public long unread(Actor actor) {
        return mandates.enterprisesOf(actor).stream().mapToLong(messages::unreadOf).sum()
                + mandates.providersOf(actor).stream().mapToLong(messages::unreadOf).sum();
    }

    @Transactional
    public void markAllRead(Actor actor) {
        mandates.enterprisesOf(actor).forEach(messages::markAllRead);
        mandates.providersOf(actor).forEach(messages::markAllRead);
    }
}
