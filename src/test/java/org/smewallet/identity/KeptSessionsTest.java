package org.smewallet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Sessions as they lie in the database. */
class KeptSessionsTest {

    private final ConversionService conversion = new KeptSessions().springSessionConversionService();

    @Test
    void a_login_by_openid_connect_is_read_as_it_was_written() {
        List<GrantedAuthority> rights = List.of(new SimpleGrantedAuthority("ROLE_ENTREPRENEUR"));
        OidcIdToken token = new OidcIdToken("written", Instant.now(), Instant.now().plusSeconds(900), Map.of("sub", "somebody", "vo_orgcode", "1998000060"));
        SecurityContextImpl signedIn = new SecurityContextImpl(new OAuth2AuthenticationToken(new DefaultOidcUser(rights, token), rights, "acmidm"));
        assertThat(read(written(signedIn))).hasToString(signedIn.toString());
    }

    @Test
    @DisplayName("What another release wrote, or somebody else, counts as absent: the person signs in again, nothing is run")
    void what_cannot_be_read() {
        assertThat(read(Arrays.copyOf(written("somebody"), 3))).isNull();
        // Java itself may write it into a session; a library that has no business there may not.
        assertThat(read(written(new ArrayList<>(List.of("somebody"))))).isEqualTo(List.of("somebody"));
        assertThat(read(written(com.nimbusds.jose.JWSAlgorithm.RS256))).isNull();
    }

    private byte[] written(Serializable value) {
        return (byte[]) conversion.convert(value, TypeDescriptor.valueOf(Object.class), TypeDescriptor.valueOf(byte[].class));
    }

    private Object read(byte[] written) {
        return conversion.convert(written, TypeDescriptor.valueOf(byte[].class), TypeDescriptor.valueOf(Object.class));
    }
}
