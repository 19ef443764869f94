package org.smewallet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.smewallet.banking.LineFate;
import org.smewallet.banking.PaymentFile;
import org.smewallet.banking.StatementTotals;
import org.smewallet.identity.Role;
import org.smewallet.process.BankProcess;
import org.smewallet.shared.Answers;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.Money;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Money in and out, for finance. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Bank")
class BankController {

    private static final Answers NOTHING = new Answers(Map.of());

    private final BankProcess bank;
    private final Caller caller;
    private final Once once;

    BankController(BankProcess bank, Caller caller, Once once) {
        this.bank = bank;
        this.caller = caller;
        this.once = once;
    }

    /** What became of the lines of a statement. */
    record StatementAnswer(String statementId, int lines, int matched, int held, int underReview, int returned, int settledPayouts,
            int rejectedPayouts, int duplicates, int waiting, int noted, Money totalCredit, Money totalDebit, boolean balanced) {

        static StatementAnswer of(StatementTotals totals) {
            return new StatementAnswer(totals.statementId(), totals.lines(), totals.count(LineFate.MATCHED) + totals.count(LineFate.RECOVERED), totals.count(LineFate.HELD),
                    totals.count(LineFate.UNDER_REVIEW), totals.count(LineFate.RETURNED), totals.count(LineFate.PAYMENT_EXECUTED),
                    totals.count(LineFate.PAYMENT_RETURNED), totals.count(LineFate.DUPLICATE), totals.count(LineFate.WAITING),
                    totals.count(LineFate.NOTED) + totals.count(LineFate.TAKEN_BACK), totals.totalCredit(), totals.totalDebit(), totals.balanced());
        }
    }

    /** A payment file; without an id when there was nothing to send. */
    record PaymentFileAnswer(String paymentFileId, String messageId, int orders, Money total, boolean released) {

        static PaymentFileAnswer of(PaymentFile file) {
            return new PaymentFileAnswer(file.id(), file.messageId(), file.orders(), file.total(), file.isReleased());
        }

        static PaymentFileAnswer nothing() {
            return new PaymentFileAnswer(null, null, 0, Money.ZERO, false);
        }
    }

    /** How many payments the bank rejected. */
    record ReportAnswer(int rejected) {
    }

    @PostMapping(path = "/bank-statements", produces = MediaType.APPLICATION_JSON_VALUE,
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @Operation(summary = "Read a bank statement (camt.053); the same statement again books nothing")
    ResponseEntity<?> statement(HttpServletRequest request, @RequestBody(required = false) byte[] content) {
        caller.require(Role.FINANCE_MANAGER);
        byte[] body = filled(content);
        return once.runAlone(request, body, () -> ResponseEntity.ok(
                StatementAnswer.of(bank.importStatement(caller.actor(), body, request.getContentType()))));
    }

    @PostMapping(path = "/payment-status", produces = MediaType.APPLICATION_JSON_VALUE,
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @Operation(summary = "Read what the bank says of a payment file (pain.002)")
    ResponseEntity<?> paymentStatus(HttpServletRequest request, @RequestBody(required = false) byte[] content) {
        caller.require(Role.FINANCE_MANAGER);
        byte[] body = filled(content);
        return once.runAlone(request, body, () -> ResponseEntity.ok(new ReportAnswer(bank.receivePaymentStatus(caller.actor(), body))));
    }

    @PostMapping(path = "/payment-files", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Cut a payment file (pain.001) from all that waits to be sent")
    ResponseEntity<?> cut(HttpServletRequest request) {
        return once.run(request, NOTHING, () -> bank.cutPaymentFile(caller.actor())
                .map(file -> ResponseEntity.status(HttpStatus.CREATED).body(PaymentFileAnswer.of(file)))
                .orElseGet(() -> ResponseEntity.ok(PaymentFileAnswer.nothing())));
    }

    @PostMapping(path = "/payment-files/{id}/release", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Release a payment file: a second person, never the one who cut it")
    ResponseEntity<?> release(HttpServletRequest request, @PathVariable String id) {
        return once.run(request, NOTHING, () -> ResponseEntity.ok(PaymentFileAnswer.of(bank.release(caller.actor(), id))));
    }

    @GetMapping(path = "/payment-files/{id}", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "The released file as it goes to the bank, the same bytes each time")
    byte[] xml(@PathVariable String id) {
        return bank.xml(caller.actor(), id);
    }

    private static byte[] filled(byte[] content) {
        if (content == null || content.length == 0) {
            throw new InputRejected("body", "Het bestand is leeg.", "The file is empty.");
        }
        return content;
    }
}
