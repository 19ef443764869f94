package org.smewallet.subsidy;

import jakarta.persistence.Embeddable;
import org.smewallet.rulebook.Refusal;
import org.smewallet.shared.Reason;

/** A reason as it was told when the decision fell. */
@Embeddable
record RecordedReason(String outcome, String rule, String dutch, String english, String source) {

    static RecordedReason of(Reason reason) {
        return new RecordedReason(null, reason.rule(), reason.dutch(), reason.english(), reason.source());
    }

    static RecordedReason of(Refusal refusal) {
        Reason reason = refusal.reason();
        return new RecordedReason(refusal.outcome(), reason.rule(), reason.dutch(), reason.english(), reason.source());
    }

    Reason reason() {
        return new Reason(rule, dutch, english, source);
    }
}
