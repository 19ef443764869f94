package org.smewallet.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells every failure of a call below {@code /api/} as a problem detail (RFC 9457), also where no controller was found.
 * What the caller did not cause is logged and told without a detail.
 */
@Component
class ProblemHandler implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final ObjectMapper json;

    ProblemHandler(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        boolean login = failure instanceof AuthenticationException || failure instanceof AccessDeniedException;
        if (login || !request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        Locale locale = CallerLanguage.of(request);
        Problem problem = Failures.tell(failure, request.getRequestURI(), locale);
        if (problem.status() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.error("{} {} failed", request.getMethod(), printable(request.getRequestURI()), failure);
        } else {
            LOG.debug("{} {} refused with {}", request.getMethod(), printable(request.getRequestURI()), problem.code());
        }
        try {
            if (failure instanceof ErrorResponse described) {
                described.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            }
            write(response, problem, locale);
        } catch (IOException gone) {
            LOG.debug("The caller left before the answer");
        }
        return new ModelAndView();
    }

    /** Writes a problem as the whole answer. */
    void write(HttpServletResponse response, Problem problem, Locale locale) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    /** An address as it may stand in one line of a log. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
