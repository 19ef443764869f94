package org.smewallet.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.MDC;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

@ExtendWith(OutputCaptureExtension.class)
class RequestTraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/files/KP-2026-000123/deposit");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_line_of_the_log_names_the_trace_and_the_file_of_its_request() {
        request.addHeader("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
        assertThat(during()).containsEntry("trace", TRACE).containsEntry("file", "KP-2026-000123");
        assertThat(response.getHeader("X-Trace-Id")).isEqualTo(TRACE);
        assertThat(MDC.get("trace")).isNull();
        assertThat(MDC.get("file")).isNull();
    }

    @Test
    void a_trace_that_is_missing_or_written_otherwise_is_made_here() {
        request.addHeader("traceparent", "00-" + TRACE + "\r\nERROR forged");
        request.setRequestURI("/files");
        assertThat(during().get("trace")).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
        assertThat(during()).doesNotContainKey("file");
    }

    @Test
    @DisplayName("A1: who asks for what is not his leaves a line in the log, without a sign of what he wrote (I8)")
    void a_refusal_leaves_a_line(CapturedOutput log) throws Exception {
        request.setRequestURI("/files/forged@example.org\n");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/files/{number}");
        new RequestTrace().doFilter(request, response, (passed, answer) -> ((HttpServletResponse) answer).setStatus(404));
        assertThat(log).contains("GET /files/{number} answered with 404").doesNotContain("forged");
    }

    private Map<String, String> during() {
        AtomicReference<Map<String, String>> marks = new AtomicReference<>();
        try {
            new RequestTrace().doFilter(request, response, (passed, answer) -> marks.set(MDC.getCopyOfContextMap()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        request.removeAttribute(RequestTrace.class.getName() + ".FILTERED");
        return marks.get();
    }
}
