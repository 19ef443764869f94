package org.smewallet.portal;

import java.time.LocalDate;
import org.smewallet.rulebook.ParameterInForce;
import org.smewallet.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/** How long an answer to a complaint may take (R-CMP-02). */
@Component
class ComplaintWays {

    private final Rulebook rulebook;

    ComplaintWays(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Calendar days until the receipt and until the answer. */
    record Days(String receiptDays, String answerDays) {
    }

    Days on(LocalDate day) {
        return new Days(value("complaint.receiptDays", day), value("complaint.answerDays", day));
    }

    private String value(String key, LocalDate day) {
        return rulebook.parameters(day).stream().filter(p -> p.key().equals(key)).map(ParameterInForce::value).findFirst().orElseThrow();
    }
}
