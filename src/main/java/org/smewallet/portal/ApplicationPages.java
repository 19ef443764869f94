package org.smewallet.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filling in an application: keep it, see what the rules say of it, submit it, throw it away (PROCESS 2.1). */
@Controller
class ApplicationPages {

    private static final String CORRECTION = "Task_CorrectApplication";
    private static final Set<String> TASKS = Set.of("Task_EditApplication", CORRECTION);
    private static final Set<String> PARTIAL = Set.of("SAVE", "DISCARD", "");

    private final ApplicationProcess applications;
    private final WorkLists work;
    private final OwnEnterprises own;
    private final PortalForms forms;
    private final ApplicationStart start;
    private final FieldHelp help;
    private final ApplicationGuide guide;
    private final FormTokens tokens;

    ApplicationPages(ApplicationProcess applications, WorkLists work, OwnEnterprises own, PortalForms forms, ApplicationStart start,
            FieldHelp help, ApplicationGuide guide, FormTokens tokens) {
        this.applications = applications;
        this.work = work;
        this.own = own;
        this.forms = forms;
        this.start = start;
        this.help = help;
        this.guide = guide;
        this.tokens = tokens;
    }

    /** Where the link of a provider's site leads: to the form of the enterprise that the person acts for. */
    @GetMapping("/apply")
    String apply(Visit visit) {
        return "redirect:/applications/new" + ApplyLink.carried(visit);
    }

    @GetMapping("/applications/new")
    String choose(Visit visit, Model model) {
        List<EnterpriseNumber> mine = own.toActFor(visit.actor());
        String wanted = mine.size() == 1 && visit.parameter("enterprise").isEmpty() ? mine.get(0).toString() : visit.parameter("enterprise");
        if (!wanted.isEmpty()) {
            return "redirect:/applications/new/" + own.toActFor(visit.actor(), wanted).number().digits() + ApplyLink.carried(visit);
        }
        model.addAttribute("enterprises", own.search(mine, visit, "/applications/new", ApplyLink.fields(visit))).addAttribute("carried", ApplyLink.carried(visit))
                .addAttribute("none", mine.isEmpty());
        return "choose-enterprise";
    }

    @GetMapping("/applications/new/{enterprise}")
    String open(@PathVariable String enterprise, Visit visit, Model model) {
        Enterprise applicant = own.toActFor(visit.actor(), enterprise);
        if (start.needsConfirmation(applicant)) {
            return "redirect:/enterprises/" + applicant.number().digits() + "/confirmation";
        }
        ApplyLink link = ApplyLink.read(form(), visit);
        Map<String, Object> known = start.known(applicant);
        known.putAll(link.answers());
        forms.show(form(), known, List.of(), visit, model);
        model.addAttribute("link", link);
        return page(applicant, null, null, false, visit, model);
    }

    @PostMapping("/applications/new/{enterprise}")
    String take(@PathVariable String enterprise, Visit visit, Model model, RedirectAttributes flash) {
        Enterprise applicant = own.toActFor(visit.actor(), enterprise);
        String begun = tokens.begun(visit);
        if (begun != null) {
            return change(begun, visit, model, flash);
        }
        Map<String, Object> known = start.known(applicant);
        String address = forms.take(form(), known, applicant.number().digits(), PARTIAL, visit, model, answers -> switch (visit.parameter("_action")) {
            case "CHECK" -> check(applicant, answers, visit, model);
            case "SUBMIT" -> "/files/" + applications.submitComplete(visit.actor(), applicant.number(), answers);
            case "DISCARD" -> "/files";
            default -> "/applications/" + applications.openDraft(visit.actor(), applicant.number(), answers);
        });
        return address == null ? page(applicant, null, null, false, visit, model) : start.leave(address, visit, flash);
    }

    @GetMapping("/applications/{number}")
    String edit(@PathVariable String number, Visit visit, Model model) {
        FileNumber file = FilePages.fileNumber(number);
        Enterprise applicant = start.applicant(visit.actor(), file);
        WorkItem task = task(visit, file);
        if (task == null) {
            return "redirect:/files/" + file;
        }
        // Read before the answers: at worst it is older than they are, which is told, and never newer.
        model.addAttribute("revision", applications.revision(visit.actor(), file));
        forms.show(form(), work.prefill(visit.actor(), task.id()), List.of(), visit, model);
        return page(applicant, file, start.submittedOn(visit.actor(), file), task.key().equals(CORRECTION), visit, model);
    }

