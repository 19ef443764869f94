package org.smewallet.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smewallet.control.RecoveryNumber;
import org.smewallet.control.RecoveryView;
import org.smewallet.process.RecoveryProcess;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The case worker's page on recoveries: what is still owed, and the decision on an appeal, which no task asks for. */
@Controller
class RecoveryPages {

    private static final int PAGE_SIZE = 20;

    private final RecoveryProcess recoveries;
    private final WorkLists work;
    private final PortalForms forms;

    RecoveryPages(RecoveryProcess recoveries, WorkLists work, PortalForms forms) {
        this.recoveries = recoveries;
        this.work = work;
        this.forms = forms;
    }

    @GetMapping("/recoveries")
    String list(Visit visit, Model model) {
        Page<RecoveryView> open = recoveries.open(visit.actor(), visit.page(), PAGE_SIZE);
        String file = visit.parameter("file");
        if (file != null && !file.isBlank()) {
            FileNumber wanted = FilePages.fileNumber(file.strip());
            return "redirect:/files/" + wanted;
        }
        model.addAttribute("list", open);
        return "recoveries";
    }

    @GetMapping("/recoveries/{number}")
    String one(@PathVariable String number, Visit visit, Model model) {
        forms.show(form(), Map.of(), List.of(), visit, model);
        return page(number(number), visit, model);
    }

    @PostMapping("/recoveries/{number}")
    String decide(@PathVariable String number, Visit visit, Model model, RedirectAttributes flash) {
        RecoveryNumber recovery = number(number);
        String address = forms.take(form(), Map.of(), "", Set.of(), visit, model, answers -> {
            recoveries.decideAppeal(visit.actor(), recovery, answers);
            return "/recoveries/" + recovery;
        });
        if (address == null) {
            return page(recovery, visit, model);
        }
        flash.addFlashAttribute("done", "recovery.decided");
        return "redirect:" + address;
    }

    private String page(RecoveryNumber number, Visit visit, Model model) {
        model.addAttribute("recovery", recoveries.get(visit.actor(), number)).addAttribute("address", "/recoveries/" + number);
        return "recovery";
    }

    private FormSchema form() {
        return FormSchema.parse(work.form("decideAppeal"));
    }

    private static RecoveryNumber number(String text) {
        try {
            return new RecoveryNumber(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("Recovery");
        }
    }
}
