package org.smewallet.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.smewallet.process.InvoiceProcess;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.CaseFiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The provider uploads its invoice (R-PAY-08); the enterprise objects to its payment or ends its standing order (R-PAY-09). */
@Controller
class InvoicePages {

    private final CaseFiles files;
    private final InvoiceProcess invoices;
    private final WorkLists work;
    private final PortalForms forms;

    InvoicePages(CaseFiles files, InvoiceProcess invoices, WorkLists work, PortalForms forms) {
        this.files = files;
        this.invoices = invoices;
        this.work = work;
        this.forms = forms;
    }

    @GetMapping("/provider/files/{number}/invoice")
    String ask(@PathVariable String number, Visit visit, Model model) {
        CaseFile file = ownFile(number, visit);
        if (!file.acceptsInvoices()) {
            return "redirect:/files/" + file.fileNumber();
        }
        return page(file, visit, model);
    }

    @PostMapping("/provider/files/{number}/invoice")
    String upload(@PathVariable String number, Visit visit, Model model, RedirectAttributes flash) {
        CaseFile file = ownFile(number, visit);
        String address = forms.take(form(), Map.of(), file.providerNumber().number(), Set.of(), visit, model, answers -> {
            invoices.upload(visit.actor(), file.fileNumber(), answers);
            return "/files/" + file.fileNumber();
        });
        return address == null ? shown(file, model) : done(file, "invoice.uploaded", flash);
    }

    @PostMapping("/provider/files/{number}/invoice/electronic")
    String uploadElectronic(@PathVariable String number, @RequestParam(required = false) MultipartFile file, Visit visit, Model model, RedirectAttributes flash) {
        CaseFile known = ownFile(number, visit);
        try {
            invoices.uploadElectronic(visit.actor(), known.fileNumber(), file == null ? new byte[0] : Uploads.bytes(file));
            return done(known, "invoice.uploaded", flash);
        } catch (InputRejected wrong) {
            return again(400, wrong.violations().stream().map(v -> v.message(visit.locale())).collect(Collectors.joining(" ")), known, visit, model);
        } catch (CommandRefused refused) {
            return again(422, refused.reason().message(visit.locale()) + " (" + refused.reason().rule() + ")", known, visit, model);
        }
    }

    @PostMapping("/files/{number}/invoices/{id}/objection")
    String object(@PathVariable String number, @PathVariable String id, Visit visit, RedirectAttributes flash) {
        FileNumber file = FilePages.fileNumber(number);
        invoices.object(visit.actor(), file, invoice(id));
        flash.addFlashAttribute("done", "invoice.objected");
        return "redirect:/files/" + file;
    }

    @PostMapping("/files/{number}/standing-order/end")
    String end(@PathVariable String number, Visit visit, RedirectAttributes flash) {
        FileNumber file = FilePages.fileNumber(number);
        invoices.cancelStandingOrder(visit.actor(), file);
        flash.addFlashAttribute("done", "invoice.standingOrderEnded");
        return "redirect:/files/" + file;
    }

    private CaseFile ownFile(String number, Visit visit) {
        FileNumber file = FilePages.fileNumber(number);
        if (!files.isProvider(visit.actor(), file)) {
            throw new NotFound("File " + file);
        }
        return files.get(visit.actor(), file);
    }

    private static UUID invoice(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("Invoice");
        }
    }

    private FormSchema form() {
        return FormSchema.parse(work.form("uploadInvoice"));
    }

    private String again(int status, String message, CaseFile file, Visit visit, Model model) {
        visit.response().setStatus(status);
        model.addAttribute("refused", message);
        return page(file, visit, model);
    }

    private String page(CaseFile file, Visit visit, Model model) {
        forms.show(form(), Map.of(), List.of(), visit, model);
        return shown(file, model);
    }

    private static String shown(CaseFile file, Model model) {
        model.addAttribute("file", file).addAttribute("fileNumber", file.fileNumber()).addAttribute("address", "/provider/files/" + file.fileNumber() + "/invoice");
        return "invoice";
    }

    private static String done(CaseFile file, String message, RedirectAttributes flash) {
        flash.addFlashAttribute("done", message);
        return "redirect:/files/" + file.fileNumber();
    }
}
