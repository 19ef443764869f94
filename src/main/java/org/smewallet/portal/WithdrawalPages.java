package org.smewallet.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.Withdrawals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Stopping a file: first what it gives and that the contract stands (R-REF-08), then the confirmation. */
@Controller
class WithdrawalPages {

    private final ApplicationProcess applications;
    private final WorkLists work;
    private final PortalForms forms;

    WithdrawalPages(ApplicationProcess applications, WorkLists work, PortalForms forms) {
        this.applications = applications;
        this.work = work;
        this.forms = forms;
    }

    @GetMapping("/files/{number}/withdraw")
    String ask(@PathVariable String number, Visit visit, Model model) {
        preview(number, visit, model);
        forms.show(form(), Map.of(), List.of(), visit, model);
        return "withdraw";
    }

    @PostMapping("/files/{number}/withdraw")
    String withdraw(@PathVariable String number, Visit visit, Model model, RedirectAttributes flash) {
        FileNumber fileNumber = FilePages.fileNumber(number);
        String address = forms.take(form(), Map.of(), "", Set.of(), visit, model, answers -> {
            applications.withdraw(visit.actor(), fileNumber, answers);
            return "/files/" + fileNumber;
        });
        if (address == null) {
            preview(number, visit, model);
            return "withdraw";
        }
        flash.addFlashAttribute("done", "withdraw.done");
        return "redirect:" + address;
    }

    private FormSchema form() {
        return FormSchema.parse(work.form("withdraw"));
    }

    private void preview(String number, Visit visit, Model model) {
        FileNumber fileNumber = FilePages.fileNumber(number);
        Withdrawals.Settlement settlement = applications.previewWithdrawal(visit.actor(), fileNumber);
        Formats formats = new Formats(visit.locale());
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("refund", formats.money(settlement.refund()));
        lines.put("subsidyReturned", formats.money(settlement.subsidyReturned()));
        lines.put("budgetRestored", formats.money(settlement.budgetRestored()));
        if (settlement.claimOnProvider().isPositive()) {
            lines.put("claimOnEnterprise", formats.money(settlement.claimOnEnterprise()));
            lines.put("claimOnProvider", formats.money(settlement.claimOnProvider()));
        } else if (settlement.claimIfUnjustified().isPositive()) {
            lines.put("claimIfUnjustified", formats.money(settlement.claimIfUnjustified()));
        }
        model.addAttribute("waiting", settlement.isWaiting());
        model.addAttribute("preview", lines.entrySet()).addAttribute("fileNumber", fileNumber).addAttribute("address", "/files/" + fileNumber + "/withdraw");
    }
}
