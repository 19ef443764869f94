package org.smewallet.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.smewallet.shared.Violation;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, as RFC 9457 writes it.
 *
 * @param detail one plain sentence in the caller's language
 * @param code outcome of RULES 19.3 or a code of the interface
 * @param violations wrong fields; empty when no single field is wrong
 * @param reasons rules behind a business refusal; empty otherwise
 */
record Problem(URI type, String title, int status, String detail, String instance, String code, List<WrongField> violations,
        List<ReasonAnswer> reasons) {

    private static final URI BLANK = URI.create("about:blank");

    /** One wrong field. */
    record WrongField(String field, String message) {
    }

    static Problem of(HttpStatus status, String code, String detail, String instance) {
        return new Problem(BLANK, status.getReasonPhrase(), status.value(), detail, instance, code, List.of(), List.of());
    }

    Problem with(List<Violation> found, Locale locale) {
        return new Problem(type, title, status, detail, instance, code,
                found.stream().map(v -> new WrongField(v.field(), v.message(locale))).toList(), reasons);
    }

    Problem because(List<ReasonAnswer> found) {
        return new Problem(type, title, status, detail, instance, code, violations, found);
    }
}
