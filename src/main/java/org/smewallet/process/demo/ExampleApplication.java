package org.smewallet.process.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.smewallet.shared.Answers;

/** The example files: what is asked of which provider, as filled in on the form. */
enum ExampleApplication {
    /** Waits for the provider. */
    TRAINING_555(ExampleEnterprises.BAKERY, ExampleProviders.OWN_YOUR_STORY, "Veilig online verkopen", "555.00"),
    /** Confirmed: 700.00 euro is to be deposited. */
    SMALL_1000(ExampleEnterprises.SMALL, ExampleProviders.OWN_YOUR_STORY, "Klanten bereiken met video", "1000.00"),
    /** Deposited: 1000.00 euro can be paid. */
    MEDIUM_1000(ExampleEnterprises.MEDIUM, ExampleProviders.OWN_YOUR_STORY, "Leidinggeven aan een ploeg", "1000.00"),
    /** Deposited with a communication that names no file: a case worker looks at it. */
    UNDER_REVIEW(ExampleEnterprises.PRINTER, ExampleProviders.SECOND_TRAINING, "Onderhoud van drukpersen", "1000.00"),
    /** Cybersecurity advice; waits for the provider. */
    CYBERSECURITY(ExampleEnterprises.SMALL, ExampleProviders.SKILLIANT, "Plan voor cyberveiligheid", "2000.00"),
    /** Asked a month after the start: refused (R-TIME-01). */
    TOO_LATE(ExampleEnterprises.MEDIUM, ExampleProviders.SECOND_TRAINING, "Boekhouden met software", "800.00"),
    /** Begun, not submitted. */
    DRAFT(ExampleEnterprises.SMALL, ExampleProviders.SECOND_TRAINING, "Onthaal van nieuwe medewerkers", "650.00");

    private static final List<String> DECLARATIONS = List.of("rulesRead", "noRelatedParty", "noOtherAid", "participantsWorkHere", "contractStands");
    private static final int DAYS_SINCE_AGREEMENT = 10;
    private static final int DAYS_TO_START = 5;

    private final ExampleEnterprises applicant;
    private final ExampleProviders provider;
    private final String title;
    private final String fee;

    ExampleApplication(ExampleEnterprises applicant, ExampleProviders provider, String title, String fee) {
        this.applicant = applicant;
        this.provider = provider;
        this.title = title;
        this.fee = fee;
    }

    ExampleEnterprises applicant() {
        return applicant;
    }

    ExampleProviders provider() {
        return provider;
    }

    /**
     * The form, filled in on this day.
     *
     * @param agreement uploads the agreement that advice needs and gives its id
     */
    Answers form(LocalDate today, Supplier<String> agreement) {
        LocalDate start = this == TOO_LATE ? today.minusMonths(1) : today.plusDays(DAYS_TO_START);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("title", title);
        form.put("pillar", this == CYBERSECURITY ? "ADVICE" : "TRAINING");
        form.put("theme", "DIGITALISATION");
        form.put("topic", this == CYBERSECURITY ? "CYBERSECURITY" : "SOFTWARE");
        form.put("providerNumber", provider.number().number());
        form.put("agreementDate", start.minusDays(DAYS_SINCE_AGREEMENT).toString());
        form.put("startDate", start.toString());
        form.put("endDate", start.plusDays(1).toString());
        form.put("hours", "12");
        form.put("feeExVat", fee);
        form.put("vat", "0.00");
        if (this == CYBERSECURITY) {
            form.put("documents", agreement.get());
        } else {
            form.put("trainingMode", "CLASSROOM");
            form.put("participants", List.of(Map.of("firstName", "Eerste", "lastName", "Deelnemer", "function", "bediende", "employmentLink", "EMPLOYEE")));
        }
        if (this != DRAFT) {
            DECLARATIONS.forEach(declaration -> form.put(declaration, true));
        }
        return new Answers(form);
    }

    /** The provider's confirmation: all checks done (R-PROV-07). */
    static Answers confirmation() {
        Map<String, Object> form = new LinkedHashMap<>();
        List.of("customerKnown", "enrolled", "amountCorrect", "startDateCorrect", "themeCorrect", "participantsCorrect", "notRelated")
                .forEach(check -> form.put(check, true));
        form.put("decision", "CONFIRM");
        return new Answers(form);
    }
}
