package org.smewallet.portal;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * A form can be sent once: sent again, by a double click or from the page before, it gives the same answer page and does
 * nothing (R5 of the abuse cases).
 */
@Component
class FormTokens {

    private static final String KEPT = FormTokens.class.getName();
    private static final String BEGUN = " begun";
    private static final int MOST = 100;

    /** A token for a form that is about to be shown. */
    String next(HttpSession session) {
        String token = UUID.randomUUID().toString();
        synchronized (WebUtils.getSessionMutex(session)) {
            kept(session).put(token, "");
        }
        return token;
    }

    /**
     * Does what the form asks for, when it was not done before.
     *
     * @param act gives the address of the answer page; when it fails the form may be sent again
     * @return the address of the answer page, or null when the form is unknown in this session
     */
    String once(HttpSession session, String token, Supplier<String> act) {
        synchronized (WebUtils.getSessionMutex(session)) {
            String answer = kept(session).get(token);
            if (answer == null || !answer.isEmpty()) {
                return answer;
            }
            String address = act.get();
            kept(session).put(token, address);
            return address;
        }
    }

    /**
     * Begins, once, what the form will go on with.
     *
     * @param act gives the number of what was begun
     * @return the number, also when it was begun before; null when the form is unknown in this session
     */
    String begin(HttpSession session, String token, Supplier<String> act) {
        synchronized (WebUtils.getSessionMutex(session)) {
            return kept(session).containsKey(token) ? kept(session).computeIfAbsent(token + BEGUN, key -> act.get()) : null;
        }
    }

    /** The number of what the form began, or null. */
    String begun(HttpSession session, String token) {
        synchronized (WebUtils.getSessionMutex(session)) {
            return kept(session).get(token + BEGUN);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> kept(HttpSession session) {
        Map<String, String> kept = (Map<String, String>) session.getAttribute(KEPT);
        if (kept == null) {
            kept = new Kept();
            session.setAttribute(KEPT, kept);
        }
        return kept;
    }

    /** Forgets the oldest. */
    private static final class Kept extends LinkedHashMap<String, String> implements Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    }
}
