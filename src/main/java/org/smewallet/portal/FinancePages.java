package org.smewallet.portal;

import org.smewallet.banking.BankOverview;
import org.smewallet.banking.BankStatements;
import org.smewallet.banking.PaymentFiles;
import org.smewallet.banking.PaymentOrder;
import org.smewallet.identity.Role;
import org.smewallet.identity.StaffDesk;
import org.smewallet.process.BankProcess;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.Money;
import org.smewallet.shared.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The finance desk: what waits, statements in, payment files out. */
@Controller
class FinancePages {

    private static final int NEWEST = 10;

    private final BankProcess bank;
    private final BankStatements statements;
    private final PaymentFiles paymentFiles;
    private final BankOverview overview;

    FinancePages(BankProcess bank, BankStatements statements, PaymentFiles paymentFiles, BankOverview overview) {
        this.bank = bank;
        this.statements = statements;
        this.paymentFiles = paymentFiles;
        this.overview = overview;
    }

    @GetMapping("/finance")
    String finance(Visit visit, Model model) {
        requireFinance(visit);
        model.addAttribute("tasklist", StaffDesk.ADDRESS).addAttribute("toRelease", overview.toRelease()).addAttribute("person", visit.actor().person())
                .addAttribute("waiting", overview.orders(PaymentOrder.State.WAITING))
                .addAttribute("rejected", overview.orders(PaymentOrder.State.REJECTED))
                .addAttribute("underReview", overview.underReview(0, 1).total())
                .addAttribute("paymentFiles", paymentFiles.newest(NEWEST)).addAttribute("statements", statements.newest(NEWEST))
                .addAttribute("days", overview.days(NEWEST)).addAttribute("nextOpening", statements.lastBalance().orElse(Money.ZERO));
        return "finance";
    }

    @PostMapping("/finance/statements")
    String read(@RequestParam(required = false) MultipartFile file, Visit visit) {
        requireFinance(visit);
        if (file == null || file.isEmpty()) {
            throw new InputRejected("file", "Kies een bestand.", "Choose a file.");
        }
        return "redirect:/finance/statements/" + bank.receiveStatement(visit.actor(), Uploads.bytes(file), contentType(file));
    }

    @PostMapping("/finance/payment-files")
    String cut(Visit visit, RedirectAttributes flash) {
        requireFinance(visit);
        flash.addFlashAttribute("done", bank.cutPaymentFile(visit.actor()).isPresent() ? "finance.wasCut" : "finance.nothing");
        return "redirect:/finance";
    }

    @PostMapping("/finance/payment-files/{id}/release")
    String release(@PathVariable String id, Visit visit, RedirectAttributes flash) {
        requireFinance(visit);
        bank.release(visit.actor(), id);
        flash.addFlashAttribute("done", "finance.wasReleased");
        return "redirect:/finance";
    }

    @GetMapping("/finance/payment-files/{id}")
    ResponseEntity<byte[]> download(@PathVariable String id, Visit visit) {
        requireFinance(visit);
        return FilePages.download(id + ".xml", "application/xml", bank.xml(visit.actor(), id));
    }

    /** The page does not exist for anybody else. */
    static void requireFinance(Visit visit) {
        if (!visit.actor().is(Role.FINANCE_MANAGER)) {
            throw new NotFound("Page");
        }
    }

    /** Browsers name the type by the file's ending, which may be missing; the content decides. */
    private static String contentType(MultipartFile file) {
        byte[] content = Uploads.bytes(file);
        int start = content.length > 2 && content[0] == (byte) 0xEF ? 3 : 0;
        return content.length > start && content[start] == '<' ? "application/xml" : "text/plain";
    }
}
