package org.smewallet.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smewallet.banking.BankStatements;
import org.smewallet.banking.LineFate;
import org.smewallet.banking.PaymentFiles;
import org.smewallet.banking.StatementTotals;
import org.smewallet.identity.Role;
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

/** The financial manager's page: statements in, payment files out. */
@Controller
class FinancePages {

    private static final int NEWEST = 20;
    private static final Map<String, LineFate> FATES = fates();

    private final BankProcess bank;
    private final BankStatements statements;
    private final PaymentFiles paymentFiles;

    FinancePages(BankProcess bank, BankStatements statements, PaymentFiles paymentFiles) {
        this.bank = bank;
        this.statements = statements;
        this.paymentFiles = paymentFiles;
    }

    @GetMapping("/finance")
    String finance(Visit visit, Model model) {
        require(visit);
        model.addAttribute("paymentFiles", paymentFiles.newest(NEWEST)).addAttribute("statements", statements.newest(NEWEST))
                .addAttribute("nextOpening", statements.lastBalance().orElse(Money.ZERO));
        return "finance";
    }

    @PostMapping("/finance/statements")
    String read(@RequestParam(required = false) MultipartFile file, Visit visit, RedirectAttributes flash, Locale locale) {
        require(visit);
        if (file == null || file.isEmpty()) {
            throw new InputRejected("file", "Kies een bestand.", "Choose a file.");
        }
        StatementTotals result = bank.importStatement(visit.actor(), Uploads.bytes(file), contentType(file));
        flash.addFlashAttribute("result", List.copyOf(lines(result, new Formats(locale)).entrySet()));
        return "redirect:/finance";
    }

    @PostMapping("/finance/payment-files")
    String cut(Visit visit, RedirectAttributes flash) {
        require(visit);
        flash.addFlashAttribute("done", bank.cutPaymentFile(visit.actor()).isPresent() ? "finance.wasCut" : "finance.nothing");
        return "redirect:/finance";
    }

    @PostMapping("/finance/payment-files/{id}/release")
    String release(@PathVariable String id, Visit visit, RedirectAttributes flash) {
        require(visit);
        bank.release(visit.actor(), id);
        flash.addFlashAttribute("done", "finance.wasReleased");
        return "redirect:/finance";
    }

    @GetMapping("/finance/payment-files/{id}")
    ResponseEntity<byte[]> download(@PathVariable String id, Visit visit) {
        require(visit);
        return FilePages.download(id + ".xml", "application/xml", bank.xml(visit.actor(), id));
    }

    /** The page does not exist for anybody else. */
    private static void require(Visit visit) {
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

    private static Map<String, LineFate> fates() {
        Map<String, LineFate> fates = new LinkedHashMap<>();
        fates.put("matched", LineFate.MATCHED);
        fates.put("held", LineFate.HELD);
        fates.put("underReview", LineFate.UNDER_REVIEW);
        fates.put("returned", LineFate.RETURNED);
        fates.put("settledPayouts", LineFate.PAYMENT_EXECUTED);
        fates.put("rejectedPayouts", LineFate.PAYMENT_RETURNED);
        fates.put("duplicates", LineFate.DUPLICATE);
        return fates;
    }

    private static Map<String, Object> lines(StatementTotals result, Formats formats) {
        Map<String, Object> lines = new LinkedHashMap<>();
        lines.put("statementId", result.statementId());
        lines.put("lines", result.lines());
        FATES.forEach((name, fate) -> lines.put(name, result.count(fate)));
        lines.put("totalCredit", formats.money(result.totalCredit()));
        lines.put("totalDebit", formats.money(result.totalDebit()));
        lines.put("balanced", formats.yesNo(result.balanced()));
        return lines;
    }
}
