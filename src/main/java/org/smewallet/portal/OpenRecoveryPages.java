package org.smewallet.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smewallet.process.RecoveryProcess;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.FileNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case worker opens a recovery about a file that has ended. */
@Controller
class OpenRecoveryPages {

    private final RecoveryProcess recoveries;
    private final WorkLists work;
    private final PortalForms forms;

    OpenRecoveryPages(RecoveryProcess recoveries, WorkLists work, PortalForms forms) {
        this.recoveries = recoveries;
        this.work = work;
        this.forms = forms;
    }

    @GetMapping("/files/{number}/recovery")
    String ask(@PathVariable String number, Visit visit, Model model) {
        claimable(FilePages.fileNumber(number), visit, model);
        forms.show(form(), Map.of(), List.of(), visit, model);
        return "open-recovery";
    }

    @PostMapping("/files/{number}/recovery")
    String open(@PathVariable String number, Visit visit, Model model, RedirectAttributes flash) {
        FileNumber file = FilePages.fileNumber(number);
        String address = forms.take(form(), Map.of(), "", Set.of(), visit, model, answers -> {
            recoveries.open(visit.actor(), file, answers);
            return "/files/" + file;
        });
        if (address == null) {
            claimable(file, visit, model);
            return "open-recovery";
        }
        flash.addFlashAttribute("done", "recovery.started");
        return "redirect:" + address;
    }

    private void claimable(FileNumber file, Visit visit, Model model) {
        model.addAttribute("claimable", recoveries.openable(visit.actor(), file)).addAttribute("fileNumber", file)
                .addAttribute("address", "/files/" + file + "/recovery");
    }

    private FormSchema form() {
        return FormSchema.parse(work.form("openRecovery"));
    }
}
