package org.smewallet.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.subsidy.CaseFiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A provider cancels its service: first what it would have to pay back, then the confirmation (R-REF-03). */
@Controller
class CancellationPages {

    private final ApplicationProcess applications;
    private final CaseFiles files;
    private final WorkLists work;
    private final PortalForms forms;

    CancellationPages(ApplicationProcess applications, CaseFiles files, WorkLists work, PortalForms forms) {
        this.applications = applications;
        this.files = files;
        this.work = work;
        this.forms = forms;
    }

    @GetMapping("/provider/files/{number}/cancel")
    String ask(@PathVariable String number, Visit visit, Model model) {
        FileNumber file = own(number, visit);
        forms.show(form(), Map.of(), List.of(), visit, model);
        return page(file, visit, model);
    }

    @PostMapping("/provider/files/{number}/cancel")
    String cancel(@PathVariable String number, Visit visit, Model model, RedirectAttributes flash) {
        FileNumber file = own(number, visit);
        String address = forms.take(form(), Map.of(), "", Set.of(), visit, model, answers -> {
            applications.withdraw(visit.actor(), file, answers);
            return "/files/" + file;
        });
        if (address == null) {
            return page(file, visit, model);
        }
        flash.addFlashAttribute("done", "cancel.done");
        return "redirect:" + address;
    }

    private String page(FileNumber file, Visit visit, Model model) {
        model.addAttribute("claim", applications.previewWithdrawal(visit.actor(), file).claimOnProvider()).addAttribute("fileNumber", file)
                .addAttribute("address", "/provider/files/" + file + "/cancel");
        return "cancel-service";
    }

    private FileNumber own(String number, Visit visit) {
        FileNumber file = FilePages.fileNumber(number);
        if (!files.isProvider(visit.actor(), file)) {
            throw new NotFound("File " + file);
        }
        return file;
    }

    private FormSchema form() {
        return FormSchema.parse(work.form("cancelService"));
    }
}
