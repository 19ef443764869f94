package org.smewallet.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where a person arrives after signing in: the page asked for, else where his work waits. */
class Landing extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response, Authentication login) {
        Set<Role> roles = Rights.roles(login.getAuthorities());
        if (roles.contains(Role.FINANCE_MANAGER)) {
            return "/finance";
        }
        if (roles.stream().anyMatch(Role::isStaff)) {
            return StaffDesk.ADDRESS;
        }
        return roles.contains(Role.PROVIDER) ? "/provider" : "/files";
    }
}
