package org.smewallet.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Asks the login to let the person prove again who he is when the address says {@code again}, not to reuse a login elsewhere (R-REG-06). */
class LoginAgain implements OAuth2AuthorizationRequestResolver {

    private final OAuth2AuthorizationRequestResolver usual;

    LoginAgain(OAuth2AuthorizationRequestResolver usual) {
        this.usual = usual;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return again(request, usual.resolve(request));
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return again(request, usual.resolve(request, registration));
    }

    private static OAuth2AuthorizationRequest again(HttpServletRequest request, OAuth2AuthorizationRequest start) {
        return start == null || request.getParameter("again") == null ? start : OAuth2AuthorizationRequest.from(start)
                .additionalParameters(more -> more.putAll(Map.of("prompt", "login", "max_age", "0"))).build();
    }
}