    @PostMapping("/applications/{number}")
    String change(@PathVariable String number, Visit visit, Model model, RedirectAttributes flash) {
        FileNumber file = FilePages.fileNumber(number);
        Enterprise applicant = start.applicant(visit.actor(), file);
        WorkItem task = task(visit, file);
        boolean correction = task != null && task.key().equals(CORRECTION);
        model.addAttribute("revision", visit.parameter(ApplicationKeeping.REVISION));
        Map<String, Object> known = task == null ? new LinkedHashMap<>() : new LinkedHashMap<>(work.prefill(visit.actor(), task.id()));
        String address = forms.take(form(), known, applicant.number().digits(), PARTIAL, visit, model, answers -> {
            if (task == null) {
                throw new StepNotAllowed("Dit dossier is intussen ingediend of afgesloten; er is niets gewijzigd.",
                        "This file was submitted or closed meanwhile; nothing was changed.");
            }
            return visit.parameter("_action").equals("CHECK") ? check(applicant, answers, visit, model)
                    : overtaken(file, answers, visit, model) ? null
                    : correction ? correct(file, answers, visit) : draft(file, answers, visit);
        });
        return address == null ? page(applicant, file, start.submittedOn(visit.actor(), file), correction, visit, model) : start.leave(address, visit, flash);
    }

    /** Others were stored since this page was shown: both stay, and the person says which (R5 of the abuse cases). */
    private boolean overtaken(FileNumber file, Answers answers, Visit visit, Model model) {
        String shown = visit.parameter(ApplicationKeeping.REVISION);
        boolean overtaken = !shown.isEmpty() && !visit.parameter("_action").equals("DISCARD") && applications.isOvertaken(visit.actor(), file, answers, shown);
        if (overtaken) {
            visit.response().setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("overtaken", true).addAttribute("revision", applications.revision(visit.actor(), file))
                    .addAttribute("differences", start.differences(visit, file, form(), answers.values()));
        }
        return overtaken;
    }

    private String draft(FileNumber file, Answers answers, Visit visit) {
        switch (visit.parameter("_action")) {
            case "SUBMIT" -> applications.submitDraft(visit.actor(), file, answers);
            case "DISCARD" -> applications.discardDraft(visit.actor(), file);
            default -> {
                applications.saveDraft(visit.actor(), file, answers);
                return "/applications/" + file;
            }
        }
        return "/files/" + file;
    }

    private String correct(FileNumber file, Answers answers, Visit visit) {
        applications.submitCorrection(visit.actor(), file, answers);
        return "/files/" + file;
    }

    private String check(Enterprise applicant, Answers answers, Visit visit, Model model) {
        model.addAttribute("assessment", applications.check(visit.actor(), applicant.number(), answers));
        return null;
    }

    private WorkItem task(Visit visit, FileNumber file) {
        return work.ofBusinessKey(visit.actor(), file.number()).stream().filter(item -> TASKS.contains(item.key())).findFirst().orElse(null);
    }

    private FormSchema form() {
        return FormSchema.parse(work.form("application"));
    }

    private String page(Enterprise applicant, FileNumber file, LocalDate submittedOn, boolean correction, Visit visit, Model model) {
        FormView form = (FormView) model.getAttribute("form");
        @SuppressWarnings("unchecked")
        Map<String, Object> values = (Map<String, Object>) model.getAttribute("values");
        guide.add(applicant, submittedOn, form(), values, visit, model);
        model.addAttribute("fieldHelp", help.of(applicant, submittedOn, form::answer)).addAttribute("withheld", help.withheld(form(), submittedOn, form::answer));
        model.addAttribute("toConfirm", !correction && start.needsConfirmation(applicant) ? applicant.number().digits() : null);
        model.addAttribute("enterpriseName", applicant.name()).addAttribute("enterpriseNumber", applicant.number())
                .addAttribute("blocked", applicant.hasOverdueRecovery()).addAttribute("fileNumber", file)
                .addAttribute("address", "/applications/" + (file == null ? "new/" + applicant.number().digits() : file))
                .addAttribute("buttons", correction ? List.of("CHECK", "SUBMIT") : List.of("SAVE", "CHECK", "SUBMIT", "DISCARD"));
        return "application";
    }
}
