package org.smewallet.subsidy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Money;

/**
 * The provider's answer, form {@code providerDecision} (R-PROV-07, R-PROV-09).
 *
 * @param rightAmount what the amount should have been, with WRONG_AMOUNT only
 * @param rightStartDate what the start date should have been, with WRONG_START_DATE only
 */
record ProviderAnswer(Decision decision, RefusalReason reason, Optional<Money> rightAmount, Optional<LocalDate> rightStartDate, String explanation) {

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
            answers.required("reason", Optional.ofNullable(reason));
            if (reason == RefusalReason.OTHER) {
                answers.required("explanation", Optional.ofNullable(explanation));
            }
        }
        Optional<Money> rightAmount = answers.money("proposedAmount").filter(amount -> reason == RefusalReason.WRONG_AMOUNT);
        Optional<LocalDate> rightStartDate = answers.date("proposedStartDate").filter(day -> reason == RefusalReason.WRONG_START_DATE);
        answers.check();
        return new ProviderAnswer(decision, reason, rightAmount, rightStartDate, explanation);
    }

    String whyInDutch() {
        return withExplanation(reason.dutch + rightAmount.map(", het moet %s euro zijn"::formatted).orElse("")
                + rightStartDate.map(", het moet %s zijn"::formatted).orElse(""));
    }

    String whyInEnglish() {
        return withExplanation(reason.english + rightAmount.map(", it should be %s euro"::formatted).orElse("")
                + rightStartDate.map(", it should be %s"::formatted).orElse(""));
    }

    private String withExplanation(String words) {
        return explanation == null ? words : words + ": " + explanation;
    }
}
