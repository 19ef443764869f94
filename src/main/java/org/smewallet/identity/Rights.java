package org.smewallet.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.smewallet.shared.EnterpriseNumber;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Roles, organisation and moment of a login, as Spring Security carries them. */
final class Rights {

    private static final String ROLE = "ROLE_";
    private static final String ORGANISATION = "ORGANISATION_";
    private static final String SIGNED_IN = "SIGNED_IN_";

    private Rights() {
    }

    /** @param signedInAt when the person last proved who he is; empty when the login does not tell */
    static List<GrantedAuthority> of(Collection<Role> roles, Optional<EnterpriseNumber> organisation, Optional<Instant> signedInAt) {
        List<GrantedAuthority> rights = new ArrayList<>();
        roles.forEach(role -> rights.add(new SimpleGrantedAuthority(ROLE + role.name())));
        organisation.ifPresent(number -> rights.add(new SimpleGrantedAuthority(ORGANISATION + number.digits())));
        signedInAt.ifPresent(at -> rights.add(new SimpleGrantedAuthority(SIGNED_IN + at.getEpochSecond())));
        return rights;
    }

    static Optional<Instant> signedInAt(Collection<? extends GrantedAuthority> rights) {
        return rights.stream().map(GrantedAuthority::getAuthority).filter(name -> name.startsWith(SIGNED_IN))
                .map(name -> Instant.ofEpochSecond(Long.parseLong(name.substring(SIGNED_IN.length())))).findFirst();
    }

    static Set<Role> roles(Collection<? extends GrantedAuthority> rights) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(role -> holds(rights, ROLE + role.name())).forEach(roles::add);
        return roles;
    }

    static Optional<EnterpriseNumber> organisation(Collection<? extends GrantedAuthority> rights) {
        return rights.stream().map(GrantedAuthority::getAuthority).filter(name -> name.startsWith(ORGANISATION))
                .map(name -> EnterpriseNumber.parse(name.substring(ORGANISATION.length()))).findFirst();
    }

    private static boolean holds(Collection<? extends GrantedAuthority> rights, String name) {
        return rights.stream().anyMatch(right -> name.equals(right.getAuthority()));
    }
}
