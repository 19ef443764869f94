package org.smewallet.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.shared.Violation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Keeps an application while it is being typed, as {@code application.js} sends it: also what is half typed, so that nothing is
 * lost. The answer says when it was kept, what is wrong so far and what the rules give.
 */
@Controller
class ApplicationKeeping {

    static final String REVISION = "_revision";

    private final ApplicationProcess applications;
    private final WorkLists work;
    private final OwnEnterprises own;
    private final ApplicationStart start;
    private final ApplicationGuide guide;
    private final FormTokens tokens;
    private final Uploads uploads;
    private final Clock clock;

    ApplicationKeeping(ApplicationProcess applications, WorkLists work, OwnEnterprises own, ApplicationStart start, ApplicationGuide guide,
            FormTokens tokens, Uploads uploads, Clock clock) {
        this.applications = applications;
        this.work = work;
        this.own = own;
        this.start = start;
        this.guide = guide;
        this.tokens = tokens;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** The first answer opens the draft; the same page never opens a second one. */
    @PostMapping("/applications/new/{enterprise}/keep")
    String begin(@PathVariable String enterprise, Visit visit, Model model) {
        Enterprise applicant = own.toActFor(visit.actor(), enterprise);
        FileNumber file = remember(visit, () -> applications.openDraft(visit.actor(), applicant.number(), new Answers(PortalForms.read(form(), visit))).number());
        return keep(file, applicant, visit, model);
    }

    @PostMapping("/applications/{number}/keep")
    String keep(@PathVariable String number, Visit visit, Model model) {
        FileNumber file = FilePages.fileNumber(number);
        Enterprise applicant = start.applicant(visit.actor(), file);
        remember(visit, file::number);
        return keep(file, applicant, visit, model);
    }

    /** Providers to choose from, by part of their name. */
    @GetMapping("/applications/providers")
    String providers(Visit visit, Model model) {
        guide.addProviders(visit, model);
        return "application-pieces :: found";
    }

    private FileNumber remember(Visit visit, Supplier<String> file) {
        String number = tokens.begin(visit, file);
        if (number == null) {
            throw new StepNotAllowed("Deze pagina stond te lang open en kan niets meer bewaren. Laad ze opnieuw; uw antwoorden staan er dan weer.",
                    "This page has stood open for too long and cannot save any more. Load it again; your answers will be there.");
        }
        return new FileNumber(number);
    }

    private String keep(FileNumber file, Enterprise applicant, Visit visit, Model model) {
        FormSchema form = form();
        Map<String, Object> typed = PortalForms.read(form, visit);
        List<Violation> wrong = new ArrayList<>(uploads.keep(form, visit, applicant.number().digits(), typed));
        wrong.addAll(FormCheck.violations(form, typed, false));
        boolean overtaken = !save(file, new Answers(typed), visit);
        if (overtaken) {
            visit.response().setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("differences", start.differences(visit, file, form, typed));
        }
        LocalDate submittedOn = start.submittedOn(visit.actor(), file);
        guide.add(applicant, submittedOn, form, typed, visit, model).stream()
                .filter(violation -> !visit.parameter(violation.field()).isBlank() && !wrong.contains(violation)).forEach(wrong::add);
        model.addAttribute("overtaken", overtaken).addAttribute("fileNumber", file).addAttribute("now", clock.instant())
                .addAttribute("revision", applications.revision(visit.actor(), file))
                .addAttribute("wrong", FormRenderer.render(form, typed, wrong, visit.locale()).errors())
                .addAttribute("documents", form.all().filter(FormComponent::document).map(FormComponent::key)
                        .filter(key -> !typed.getOrDefault(key, "").equals("")).collect(Collectors.toMap(key -> key, typed::get)));
        return "application-kept";
    }

    /** A page that does not know yet what it began shows no revision: what it began is its own. */
    private boolean save(FileNumber file, Answers answers, Visit visit) {
        if (!visit.parameter(REVISION).isEmpty()) {
            return applications.saveUnlessOvertaken(visit.actor(), file, answers, visit.parameter(REVISION));
        }
        applications.saveDraft(visit.actor(), file, answers);
        return true;
    }

    private FormSchema form() {
        return FormSchema.parse(work.form("application"));
    }
}
