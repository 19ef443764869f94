package org.smewallet.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * At most so many calls a second from one caller on this node (SECURITY O2): more are told to wait. Counted twice, by
 * address before the login and by account after it.
 */
class RateLimit extends OncePerRequestFilter {

    private static final int MOST_CALLERS = 10_000;
    private static final long NANOS = 1_000_000_000L;

    private final Function<HttpServletRequest, String> caller;
    private final int perSecond;
    private final ProblemHandler problems;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    /** @param caller who is counted; null when nobody is */
    RateLimit(Function<HttpServletRequest, String> caller, int perSecond, ProblemHandler problems) {
        this.caller = caller;
        this.perSecond = perSecond;
        this.problems = problems;
    }

    @Override
    protected String getAlreadyFilteredAttributeName() {
        return getClass().getName() + System.identityHashCode(this);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = caller.apply(request);
        if (name != null) {
            ConsumptionProbe probe = bucketOf(name).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(1 + probe.getNanosToWaitForRefill() / NANOS));
                problems.write(response, Failures.of(HttpStatus.TOO_MANY_REQUESTS, request.getRequestURI(), CallerLanguage.of(request)),
                        CallerLanguage.of(request));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Bucket bucketOf(String name) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(name, fresh -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1))).build());
        }
    }
}
