package org.smewallet.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.smewallet.document.Documents;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.provider.ProviderDirectory;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Violation;
import org.smewallet.subsidy.Submissions;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands beside the form of an application: its steps, what is missing, what it gives so far, providers by name. */
@Component
class ApplicationGuide {

    static final String PROVIDER_NAME = "_providerName";

    private static final String PROVIDER = "providerNumber";
    private static final int MOST_PROVIDERS = 10;
    private static final int LONGEST_NAME = 100;

    private final ApplicationProcess applications;
    private final ProviderDirectory providers;
    private final Documents documents;
    private final ApplicationStart start;

    ApplicationGuide(ApplicationProcess applications, ProviderDirectory providers, Documents documents, ApplicationStart start) {
        this.applications = applications;
        this.providers = providers;
        this.start = start;
        this.documents = documents;
    }

    /**
     * Adds it to the page.
     *
     * @param submittedOn application date of a file that is corrected; null: today
     * @param answers what is filled in so far
     * @return what is missing or wrong
     */
    List<Violation> add(Enterprise applicant, LocalDate submittedOn, FormSchema form, Map<String, ?> answers, Visit visit, Model model) {
        Submissions.SoFar soFar = applications.soFar(visit.actor(), applicant.number(), new Answers(answers), submittedOn);
        List<Violation> open = new ArrayList<>(FormCheck.violations(form, answers, true));
        Set<String> told = open.stream().map(Violation::field).collect(Collectors.toSet());
        soFar.open().stream().filter(violation -> told.add(violation.field())).forEach(open::add);
        if (answers.get(PROVIDER) instanceof String typed && !typed.isBlank() && providers.find(typed).isEmpty() && told.add(PROVIDER)) {
            open.add(new Violation(PROVIDER, "Geen geregistreerde dienstverlener heeft dit nummer (R-PROV-01).", "No registered provider has this number (R-PROV-01)."));
        }
        List<FormStep> steps = FormStep.of(FormRenderer.render(form, answers, open, visit.locale()));
        model.addAttribute("steps", steps).addAttribute("soFar", soFar.assessment())
                .addAttribute("missing", steps.stream().mapToInt(step -> step.missing().size()).sum())
                .addAttribute("largestUpload", documents.largest()).addAttribute("finderOf", PROVIDER);
        if (soFar.assessment() != null) {
            model.addAttribute("computed", start.figures(soFar.assessment(), visit.locale()));
        }
        addProviders(visit, model);
        return open;
    }

    /** Those whose name holds what was typed, when something was. */
    void addProviders(Visit visit, Model model) {
        String typed = visit.parameter(PROVIDER_NAME).replaceAll("\\p{Cntrl}", "").strip();
        String name = typed.length() > LONGEST_NAME ? typed.substring(0, LONGEST_NAME) : typed;
        model.addAttribute("providerName", name)
                .addAttribute("found", name.length() < 2 ? null : providers.search(name, null, null, 0, MOST_PROVIDERS).items());
    }
}
