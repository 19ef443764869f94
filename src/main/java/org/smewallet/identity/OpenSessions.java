package org.smewallet.identity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where each person is signed in, over all nodes: at no more places than the setting allows, and nowhere else when the person says so. */
@Component
public class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final SessionSettings settings;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, SessionSettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent login) {
        end(lastUsedFirst(login.getAuthentication().getName()).skip(settings.most()));
    }

    /**
     * The person's sessions, the one used last first.
     *
     * @param current id of the session of the request
     */
    public List<OpenSession> of(Actor person, String current) {
        return lastUsedFirst(person.person()).map(session -> new OpenSession(session.getCreationTime(), session.getLastAccessedTime(),
                session.getId().equals(current))).toList();
    }

    /** Ends all sessions of the person but the current one. */
    public void endOthers(Actor person, String current) {
        end(lastUsedFirst(person.person()).filter(session -> !session.getId().equals(current)));
    }

    private Stream<? extends Session> lastUsedFirst(String person) {
        return sessions.findByPrincipalName(person).values().stream().filter(session -> !session.isExpired())
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed());
    }

    private void end(Stream<? extends Session> ended) {
        ended.forEach(session -> sessions.deleteById(session.getId()));
    }
}
