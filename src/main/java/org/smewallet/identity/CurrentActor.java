package org.smewallet.identity;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.smewallet.shared.EnterpriseNumber;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Who is signed in on this request: taken from the login alone, never from a form, an address or a header. */
@Component
public class CurrentActor {

    /**
     * The person behind the request.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is signed in
     */
    public Actor get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    /** The person behind the request, or nothing on the open pages. */
    public Optional<Actor> find() {
        return login().map(login -> new Actor(login.getName(), Rights.roles(login.getAuthorities())));
    }

    /** What to call the person on his own screen: the name that the login tells, else the pseudonym. */
    public Optional<String> name() {
        return login().map(login -> toldBy(login).orElseGet(login::getName));
    }

    /** The name that this person's login tells; empty for another person and for a login that tells none. */
    Optional<String> nameOf(String person) {
        return login().filter(login -> login.getName().equals(person)).flatMap(CurrentActor::toldBy);
    }

    /** The name that a login tells. */
    static Optional<String> toldBy(Authentication login) {
        return login.getPrincipal() instanceof OidcUser person && person.getGivenName() != null
                ? Optional.of((person.getGivenName() + " " + Objects.requireNonNullElse(person.getFamilyName(), "")).strip()) : Optional.empty();
    }

    /**
     * The organisation that the login is bound to: one per session, another one is a new login. Empty where the login
     * names none (the personas of profile demo): then the person's mandates alone decide.
     */
    public Optional<EnterpriseNumber> organisation() {
        return login().flatMap(login -> Rights.organisation(login.getAuthorities()));
    }

    /** When the person behind the request last signed in; empty when the login does not tell. A program does so with each call. */
    public Optional<Instant> signedInAt() {
        return login().flatMap(login -> Rights.signedInAt(login.getAuthorities()));
    }

    private static Optional<Authentication> login() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(login -> login.isAuthenticated() && !(login instanceof AnonymousAuthenticationToken));
    }
}
