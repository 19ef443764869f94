package org.smewallet.enterprise;

import jakarta.persistence.Embeddable;
import org.smewallet.rulebook.Refusal;
import org.smewallet.shared.Reason;

/** A reason kept beside a decision, as it was told then. */
@Embeddable
class RegistrationReason {

    private String outcome;
    private String ruleId;
    private String dutch;
    private String english;
    private String source;

    protected RegistrationReason() {
    }

    RegistrationReason(String outcome, Reason reason) {
        this.outcome = outcome;
        ruleId = reason.rule();
        dutch = reason.dutch();
        english = reason.english();
        source = reason.source();
    }

    static RegistrationReason of(Refusal refusal) {
        return new RegistrationReason(refusal.outcome(), refusal.reason());
    }

    Reason reason() {
        return new Reason(ruleId, dutch, english, source);
    }
}
