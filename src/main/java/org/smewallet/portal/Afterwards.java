package org.smewallet.portal;

import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.subsidy.CaseFile;
import org.springframework.stereotype.Component;

/** Names the sentence that tells what happens when the last day of a next step passes; what the rules leave open is asked of them. */
@Component
class Afterwards {

    private final Rulebook rulebook;

    Afterwards(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** A key of the texts; null without a last day. */
    String of(CaseFile file) {
        CaseFile.NextStep step = file.nextStep();
        if (step == null || step.lastDay() == null) {
            return null;
        }
        return "next.after." + switch (step.kind()) {
            case "DECIDE" -> "DECIDE." + rulebook.code(Parameter.CONFIRMATION_ON_EXPIRY, file.applicationDate());
            case "DEPOSIT" -> "DEPOSIT." + rulebook.code(Parameter.DEPOSIT_PARTIAL_AT_LIMIT, file.applicationDate());
            default -> step.kind();
        };
    }
}
