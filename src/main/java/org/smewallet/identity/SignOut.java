package org.smewallet.identity;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signing out where a script asks for it, which cannot lead the browser to the login service. The next page that the
 * browser asks for does: before it, nobody signs in with the login that is still open there.
 */
@Component
public class SignOut {

    private static final String THERE = SignOut.class.getName();

    private final Login login;
    private final SessionSettings settings;

    SignOut(Login login, SessionSettings settings) {
        this.login = login;
        this.settings = settings;
    }

    /** Ends the session; what stays of it is where the browser has to go next. */
    public void leave(HttpServletRequest request) {
        Optional<String> there = login.signsOutWith(request, SecurityContextHolder.getContext().getAuthentication());
        HttpSession ended = request.getSession(false);
        if (ended != null) {
            ended.invalidate();
        }
        SecurityContextHolder.clearContext();
        there.ifPresent(address -> {
            HttpSession rest = request.getSession(true);
            rest.setMaxInactiveInterval((int) settings.longest().toSeconds());
            rest.setAttribute(THERE, address);
        });
    }

    /** Stands in front of pages and of the login. */
    public Filter atTheDoor() {
        return new Door();
    }

    private static class Door extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !HttpMethod.GET.matches(request.getMethod()) || !String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            HttpSession session = request.getSession(false);
            if (session == null || session.getAttribute(THERE) == null) {
                chain.doFilter(request, response);
                return;
            }
            String there = session.getAttribute(THERE).toString();
            session.invalidate();
            response.sendRedirect(there);
        }
    }
}
