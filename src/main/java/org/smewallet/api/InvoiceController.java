package org.smewallet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.smewallet.process.InvoiceProcess;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.InvoiceView;
import org.smewallet.subsidy.StandingOrder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invoices of the provider and the standing order of the enterprise (R-PAY-08, R-PAY-09). */
@RestController
@RequestMapping(path = "/api/v1/applications/{fileNumber}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Invoices")
class InvoiceController {

    private static final Answers NOTHING = new Answers(java.util.Map.of());

    private final InvoiceProcess process;
    private final CaseFiles files;
    private final Caller caller;
    private final Once once;

    InvoiceController(InvoiceProcess process, CaseFiles files, Caller caller, Once once) {
        this.process = process;
        this.files = files;
        this.caller = caller;
        this.once = once;
    }

    /** What of an invoice does not fit its file. */
    record MismatchAnswer(String field, String message) {
    }

    /** An uploaded invoice; {@code objectionLastDay} only where the standing order will pay it. */
    record InvoiceAnswer(UUID invoiceId, String invoiceNumber, LocalDate invoiceDate, Money amountExVat, Money vat, LocalDate performedUntil,
            UUID document, boolean electronic, boolean ordered, StandingOrder standingOrder, LocalDate objectionLastDay, OffsetDateTime uploadedAt,
            List<MismatchAnswer> mismatches) {

        static InvoiceAnswer of(InvoiceView invoice, Locale locale) {
            return new InvoiceAnswer(invoice.invoiceId(), invoice.invoiceNumber(), invoice.invoiceDate(), invoice.amountExVat(), invoice.vat(),
                    invoice.performedUntil(), invoice.document(), invoice.electronic(), invoice.ordered(), invoice.standingOrder(),
                    invoice.objectionLastDay(), invoice.uploadedAt().atZone(Brussels.ZONE).toOffsetDateTime(),
                    invoice.mismatches().stream().map(mismatch -> new MismatchAnswer(mismatch.field(), mismatch.text(locale))).toList());
        }
    }

    @PostMapping(path = "/invoices", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The provider uploads an invoice: form uploadInvoice, or UBL 2.1 / Peppol BIS 3 as application/xml")
    ResponseEntity<?> upload(HttpServletRequest request, @PathVariable String fileNumber, @RequestBody Answers body) {
        return once.run(request, body, () -> created(process.upload(caller.actor(), caller.file(fileNumber), body), request));
    }

    @PostMapping(path = "/invoices", consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @Operation(summary = "The provider uploads an invoice: form uploadInvoice, or UBL 2.1 / Peppol BIS 3 as application/xml")
    ResponseEntity<?> uploadElectronic(HttpServletRequest request, @PathVariable String fileNumber, @RequestBody(required = false) byte[] content) {
        byte[] body = content == null ? new byte[0] : content;
        return once.run(request, body, () -> created(process.uploadElectronic(caller.actor(), caller.file(fileNumber), body), request));
    }

    @GetMapping("/invoices")
    @Operation(summary = "What the provider uploaded, the oldest first, with what does not fit the file")
    List<InvoiceAnswer> list(HttpServletRequest request, @PathVariable String fileNumber) {
        return files.invoices(caller.actor(), caller.file(fileNumber)).stream()
                .map(invoice -> InvoiceAnswer.of(invoice, CallerLanguage.of(request))).toList();
    }

    @PostMapping("/invoices/{invoiceId}/objection")
    @Operation(summary = "The enterprise objects to the payment that its standing order announced")
    ResponseEntity<?> object(HttpServletRequest request, @PathVariable String fileNumber, @PathVariable String invoiceId) {
        return once.run(request, NOTHING, () -> {
            FileNumber number = caller.file(fileNumber);
            UUID invoice = Caller.inAddress(UUID::fromString, invoiceId);
            process.object(caller.actor(), number, invoice);
            return ResponseEntity.ok(list(request, fileNumber));
        });
    }

    @DeleteMapping("/standing-order")
    @Operation(summary = "The enterprise switches its standing order off; what was announced stops too")
    ResponseEntity<Void> cancel(@PathVariable String fileNumber) {
        process.cancelStandingOrder(caller.actor(), caller.file(fileNumber));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<InvoiceAnswer> created(InvoiceView invoice, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.CREATED).body(InvoiceAnswer.of(invoice, CallerLanguage.of(request)));
    }
}
