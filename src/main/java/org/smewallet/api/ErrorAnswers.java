package org.smewallet.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Errors that arose before a controller was asked: a problem detail for the interface, a page for everybody else. */
@Component
class ErrorAnswers extends BasicErrorController {

    private final ProblemHandler problems;

    ErrorAnswers(ErrorAttributes attributes, ServerProperties server, List<ErrorViewResolver> views, ProblemHandler problems) {
        super(attributes, server.getError(), views);
        this.problems = problems;
    }

    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        return ofInterface(request) ? told(request, response) : super.errorHtml(request, response);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        Problem problem = Failures.of(status, path(request), CallerLanguage.of(request));
        return ResponseEntity.status(status).contentType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON)
                .body(Map.of("type", problem.type(), "title", problem.title(), "status", problem.status(), "detail", problem.detail(),
                        "instance", problem.instance(), "code", problem.code(), "violations", List.of()));
    }

    /** Whoever asks for the address of errors itself, without an error, finds nothing there. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null ? HttpStatus.NOT_FOUND : super.getStatus(request);
    }

    private ModelAndView told(HttpServletRequest request, HttpServletResponse response) {
        try {
            problems.write(response, Failures.of(getStatus(request), path(request), CallerLanguage.of(request)), CallerLanguage.of(request));
            return new ModelAndView();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean ofInterface(HttpServletRequest request) {
        return path(request).startsWith("/api/");
    }

    private static String path(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path == null ? request.getRequestURI() : path.toString();
    }
}
