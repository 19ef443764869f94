package org.smewallet.subsidy;

import java.util.List;
import java.util.Set;
import org.smewallet.shared.Answers;

/** The provider's answer, form {@code providerDecision} (PROCESS 2.2, R-PROV-07, R-PROV-09). */
record ProviderAnswer(Decision decision, RefusalReason reason, String explanation) {

    private static final List<String> CHECKS = List.of("customerKnown", "enrolled", "amountCorrect", "startDateCorrect", "themeCorrect",
            "participantsCorrect", "notRelated");

    enum Decision {
        CONFIRM, REFUSE
    }

    /** Reasons of R-PROV-09. */
    enum RefusalReason {
        ENTERPRISE_NOT_ALLOWED("de onderneming komt niet in aanmerking", "the enterprise is not allowed"),
        RELATED_PARTY("verbonden partij", "related party"),
        SERVICE_NOT_ELIGIBLE("de dienst komt niet in aanmerking", "the service is not eligible"),
        UNKNOWN_CUSTOMER("onbekende klant", "unknown customer"),
        WRONG_AMOUNT("verkeerd bedrag", "wrong amount"),
        WRONG_START_DATE("verkeerde begindatum", "wrong start date"),
        WRONG_PILLAR_OR_THEME("verkeerde dienst of verkeerd thema", "wrong service or theme"),
        PARTICIPANT_NOT_EMPLOYED("een deelnemer werkt er niet", "a participant does not work there"),
        CANCELLED("geannuleerd", "cancelled"),
        OTHER("andere reden", "other reason");

        private static final Set<RefusalReason> CORRECTABLE = Set.of(WRONG_AMOUNT, WRONG_START_DATE, WRONG_PILLAR_OR_THEME);

        private final String dutch;
        private final String english;

        RefusalReason(String dutch, String english) {
            this.dutch = dutch;
            this.english = english;
        }

        boolean isCorrectable() {
            return CORRECTABLE.contains(this);
        }
    }

    static ProviderAnswer read(Answers answers) {
        Decision decision = answers.required("decision", answers.choice("decision", Decision.class));
        RefusalReason reason = answers.choice("reason", RefusalReason.class).orElse(null);
        String explanation = answers.text("explanation", 1000).orElse(null);
        if (decision == Decision.CONFIRM) {
            CHECKS.stream().filter(check -> !answers.ticked(check)).forEach(check -> answers.reject(check,
                    "Bevestigen kan pas als u dit nakeek (R-PROV-07).", "You can confirm only once you have checked this (R-PROV-07)."));
        } else if (decision == Decision.REFUSE) {
            answers.required("reason", java.util.Optional.ofNullable(reason));
            if (reason == RefusalReason.OTHER) {
                answers.required("explanation", java.util.Optional.ofNullable(explanation));
            }
        }
        answers.money("proposedAmount");
        answers.date("proposedStartDate");
        answers.check();
        return new ProviderAnswer(decision, reason, explanation);
    }

    String whyInDutch() {
        return withExplanation(reason.dutch);
    }

    String whyInEnglish() {
        return withExplanation(reason.english);
    }

    private String withExplanation(String words) {
        return explanation == null ? words : words + ": " + explanation;
    }
}
