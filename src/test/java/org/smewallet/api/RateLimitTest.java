package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitTest {

    private final RateLimit limit = new RateLimit(request -> request.getRemoteAddr(), 3, new ProblemHandler(JsonMapper.builder().build()));

    @Test
    @DisplayName("SECURITY O2: a caller who floods is told when to come back, another caller is not held up")
    void flooding_is_answered_with_429() throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (int call = 0; call < 5; call++) {
            answers.add(call("192.0.2.1").getStatus());
        }
        assertThat(answers.subList(0, 3)).containsOnly(200);
        assertThat(answers).contains(429);
        MockHttpServletResponse refused = call("192.0.2.1");
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentAsString()).contains("TOO_MANY_REQUESTS");
        assertThat(call("192.0.2.2").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse call(String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/providers");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
