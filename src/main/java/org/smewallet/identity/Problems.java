package org.smewallet.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.DelegatingAccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Refusals before any of our code runs: of the interface as problem details (RFC 9457), of the pages as a page. */
final class Problems {

    private static final String BODY = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"code\":\"%s\",\"violations\":[]}";

    /** The page that says what to do when a form came without its token. */
    static final String EXPIRED = "/expired";

    private static final String UNREADABLE = "org.apache.catalina.parameter_parse_failed";

    private Problems() {
    }

    /** 401 with the challenge, never a redirect to a page. */
    static AuthenticationEntryPoint unauthenticated(String challenge) {
        return (request, response, failure) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
            write(response, HttpServletResponse.SC_UNAUTHORIZED, "Unauthorized", "Log in to use this address.", "UNAUTHENTICATED");
        };
    }

    /** 404: whoever may not use an address does not learn that it exists. */
    static AccessDeniedHandler hidden() {
        return (request, response, failure) -> hide(request, response);
    }

    /** 403 with a page that helps on, whatever kind of answer the browser asked for. */
    static AccessDeniedHandler expired() {
        AccessDeniedHandlerImpl page = new AccessDeniedHandlerImpl();
        page.setErrorPage(EXPIRED);
        LinkedHashMap<Class<? extends AccessDeniedException>, AccessDeniedHandler> handlers = new LinkedHashMap<>();
        handlers.put(CsrfException.class, (request, response, refusal) -> page.handle(asRead(request), response, refusal));
        return new DelegatingAccessDeniedHandler(handlers, new AccessDeniedHandlerImpl());
    }

    /** What the server gave up reading, such as a file above the limit, is not read again for the page that says so. */
    private static HttpServletRequest asRead(HttpServletRequest request) {
        return request.getAttribute(UNREADABLE) == null ? request : new HttpServletRequestWrapper(request) {

            @Override
            public String getContentType() {
                return null;
            }
        };
    }

    static void hide(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(response, HttpServletResponse.SC_NOT_FOUND, "Not Found", "There is nothing at this address.", "NOT_FOUND");
    }

    private static void write(HttpServletResponse response, int status, String title, String detail, String code) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write(BODY.formatted(title, status, detail, code));
    }
}
