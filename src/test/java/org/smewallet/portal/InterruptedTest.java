package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is kept of a form whose session had ended, and of which not. */
class InterruptedTest {

    private static final String PAGE = "/files/KP-2026-000001/question";

    private final Interrupted interrupted = new Interrupted();

    @Test
    void what_was_typed_fills_its_own_form_once() {
        MockHttpServletRequest request = sent("http://localhost" + PAGE);
        assertThat(interrupted.keep(request, PAGE)).isEqualTo(new Interrupted.GoOn(PAGE, true));
        assertThat(interrupted.take(request.getSession(), "/files/KP-2026-000002/question")).isEmpty();
        assertThat(interrupted.take(request.getSession(), PAGE)).isEqualTo(Map.of("question", List.of("Wanneer?")));
        assertThat(interrupted.take(request.getSession(), PAGE)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("A13: nothing is kept of what another page sent, and nobody is led away from our pages")
    @CsvSource({"http://elsewhere.example/files/KP-2026-000001/question", "http://localhost//elsewhere.example/", "javascript:alert(1)", "not an address", "''"})
    void from_elsewhere(String referer) {
        MockHttpServletRequest request = sent(referer);
        assertThat(interrupted.keep(request, PAGE)).isEqualTo(new Interrupted.GoOn(null, false));
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    @DisplayName("F1: whoever did not sign in fills no memory with long texts")
    void too_long() {
        MockHttpServletRequest request = sent("http://localhost" + PAGE);
        request.setParameter("question", "x".repeat(70_000));
        assertThat(interrupted.keep(request, PAGE)).isEqualTo(new Interrupted.GoOn(PAGE, false));
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void a_form_on_another_page_than_its_address_only_leads_back() {
        assertThat(interrupted.keep(sent("http://localhost/files"), PAGE)).isEqualTo(new Interrupted.GoOn("/files", false));
        assertThat(interrupted.keep(sent("http://localhost/login"), "/login")).isEqualTo(new Interrupted.GoOn(null, false));
    }

    private static MockHttpServletRequest sent(String referer) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", PAGE);
        request.addHeader("Referer", referer);
        request.setParameter("_csrf", "old");
        request.setParameter("_action", "ASK");
        request.setParameter("question", "Wanneer?");
        return request;
    }
}
