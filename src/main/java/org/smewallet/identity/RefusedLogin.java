package org.smewallet.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Whoever could not sign in reads no more than that; the log tells the kind of fault, without a name or a text. */
class RefusedLogin extends SimpleUrlAuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedLogin.class);
    /** The code may come from the address that the browser was sent to. */
    private static final String CODE = "[a-z_]{1,40}";

    RefusedLogin() {
        super(LoginPage.PATH + "?error");
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException, ServletException {
        LOG.info("A login was refused: {}", fault instanceof OAuth2AuthenticationException told && told.getError().getErrorCode().matches(CODE)
                ? told.getError().getErrorCode() : fault.getClass().getSimpleName());
        super.onAuthenticationFailure(request, response, fault);
    }
}
