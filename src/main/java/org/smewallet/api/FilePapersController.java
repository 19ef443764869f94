package org.smewallet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.smewallet.api.DocumentController.DocumentAnswer;
import org.smewallet.document.Documents;
import org.smewallet.document.StoredDocument;
import org.smewallet.notification.LimitCalendar;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.NotFound;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.subsidy.TimelineEntry;
import org.smewallet.wallet.Account;
import org.smewallet.wallet.LedgerLine;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What belongs to a file on paper: its story, its ledger, its last days, its documents. */
@RestController
@RequestMapping("/api/v1/applications/{fileNumber}")
@Tag(name = "Applications")
class FilePapersController {

    private final CaseFiles files;
    private final Documents documents;
    private final Caller caller;
    private final Clock clock;

    FilePapersController(CaseFiles files, Documents documents, Caller caller, Clock clock) {
        this.files = files;
        this.documents = documents;
        this.caller = caller;
        this.clock = clock;
    }

    /** One thing that happened; staff read their remarks beside it. */
    record EventAnswer(OffsetDateTime at, String actor, FileStatus status, String rule, String text,
            @JsonInclude(JsonInclude.Include.NON_NULL) String remark) {

        static EventAnswer of(TimelineEntry event, Locale locale) {
            return new EventAnswer(event.at().atZone(Brussels.ZONE).toOffsetDateTime(), event.actor(), event.status(), event.rule(), event.text(locale), event.remark());
        }
    }

    /** One side of a posting. */
    record LineAnswer(OffsetDateTime bookedAt, LocalDate valueDate, Account account, Money debit, Money credit, String source, String rule) {

        static LineAnswer of(LedgerLine line) {
            return new LineAnswer(line.bookedAt().atZone(Brussels.ZONE).toOffsetDateTime(), line.valueDate(), line.account(), line.debit(),
                    line.credit(), line.source(), line.rule());
        }
    }

    @GetMapping(path = "/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What happened to the file, the oldest first")
    List<EventAnswer> timeline(HttpServletRequest request, @PathVariable String fileNumber) {
        return files.timeline(caller.actor(), caller.file(fileNumber)).stream()
                .map(event -> EventAnswer.of(event, CallerLanguage.of(request))).toList();
    }

    @GetMapping(path = "/statement", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The ledger lines of the file; their sum is zero")
    List<LineAnswer> statement(@PathVariable String fileNumber) {
        return files.statement(caller.actor(), caller.file(fileNumber)).stream().map(LineAnswer::of).toList();
    }

    @GetMapping(path = "/limits.ics", produces = "text/calendar")
    @Operation(summary = "The last days of the file as calendar entries")
    ResponseEntity<String> calendar(HttpServletRequest request, @PathVariable String fileNumber) {
        CaseFile file = files.get(caller.actor(), caller.file(fileNumber));
        Locale locale = CallerLanguage.of(request);
        List<LimitCalendar.Entry> entries = file.limits().stream().filter(limit -> limit.lastDay() != null)
                .map(limit -> new LimitCalendar.Entry(LimitCalendar.uid(file.fileNumber().number(), limit.name()),
                        title(limit.name(), locale) + " " + file.fileNumber(), limit.lastDay(), limit.rule())).toList();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.fileNumber() + ".ics\"")
                .body(LimitCalendar.write(entries, clock.instant()));
    }

    private static String title(String limit, Locale locale) {
        return switch (limit) {
            case "APPLICATION" -> CallerLanguage.in(locale, "Laatste dag om in te dienen", "Last day to apply");
            case "CONFIRMATION" -> CallerLanguage.in(locale, "Laatste dag voor de dienstverlener", "Last day for the provider");
            case "DEPOSIT_SOFT" -> CallerLanguage.in(locale, "Stort tegen deze dag", "Deposit by this day");
            case "DEPOSIT_HARD" -> CallerLanguage.in(locale, "Laatste dag om te storten", "Last day to deposit");
            case "USE" -> CallerLanguage.in(locale, "Laatste dag om te betalen", "Last day to order payments");
            default -> CallerLanguage.in(locale, "Laatste dag", "Last day");
        };
    }

    @PostMapping(path = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Store a document that belongs to the file")
    ResponseEntity<DocumentAnswer> store(@PathVariable String fileNumber, @RequestPart("file") MultipartFile upload) throws IOException {
        FileNumber number = caller.file(fileNumber);
        CaseFile file = files.get(caller.actor(), number);
        boolean provider = files.isProvider(caller.actor(), number);
        if (!provider && !caller.actor().isStaff()) {
            files.requireApplicant(caller.actor(), number);
        }
        String owner = provider ? file.providerNumber().number() : file.enterpriseNumber().digits();
        StoredDocument stored = documents.store(DocumentController.name(upload), upload.getBytes(), owner, caller.actor().person());
        documents.attach(stored.id(), number.number());
        return ResponseEntity.status(HttpStatus.CREATED).body(DocumentAnswer.of(stored));
    }

    @GetMapping(path = "/documents", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The documents of the file, the oldest first")
    List<DocumentAnswer> documents(@PathVariable String fileNumber) {
        CaseFile file = files.get(caller.actor(), caller.file(fileNumber));
        return documents.ofFile(file.fileNumber().number()).stream().map(DocumentAnswer::of).toList();
    }

    @GetMapping("/documents/{id}")
    @Operation(summary = "A document of the file as it came, as an attachment")
    ResponseEntity<byte[]> document(@PathVariable String fileNumber, @PathVariable String id) {
        CaseFile file = files.get(caller.actor(), caller.file(fileNumber));
        StoredDocument stored = documents.get(Caller.inAddress(UUID::fromString, id));
        if (!file.fileNumber().number().equals(stored.fileNumber())) {
            throw new NotFound("Document");
        }
        return DocumentController.attachment(stored, documents.content(stored.id()));
    }
}
