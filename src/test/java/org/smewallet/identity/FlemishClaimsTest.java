package org.smewallet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.smewallet.shared.EnterpriseNumber;

class FlemishClaimsTest {

    private static final String AGENCY = "OVO000001";
    private static final String ENTERPRISE = "0824677865";

    private final FlemishClaims claims = new FlemishClaims(new LoginSettings("smewallet_rol_3d", AGENCY));

    static Stream<Arguments> logins() {
        return Stream.of(
                Arguments.of("a citizen starts an enterprise", Map.of("vo_doelgroepcode", "BUR"), Set.of(Role.ENTREPRENEUR)),
                Arguments.of("someone of an enterprise", Map.of("vo_doelgroepcode", "EA", "vo_orgcode", ENTERPRISE), Set.of(Role.ENTREPRENEUR)),
                Arguments.of("someone of a provider", Map.of("vo_doelgroepcode", "EA", "vo_orgcode", ENTERPRISE, "smewallet_rol_3d",
                        List.of("provider:" + ENTERPRISE)), Set.of(Role.ENTREPRENEUR, Role.PROVIDER)),
                Arguments.of("a provider's role for another organisation", Map.of("vo_doelgroepcode", "EA", "vo_orgcode", ENTERPRISE,
                        "smewallet_rol_3d", List.of("provider:0400378485")), Set.of(Role.ENTREPRENEUR)),
                Arguments.of("a case worker", Map.of("vo_doelgroepcode", "GID", "vo_orgcode", AGENCY, "smewallet_rol_3d",
                        "agency-caseworker:" + AGENCY), Set.of(Role.CASE_WORKER)),
                Arguments.of("two roles, one of them elsewhere", Map.of("vo_doelgroepcode", "GID", "vo_orgcode", AGENCY, "smewallet_rol_3d",
                        List.of("finance-manager:OVO000009," + AGENCY, "camunda-admin:OVO000009")), Set.of(Role.FINANCE_MANAGER)),
                Arguments.of("staff of another body", Map.of("vo_doelgroepcode", "GID", "vo_orgcode", "OVO000009", "smewallet_rol_3d",
                        List.of("agency-caseworker:OVO000009")), Set.of()),
                Arguments.of("the role of another application", Map.of("vo_doelgroepcode", "GID", "vo_orgcode", AGENCY, "anders_rol_3d",
                        List.of("agency-caseworker:" + AGENCY)), Set.of()),
                Arguments.of("an enterprise that calls itself staff", Map.of("vo_doelgroepcode", "EA", "vo_orgcode", ENTERPRISE,
                        "smewallet_rol_3d", List.of("camunda-admin:" + ENTERPRISE, "system:" + ENTERPRISE)), Set.of(Role.ENTREPRENEUR)),
                Arguments.of("staff that calls itself the system", Map.of("vo_doelgroepcode", "GID", "vo_orgcode", AGENCY,
                        "smewallet_rol_3d", List.of("system:" + AGENCY, "entrepreneur:" + AGENCY)), Set.of()),
                Arguments.of("a role without organisation", Map.of("vo_doelgroepcode", "GID", "vo_orgcode", AGENCY, "smewallet_rol_3d",
                        List.of("camunda-admin")), Set.of()),
                Arguments.of("claims of another shape", Map.of("vo_doelgroepcode", List.of("GID"), "vo_orgcode", 7, "smewallet_rol_3d", 7), Set.of()),
                Arguments.of("nothing", Map.of(), Set.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logins")
    @DisplayName("A10 a role counts only with the right target group and for the organisation of the session")
    void roles_of_a_login(String who, Map<String, Object> login, Set<Role> roles) {
        assertThat(Rights.roles(claims.rights(login))).isEqualTo(roles);
    }

    @Test
    @DisplayName("A8 a session is bound to the one organisation of its login")
    void the_organisation_is_the_logins() {
        assertThat(Rights.organisation(claims.rights(Map.of("vo_doelgroepcode", "EA", "vo_orgcode", ENTERPRISE))))
                .contains(new EnterpriseNumber(ENTERPRISE));
        assertThat(Rights.organisation(claims.rights(Map.of("vo_doelgroepcode", "BUR", "vo_orgcode", ENTERPRISE)))).isEmpty();
        assertThat(Rights.organisation(claims.rights(Map.of("vo_doelgroepcode", "EA", "vo_orgcode", "0824677866")))).isEmpty();
    }

    @Test
    void without_the_agencys_code_nobody_is_staff() {
        FlemishClaims unset = new FlemishClaims(new LoginSettings("smewallet_rol_3d", ""));
        assertThat(Rights.roles(unset.rights(Map.of("vo_doelgroepcode", "GID", "vo_orgcode", "", "smewallet_rol_3d", "camunda-admin:")))).isEmpty();
    }
}
