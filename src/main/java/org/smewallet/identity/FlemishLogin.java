package org.smewallet.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** OpenID Connect with the claims of ACM/IDM: people by authorization code, programs by bearer token. No password of ours. */
@Configuration
@Profile("prod")
class FlemishLogin implements Login {

    private static final String START = "/oauth2/authorization";

    private final FlemishClaims claims;
    private final ObjectProvider<ClientRegistrationRepository> registrations;

    FlemishLogin(FlemishClaims claims, ObjectProvider<ClientRegistrationRepository> registrations) {
        this.claims = claims;
        this.registrations = registrations;
    }

    @Override
    public void forPrograms(HttpSecurity http) throws Exception {
        http.oauth2ResourceServer(server -> server.authenticationEntryPoint(Problems.unauthenticated("Bearer"))
                .jwt(jwt -> jwt.jwtAuthenticationConverter(token -> new JwtAuthenticationToken(token, rights(token.getClaims()).orElseThrow(
                        () -> new InvalidBearerTokenException("No role here")), token.getSubject()))));
    }

    @Override
    public void forPages(HttpSecurity http) throws Exception {
        OidcUserService users = new OidcUserService();
        // Our own page, or a library puts one in its place that forgets the wish for a fresh login.
        http.oauth2Login(login -> login.loginPage(LoginPage.PATH).successHandler(new Landing()).failureHandler(new RefusedLogin())
                .authorizationEndpoint(start -> registrations.ifAvailable(known -> start.authorizationRequestResolver(
                        new LoginAgain(new DefaultOAuth2AuthorizationRequestResolver(known, START)))))
                .userInfoEndpoint(info -> info.oidcUserService(request -> withRights(users.loadUser(request), request))));
        registrations.ifAvailable(known -> signOutThere(http, known));
    }

    private static void signOutThere(HttpSecurity http, ClientRegistrationRepository known) {
        try {
            http.logout(logout -> logout.logoutSuccessHandler(new There(known)));
        } catch (Exception e) {
            throw new IllegalStateException("Signing out could not be configured", e);
        }
    }

    @Override
    public Optional<String> signsOutWith(HttpServletRequest request, Authentication who) {
        return Optional.ofNullable(registrations.getIfAvailable()).map(known -> new There(known).address(request, who))
                .filter(address -> address.startsWith("https://"));
    }

    @Override
    public Optional<String> signsOutAt() {
        return registrations.stream().filter(Iterable.class::isInstance).flatMap(known -> StreamSupport.stream(((Iterable<?>) known).spliterator(), false))
                .map(entry -> ((ClientRegistration) entry).getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
                .filter(Objects::nonNull).map(address -> URI.create(address.toString())).map(address -> address.getScheme() + "://" + address.getAuthority())
                .findFirst();
    }

    private OidcUser withRights(OidcUser user, OidcUserRequest request) {
        List<GrantedAuthority> rights = rights(user.getClaims())
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED)));
        return new DefaultOidcUser(Set.copyOf(rights), request.getIdToken(), user.getUserInfo(), "sub");
    }

    /** Empty for whoever is nobody here: such a login is refused, or it would reach what the person's mandates reach. */
    private Optional<List<GrantedAuthority>> rights(Map<String, Object> of) {
        return Optional.of(claims.rights(of)).filter(rights -> !Rights.roles(rights).isEmpty());
    }

    /** Whoever signs out here signs out at the login service too, or the next click on "sign in" would let the next person in. */
    private static class There extends OidcClientInitiatedLogoutSuccessHandler {

        There(ClientRegistrationRepository known) {
            super(known);
            setPostLogoutRedirectUri("{baseUrl}/");
        }

        String address(HttpServletRequest request, Authentication who) {
            return determineTargetUrl(request, null, who);
        }
    }
}
