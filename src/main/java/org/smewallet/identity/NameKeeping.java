package org.smewallet.identity;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Whoever signs in on the pages is known by the name of the login to the others who act for the same enterprise. */
@Component
class NameKeeping {

    private final Mandates mandates;

    NameKeeping(Mandates mandates) {
        this.mandates = mandates;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        CurrentActor.toldBy(event.getAuthentication()).ifPresent(name -> mandates.called(event.getAuthentication().getName(), name));
    }
}
