package org.smewallet.portal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.ProviderInbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a provider's answer, and the answer (PROCESS 2.2). */
@Controller
class ProviderPages {

    private static final int PAGE_SIZE = 20;
    private static final String DECISION = "Task_ProviderDecision";

    private final CaseFiles files;
    private final ProviderInbox inbox;
    private final ApplicationProcess applications;
    private final WorkLists work;
    private final PortalForms forms;
    private final TaskLinks links;
    private final Afterwards afterwards;
    private final Rulebook rulebook;
    private final Clock clock;

    ProviderPages(CaseFiles files, ProviderInbox inbox, ApplicationProcess applications, WorkLists work, PortalForms forms, TaskLinks links,
            Afterwards afterwards, Rulebook rulebook, Clock clock) {
        this.files = files;
        this.inbox = inbox;
        this.applications = applications;
        this.work = work;
        this.forms = forms;
        this.links = links;
        this.afterwards = afterwards;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @GetMapping("/provider")
    String inbox(Visit visit, Model model) {
        model.addAttribute("files", inbox.waiting(visit.actor(), visit.page(), PAGE_SIZE)).addAttribute("today", Brussels.today(clock))
                .addAttribute("themes", rulebook.themes());
        return "provider";
    }

    @GetMapping("/provider/answered")
    String answered(Visit visit, Model model) {
        model.addAttribute("files", files.answeredByProvider(visit.actor(), visit.page(), PAGE_SIZE));
        return "provider-answered";
    }

    @GetMapping("/provider/files/{number}")
    String ask(@PathVariable String number, Visit visit, Model model) {
        CaseFile file = files.get(visit.actor(), FilePages.fileNumber(number));
        WorkItem task = task(visit, file.fileNumber());
        if (task == null) {
            return "redirect:/files/" + file.fileNumber();
        }
        forms.show(form(), work.prefill(visit.actor(), task.id()), List.of(), visit, model);
        return page(task, file, visit, model);
    }

    @PostMapping("/provider/files/{number}")
    String decide(@PathVariable String number, Visit visit, Model model, RedirectAttributes flash) {
        CaseFile file = files.get(visit.actor(), FilePages.fileNumber(number));
        WorkItem task = task(visit, file.fileNumber());
        if (task == null) {
            return "redirect:/files/" + file.fileNumber();
        }
        String address = forms.take(form(), work.prefill(visit.actor(), task.id()), String.valueOf(file.providerNumber()), Set.of(), visit, model, answers -> {
            applications.decideAsProvider(visit.actor(), file.fileNumber(), answers);
            return "/provider";
        });
        if (address == null) {
            return page(task, file, visit, model);
        }
        flash.addFlashAttribute("done", "provider.decided");
        return "redirect:" + address;
    }

    private WorkItem task(Visit visit, FileNumber file) {
        return work.ofBusinessKey(visit.actor(), file.number()).stream().filter(item -> item.key().equals(DECISION)).findFirst().orElse(null);
    }

    private FormSchema form() {
        return FormSchema.parse(work.form("providerDecision"));
    }

    private String page(WorkItem task, CaseFile file, Visit visit, Model model) {
        model.addAttribute("task", links.of(task, visit.locale())).addAttribute("address", "/provider/files/" + task.businessKey())
                .addAttribute("buttons", List.of("DECIDE")).addAttribute("fileNumber", task.businessKey())
                .addAttribute("progress", FileProgress.of(file)).addAttribute("afterwards", afterwards.of(file)).addAttribute("today", Brussels.today(clock));
        return "task";
    }
}
