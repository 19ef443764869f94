package org.smewallet.subsidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.smewallet.rulebook.CostLines;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;
import org.smewallet.shared.ProviderNumber;

/** Reads the form {@code application} (PROCESS 2.1). */
final class ApplicationForm {

    private static final int MOST_PARTICIPANTS = 500;
    private static final int MOST_PERSON_DAYS = 100_000;
    private static final BigDecimal MOST_HOURS = new BigDecimal("99999.9");
    private static final List<String> DECLARATIONS = List.of("rulesRead", "noRelatedParty", "noOtherAid", "participantsWorkHere", "contractStands");

    private ApplicationForm() {
    }

    /** Themes of RULES 6.1. */
    enum Theme {
        BUSINESS_STRATEGY, PROFESSION_SPECIFIC, DIGITALISATION, SUSTAINABILITY, FINANCIAL_LITERACY, INNOVATION, INTERNATIONALISATION,
        PEOPLE_MANAGEMENT, OTHER
    }

    /** How a training is given (R-SRV-04). */
    enum TrainingMode {
        CLASSROOM, REMOTE, IN_COMPANY
    }

    /** What ties a participant to the enterprise (R-SRV-11). */
    enum EmploymentLink {
        EMPLOYER, EMPLOYEE, HELPER, WORKING_SPOUSE, AGENCY
    }

    /** What a draft already tells; what cannot be read yet is left out. */
    static ServiceDetails draft(Answers given) {
        Answers answers = new Answers(given.values());
        return service(answers);
    }

    /**
     * Checks a complete application, but for the rules: those give a recorded decision, not an error.
     *
     * @throws org.smewallet.shared.InputRejected naming each wrong field
     */
    static ServiceDetails complete(Answers answers, LocalDate lastEndDate) {
        ServiceDetails service = service(answers);
        List.of("title", "pillar", "providerNumber", "agreementDate", "startDate", "endDate", "feeExVat")
                .forEach(key -> answers.required(key, present(answers, key)));
        answers.required("hours", answers.decimal("hours", 1, MOST_HOURS).filter(hours -> hours.signum() > 0));
        if (service.startDate() != null && service.endDate() != null && service.endDate().isBefore(service.startDate())) {
            answers.reject("endDate", "De einddatum ligt voor de startdatum.", "The end date is before the start date.");
        }
        if (service.endDate() != null && service.endDate().isAfter(lastEndDate)) {
            answers.reject("endDate", "De dienst moet ten laatste op %s eindigen (R-TIME-10).".formatted(lastEndDate),
                    "The service must end by %s (R-TIME-10).".formatted(lastEndDate));
        }
        if (Theme.PROFESSION_SPECIFIC.name().equals(service.theme()) && !"NOT_LISTED".equals(service.topic())) {
            answers.required("listedServiceId", answers.text("listedServiceId", 50));
        }
        if (service.pillar() == Pillar.TRAINING) {
            checkTraining(answers);
        }
        if (service.pillar() == Pillar.ADVICE && !answers.has("documents")) {
            answers.reject("documents", "Laad de getekende overeenkomst op: bij advies is ze verplicht (R-TIME-03).",
                    "Upload the signed agreement: advice requires it (R-TIME-03).");
        }
        costs(answers);
        for (String declaration : DECLARATIONS) {
            if (!answers.ticked(declaration)) {
                answers.reject(declaration, "Verklaar dit om te kunnen indienen.", "Declare this in order to submit.");
            }
        }
        answers.check();
        return service;
    }

    /** The document that goes along; what is no number of one stands noted in the answers. */
    static Optional<UUID> document(Answers answers) {
        return answers.parsed("documents", UUID::fromString, "documentnummer", "document id");
    }

    /** The cost lines, without VAT; absent ones are zero. */
    static CostLines costs(Answers answers) {
        return new CostLines(money(answers, "feeExVat"), money(answers, "materialExVat"),
                !answers.has("materialExclusive") || answers.ticked("materialExclusive"), money(answers, "travelExVat"),
                answers.ticked("travelSeparate"), money(answers, "cateringExVat"),
                answers.integer("cateringPersonDays", MOST_PERSON_DAYS).orElse(0), answers.ticked("cateringSeparate"),
                money(answers, "examExVat"), money(answers, "licenceExVat"), money(answers, "ineligibleExVat"), money(answers, "vat"));
    }

    private static ServiceDetails service(Answers answers) {
        return new ServiceDetails(answers.text("title", 200).orElse(null), answers.choice("pillar", Pillar.class).orElse(null),
                answers.choice("theme", Theme.class).map(Enum::name).orElse(null), topic(answers),
                answers.parsed("providerNumber", ProviderNumber::parse, "dienstverlenersnummer", "provider number")
                        .map(ProviderNumber::number).orElse(null),
                answers.date("agreementDate").orElse(null), answers.date("startDate").orElse(null), answers.date("endDate").orElse(null),
                answers.ticked("autoPay"));
    }

    private static String topic(Answers answers) {
        String topic = answers.text("topic", 40).orElse(null);
        if (topic != null && !topic.matches("[A-Z_]+")) {
            answers.reject("topic", "Kies een onderwerp uit de lijst.", "Choose a topic from the list.");
        }
        return topic;
    }

    private static void checkTraining(Answers answers) {
        TrainingMode mode = answers.required("trainingMode", answers.choice("trainingMode", TrainingMode.class));
        if (mode == TrainingMode.REMOTE) {
            answers.required("remoteInteraction", present(answers, "remoteInteraction"));
        }
        List<Answers> rows = answers.rows("participants", MOST_PARTICIPANTS);
        if (rows.isEmpty()) {
            answers.reject("participants", "Noem ten minste een deelnemer (R-SRV-11).", "Name at least one participant (R-SRV-11).");
        }
        Set<String> names = new HashSet<>();
        for (Answers row : rows) {
            String first = row.required("firstName", row.text("firstName", 100));
            String last = row.required("lastName", row.text("lastName", 100));
            row.text("function", 100);
            row.required("employmentLink", row.choice("employmentLink", EmploymentLink.class));
            if (first != null && last != null && !names.add((first + "|" + last).toLowerCase(java.util.Locale.ROOT))) {
                row.reject("lastName", "Deze deelnemer staat er tweemaal.", "This participant is listed twice.");
            }
        }
    }

    /** What ties each participant of a training to the enterprise (R-SRV-11). */
    static List<String> employmentLinks(Answers answers) {
        return answers.rows("participants", MOST_PARTICIPANTS).stream()
                .flatMap(row -> row.choice("employmentLink", EmploymentLink.class).map(Enum::name).stream()).toList();
    }

    private static Money money(Answers answers, String key) {
        return answers.money(key).orElse(Money.ZERO);
    }

    private static Optional<Object> present(Answers answers, String key) {
        return answers.has(key) ? Optional.of(key) : Optional.empty();
    }
}
