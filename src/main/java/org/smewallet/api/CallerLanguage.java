package org.smewallet.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** Dutch, but for callers that ask for English (R-NOT-06); a header that cannot be read asks for nothing. */
final class CallerLanguage {

    static final Locale DUTCH = Locale.forLanguageTag("nl");

    private CallerLanguage() {
    }

    static Locale of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return DUTCH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), List.of(DUTCH, Locale.ENGLISH));
            return found == null ? DUTCH : found;
        } catch (IllegalArgumentException unreadable) {
            return DUTCH;
        }
    }

    static String in(Locale locale, String dutch, String english) {
        return "en".equals(locale.getLanguage()) ? english : dutch;
    }
}
