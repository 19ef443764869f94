package org.smewallet.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where a person arrives after signing in: the page asked for, else staff in Tasklist and everyone else at the start page. */
class Landing extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response, Authentication login) {
        boolean staff = Rights.roles(login.getAuthorities()).stream().anyMatch(Role::isStaff);
        return staff ? "/camunda/app/tasklist/default/" : "/";
    }
}
