package org.smewallet.portal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.Page;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.CaseFiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a person, and the form of each task. */
@Controller
class TaskPages {

    private static final int PAGE_SIZE = 20;
    private static final String PAYMENT = "Task_OrderPayment";
    private static final String AMOUNT = "amountExVat";

    private final WorkLists work;
    private final CaseFiles files;
    private final PortalForms forms;
    private final TaskLinks links;
    private final NextPage nextPage;
    private final RegistrationAside registrations;
    private final Clock clock;

    TaskPages(WorkLists work, CaseFiles files, PortalForms forms, TaskLinks links, NextPage nextPage, RegistrationAside registrations, Clock clock) {
        this.work = work;
        this.files = files;
        this.forms = forms;
        this.links = links;
        this.nextPage = nextPage;
        this.registrations = registrations;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    String list(Visit visit, Model model) {
        Page<WorkItem> list = work.list(visit.actor(), null, null, visit.page(), PAGE_SIZE);
        model.addAttribute("list", list).addAttribute("tasks", links.of(list.items(), visit.locale())).addAttribute("today", Brussels.today(clock));
        return "tasks";
    }

    @GetMapping("/tasks/{id}")
    String ask(@PathVariable String id, Visit visit, Model model) {
        WorkItem item = work.get(visit.actor(), id);
        TaskLink link = links.of(item, visit.locale());
        if (!link.address().startsWith("/tasks/")) {
            return "redirect:" + link.address();
        }
        forms.show(form(item), work.prefill(visit.actor(), id), List.of(), visit, model);
        return page(item, link, visit, model);
    }

    @PostMapping("/tasks/{id}")
    String answer(@PathVariable String id, Visit visit, Model model, RedirectAttributes flash) {
        WorkItem item = work.get(visit.actor(), id);
        Map<String, Object> known = new LinkedHashMap<>(work.prefill(visit.actor(), id));
        String address = forms.take(form(item), known, owner(item, visit), Set.of(RegistrationAside.CALCULATE), visit, model, answers -> {
            if (RegistrationAside.computes(item) && visit.parameter("_action").equals(RegistrationAside.CALCULATE)) {
                registrations.compute(item, answers, model);
                return null;
            }
            if (item.key().equals(PAYMENT) && onlyOwnShare(item, answers, visit)) {
                model.addAttribute("warned", ownShare(item, visit));
                return null;
            }
            work.complete(visit.actor(), id, answers);
            return nextPage.after(visit.actor(), item.businessKey());
        });
        if (address == null) {
            return page(item, links.of(item, visit.locale()), visit, model);
        }
        tell(visit, item, address, flash);
        return "redirect:" + address;
    }

    /** A code that brings its own form again was wrong, unless a new one was asked for. */
    private void tell(Visit visit, WorkItem item, String address, RedirectAttributes flash) {
        boolean again = item.key().equals(RegistrationAside.CODE) && address.startsWith("/tasks/")
                && work.get(visit.actor(), address.substring("/tasks/".length())).key().equals(RegistrationAside.CODE);
        if (again && visit.parameter("newCode").isEmpty()) {
            flash.addFlashAttribute("wrong", "task.codeWrong");
        } else {
            flash.addFlashAttribute("done", again ? "task.codeNew" : item.key().equals(PAYMENT) ? "task.ordered" : "task.done");
        }
    }

    /** The mistake of paying the own contribution instead of the invoice is asked about once (form orderPayment, PROCESS 2.4). */
    private boolean onlyOwnShare(WorkItem item, Answers answers, Visit visit) {
        Money own = ownShare(item, visit);
        return answers.money(AMOUNT).filter(own::equals).isPresent() && !visit.parameter("_warned").equals(own.toString());
    }

    /** Of what the wallet holds now: a reduced file, or one that was paid in part, has less than it applied with. */
    private Money ownShare(WorkItem item, Visit visit) {
        return files.get(visit.actor(), new FileNumber(fileOf(item))).wallet().own();
    }

    private FormSchema form(WorkItem item) {
        FormSchema form = FormSchema.parse(work.form(item.form()));
        return item.key().equals(PAYMENT) ? form.asked() : form;
    }

    private String owner(WorkItem item, Visit visit) {
        String file = fileOf(item);
        return file == null ? item.businessKey() : files.get(visit.actor(), new FileNumber(file)).enterpriseNumber().digits();
    }

    /** The number of the file that a task is about, its payouts included; null for another thing. */
    private static String fileOf(WorkItem item) {
        return item.businessKey().startsWith("KP-") ? item.businessKey().substring(0, "KP-2026-000000".length()) : null;
    }

    private String page(WorkItem item, TaskLink link, Visit visit, Model model) {
        model.addAttribute("task", link).addAttribute("address", "/tasks/" + item.id())
                .addAttribute("buttons", RegistrationAside.computes(item) ? List.of("SEND", RegistrationAside.CALCULATE) : List.of(item.key().equals(PAYMENT) ? "ORDER" : "SEND"))
                .addAttribute("fileNumber", fileOf(item)).addAttribute("today", Brussels.today(clock));
        registrations.show(item, visit.actor(), model);
        if (item.key().equals(PAYMENT)) {
            Map<String, Object> proposed = work.prefill(visit.actor(), item.id());
            CaseFile file = files.get(visit.actor(), new FileNumber(fileOf(item)));
            model.addAttribute("file", file).addAttribute("progress", FileProgress.of(file)).addAttribute("proposed", proposed)
                    .addAttribute("vat", Money.of(String.valueOf(proposed.get("vatToPayDirectly"))));
        }
        return "task";
    }
}
