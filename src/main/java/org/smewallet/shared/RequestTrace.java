package org.smewallet.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Marks each line of the log with the request that it belongs to and, where the address names one, the file. A trace that
 * begins elsewhere (header {@code traceparent} of W3C Trace Context) goes on; the answer tells it in {@code X-Trace-Id}.
 * Whoever was turned away is noted, by the pattern of the address: nothing of what the caller wrote.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestTrace extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestTrace.class);
    /** Not signed in, not allowed, not there or not his, too often. */
    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403, 404, 429);
    static final String ANSWERED = "X-Trace-Id";
    private static final String TRACE = "trace";
    private static final String FILE = "file";
    private static final Pattern PARENT = Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern NUMBER = Pattern.compile("KP-\\d{4}-\\d{6}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String trace = trace(request.getHeader("traceparent"));
        Matcher file = NUMBER.matcher(request.getRequestURI());
        response.setHeader(ANSWERED, trace);
        MDC.put(TRACE, trace);
        if (file.find()) {
            MDC.put(FILE, file.group());
        }
        try {
            chain.doFilter(request, response);
            tellRefused(request, response.getStatus());
        } finally {
            MDC.remove(TRACE);
            MDC.remove(FILE);
        }
    }

    /** Who tries one number after the other leaves a line for each (SECURITY A1). */
    private static void tellRefused(HttpServletRequest request, int status) {
        if (TURNED_AWAY.contains(status)) {
            LOG.info("{} {} answered with {}", request.getMethod(), Objects.requireNonNullElse(
                    request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "(no address of ours)"), status);
        }
    }

    private static String trace(String parent) {
        Matcher begun = PARENT.matcher(parent == null ? "" : parent);
        // No secret: a name that is not given twice by chance is enough.
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return begun.matches() ? begun.group(1) : HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }
}
