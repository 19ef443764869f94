package org.smewallet.portal;

import java.util.Locale;
import org.smewallet.banking.BankLine;
import org.smewallet.banking.BankOverview;
import org.smewallet.banking.BankStatement;
import org.smewallet.banking.BankStatements;
import org.smewallet.banking.LineFate;
import org.smewallet.banking.LineRemarks;
import org.smewallet.banking.PaymentFiles;
import org.smewallet.banking.PaymentKind;
import org.smewallet.banking.PaymentOrder;
import org.smewallet.banking.StatementTotals;
import org.smewallet.shared.Page;
import org.smewallet.subsidy.BankReconciliation;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the finance desk can look up: every line of every statement, every payment, the account held against the ledger. */
@Controller
class FinanceLists {

    private static final int SIZE = 50;

    private final BankStatements statements;
    private final BankOverview overview;
    private final BankReconciliation reconciliation;
    private final PaymentFiles paymentFiles;
    private final StatementResult result;
    private final LineRemarks remarks;

    FinanceLists(BankStatements statements, BankOverview overview, BankReconciliation reconciliation, PaymentFiles paymentFiles,
            StatementResult result, LineRemarks remarks) {
        this.statements = statements;
        this.overview = overview;
        this.reconciliation = reconciliation;
        this.paymentFiles = paymentFiles;
        this.result = result;
        this.remarks = remarks;
    }

    @GetMapping("/finance/statements")
    String statements(@RequestParam(defaultValue = "0") int page, Visit visit, Model model) {
        FinancePages.requireFinance(visit);
        model.addAttribute("list", overview.statements(Math.max(0, page), SIZE));
        return "finance-statements";
    }

    /** One statement: how far it is judged, and the fate of each line. */
    @GetMapping("/finance/statements/{id}")
    String statement(@PathVariable String id, @RequestParam(required = false) LineFate fate, @RequestParam(defaultValue = "0") int page,
            Visit visit, Model model) {
        FinancePages.requireFinance(visit);
        BankStatement statement = statements.get(id);
        StatementTotals totals = statements.totals(id);
        Page<BankLine> lines = overview.lines(id, fate, Math.max(0, page), SIZE);
        model.addAttribute("statement", statement).addAttribute("totals", totals).addAttribute("fate", fate)
                .addAttribute("judged", totals.lines() - totals.count(LineFate.WAITING))
                .addAttribute("list", lines).addAttribute("remarks", remarks.of(lines.items()))
                .addAttribute("address", "/finance/statements/" + id + (fate == null ? "" : "?fate=" + fate));
        return "finance-statement";
    }

    @GetMapping("/finance/statements/{id}/result.csv")
    ResponseEntity<byte[]> result(@PathVariable String id, Visit visit, Locale locale) {
        FinancePages.requireFinance(visit);
        return FilePages.download(statements.get(id).bankStatementId() + ".csv", "text/csv;charset=UTF-8", result.write(id, locale));
    }

    /** The file as the bank sent it. */
    @GetMapping("/finance/statements/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable String id, Visit visit) {
        FinancePages.requireFinance(visit);
        byte[] content = statements.original(id);
        boolean xml = new String(content, 0, Math.min(content.length, 4), java.nio.charset.StandardCharsets.ISO_8859_1).contains("<");
        return FilePages.download(statements.get(id).bankStatementId() + (xml ? ".xml" : ".cod"), "application/octet-stream", content);
    }

    /** Deposits that a case worker decides on, over all statements. */
    @GetMapping("/finance/reviews")
    String reviews(@RequestParam(defaultValue = "0") int page, Visit visit, Model model) {
        FinancePages.requireFinance(visit);
        Page<BankLine> lines = overview.underReview(Math.max(0, page), SIZE);
        model.addAttribute("list", lines).addAttribute("remarks", remarks.of(lines.items()));
        return "finance-reviews";
    }

    @GetMapping("/finance/payments")
    String payments(@RequestParam(defaultValue = "WAITING") PaymentOrder.State state, @RequestParam(defaultValue = "0") int page,
            Visit visit, Model model) {
        FinancePages.requireFinance(visit);
        model.addAttribute("states", PaymentOrder.State.values()).addAttribute("state", state)
                .addAttribute("list", overview.orders(state, Math.max(0, page), SIZE)).addAttribute("address", "/finance/payments?state=" + state);
        return "finance-payments";
    }

    /** The payments in a file: what a second person releases. */
    @GetMapping("/finance/payment-files/{id}/payments")
    String inFile(@PathVariable String id, @RequestParam(defaultValue = "0") int page, Visit visit, Model model) {
        FinancePages.requireFinance(visit);
        model.addAttribute("file", paymentFiles.get(id)).addAttribute("list", overview.ordersIn(id, Math.max(0, page), SIZE))
                .addAttribute("person", visit.actor().person());
        return "finance-payment-file";
    }

    @GetMapping("/finance/balance")
    String balance(Visit visit, Model model) {
        FinancePages.requireFinance(visit);
        model.addAttribute("comparisons", reconciliation.compare()).addAttribute("lines", overview.lineSums())
                .addAttribute("orders", overview.orderSums()).addAttribute("kinds", PaymentKind.values()).addAttribute("states", PaymentOrder.State.values());
        return "finance-balance";
    }
}
