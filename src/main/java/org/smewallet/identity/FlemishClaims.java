package org.smewallet.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smewallet.shared.EnterpriseNumber;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Reads the claims of the Flemish login (ACM/IDM): the person's target group, the one organisation of this session and
 * our roles, written {@code role:organisation,organisation}. Whatever is not understood gives no right.
 */
@Component
class FlemishClaims {

    private static final String TARGET_GROUP = "vo_doelgroepcode";
    private static final String ORGANISATION = "vo_orgcode";
    private static final String GOVERNMENT = "GID";
    private static final String ENTERPRISE = "EA";
    private static final String CITIZEN = "BUR";

    private final LoginSettings settings;

    FlemishClaims(LoginSettings settings) {
        this.settings = settings;
    }

    List<GrantedAuthority> rights(Map<String, Object> claims) {
        return Rights.of(roles(claims), organisation(claims), moment(claims.get("auth_time")).or(() -> moment(claims.get("iat"))));
    }

    private static Optional<Instant> moment(Object claim) {
        return claim instanceof Instant at ? Optional.of(at) : claim instanceof Number seconds ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }

    private Set<Role> roles(Map<String, Object> claims) {
        Object group = claims.get(TARGET_GROUP);
        if (GOVERNMENT.equals(group) && !settings.agency().isBlank() && settings.agency().equals(claims.get(ORGANISATION))) {
            return named(claims, settings.agency(), Role::isStaff);
        }
        if (CITIZEN.equals(group)) {
            return EnumSet.of(Role.ENTREPRENEUR);
        }
        if (ENTERPRISE.equals(group) && organisation(claims).isPresent()) {
            Set<Role> roles = EnumSet.of(Role.ENTREPRENEUR);
            organisation(claims).ifPresent(number -> roles.addAll(named(claims, number.digits(), role -> role == Role.PROVIDER)));
            return roles;
        }
        return Set.of();
    }

    private Set<Role> named(Map<String, Object> claims, String organisation, java.util.function.Predicate<Role> possible) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String text : texts(claims.get(settings.roleClaim()))) {
            String[] parts = text.split(":", 2);
            if (parts.length == 2 && Arrays.asList(parts[1].split(",")).contains(organisation)) {
                Arrays.stream(Role.values()).filter(possible).filter(role -> role.group().equals(parts[0])).forEach(roles::add);
            }
        }
        return roles;
    }

    /** The enterprise of the session; citizens and government have none. */
    private static Optional<EnterpriseNumber> organisation(Map<String, Object> claims) {
        if (!ENTERPRISE.equals(claims.get(TARGET_GROUP)) || !(claims.get(ORGANISATION) instanceof String code)) {
            return Optional.empty();
        }
        try {
            return Optional.of(EnterpriseNumber.parse(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Collection<String> texts(Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().filter(String.class::isInstance).map(String.class::cast).toList();
        }
        return claim instanceof String one ? List.of(one) : List.of();
    }
}
