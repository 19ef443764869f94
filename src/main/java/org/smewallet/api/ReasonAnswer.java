package org.smewallet.api;

import java.util.List;
import java.util.Locale;
import org.smewallet.shared.Reason;

/** Why a decision is as it is, in the caller's language. */
record ReasonAnswer(String rule, String message, String source) {

    static ReasonAnswer of(Reason reason, Locale locale) {
        return new ReasonAnswer(reason.rule(), reason.message(locale), reason.source());
    }

    static List<ReasonAnswer> of(List<Reason> reasons, Locale locale) {
        return reasons.stream().map(reason -> of(reason, locale)).toList();
    }
}
