package org.smewallet.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.provider.ProviderDirectory;
import org.smewallet.rulebook.ApplicationFacts;
import org.smewallet.rulebook.ApplicationFacts.Measure;
import org.smewallet.rulebook.CostLines;
import org.smewallet.rulebook.EnterpriseFacts;
import org.smewallet.rulebook.Offer;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;
import org.smewallet.shared.Reason;
import org.smewallet.shared.Written;
import org.springframework.stereotype.Component;

/** What the rulebook says beside the fields of an application, on what is filled in so far. */
@Component
class FieldHelp {

    private static final String PROVIDER = "providerNumber";
    private static final List<String> FIELDS = List.of("startDate", "topic", "feeExVat", "cateringExVat");

    private static final Written ENGLISH = new Written(java.util.Locale.ENGLISH);

    private final Rulebook rulebook;
    private final ProviderDirectory providers;
    private final Clock clock;

    FieldHelp(Rulebook rulebook, ProviderDirectory providers, Clock clock) {
        this.rulebook = rulebook;
        this.providers = providers;
        this.clock = clock;
    }

    /**
     * The line of each field that has one; null where nothing can be said. An answer that cannot be read counts as not given.
     *
     * @param submittedOn application date of a file that is corrected; null: today
     * @param answers what was typed, by key of the field, empty for nothing
     */
    Map<String, Reason> of(Enterprise applicant, LocalDate submittedOn, UnaryOperator<String> answers) {
        LocalDate date = date(submittedOn);
        Map<String, Reason> found = rulebook.fieldHelp(facts(enterprise(applicant, date), date, answers));
        Map<String, Reason> lines = new LinkedHashMap<>();
        FIELDS.forEach(field -> lines.put(field, found.get(field)));
        lines.put(PROVIDER, provider(answers.apply(PROVIDER), date, day(answers.apply("startDate"))));
        return lines;
    }

    /** What cannot be chosen beside the answers so far, as options of the form's fields. */
    Map<String, List<String>> withheld(FormSchema form, LocalDate submittedOn, UnaryOperator<String> answers) {
        Offer offer = rulebook.offer(pillar(answers), code(answers.apply("theme")), date(submittedOn));
        return Map.of("f-theme", options(form, "theme", Predicate.not(offer::hasTheme)), "f-topic", options(form, "topic", Predicate.not(offer::hasTopic)));
    }

    private static List<String> options(FormSchema form, String field, Predicate<String> which) {
        return form.component(field).stream().flatMap(select -> select.options().stream()).map(FormComponent.Option::value).filter(which).toList();
    }

    private LocalDate date(LocalDate submittedOn) {
        LocalDate day = submittedOn == null ? Brussels.today(clock) : submittedOn;
        return day.isBefore(rulebook.firstDay()) ? rulebook.firstDay() : day;
    }

    /** Who has the number that was typed, and until when (R-PROV-02, R-PROV-05). */
    private Reason provider(String typed, LocalDate applied, LocalDate start) {
        if (typed.isBlank()) {
            return null;
        }
        return providers.find(typed).map(found -> {
            boolean valid = found.isValidOn(applied) && (start == null || found.isValidOn(start));
            String who = "%s: %s, ".formatted(found.number(), found.name());
            return new Reason("R-PROV-05",
                    who + (valid ? "ingeschreven tot en met %s." : "niet ingeschreven op de dag van de aanvraag of van de start (tot en met %s).").formatted(Written.DUTCH.day(found.validTo())),
                    who + (valid ? "registered until %s." : "not registered on the day of the application or of the start (until %s).").formatted(ENGLISH.day(found.validTo())), null);
        }).orElseGet(() -> new Reason("R-PROV-01", "Geen geregistreerde dienstverlener heeft dit nummer.", "No registered provider has this number.", null));
    }

    private static EnterpriseFacts enterprise(Enterprise applicant, LocalDate date) {
        return new EnterpriseFacts(applicant.kind(), applicant.sizeIn(date.getYear()).or(applicant::confirmedSize).orElse(null),
                applicant.legalForm(), applicant.naceCode(), applicant.publicShare(), null, null, null);
    }

    private static ApplicationFacts facts(EnterpriseFacts enterprise, LocalDate date, UnaryOperator<String> answers) {
        return new ApplicationFacts(Measure.KMO_PORTEFEUILLE, date, null, day(answers.apply("startDate")), null, enterprise, null, pillar(answers),
                code(answers.apply("theme")), code(answers.apply("topic")), false, null, null, null, null, null, null, null,
                catering(answers.apply("cateringPersonDays")), null, null);
    }

    private static Pillar pillar(UnaryOperator<String> answers) {
        return Stream.of(Pillar.values()).filter(pillar -> pillar.name().equals(answers.apply("pillar"))).findFirst().orElse(null);
    }

    private static LocalDate day(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String code(String text) {
        return text.matches("[A-Z_]{1,40}") ? text : null;
    }

    private static CostLines catering(String personDays) {
        int count = personDays.matches("[0-9]{1,5}") ? Integer.parseInt(personDays) : 0;
        return new CostLines(Money.ZERO, Money.ZERO, true, Money.ZERO, false, Money.ZERO, count, false, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }
}
