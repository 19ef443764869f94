package org.smewallet.portal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.smewallet.banking.SchemeAccount;
import org.smewallet.document.Documents;
import org.smewallet.document.StoredDocument;
import org.smewallet.enterprise.EnterpriseName;
import org.smewallet.identity.Role;
import org.smewallet.notification.LimitCalendar;
import org.smewallet.process.RecoveryProcess;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Page;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.wallet.LedgerLine;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of the enterprises a person acts for: the list, and each file with what is next, how much and until when. */
@Controller
class FilePages {

    private static final int PAGE_SIZE = 20;
    private static final Set<FileStatus> SETTLED = EnumSet.of(FileStatus.REFUSED, FileStatus.LAPSED, FileStatus.EXPIRED, FileStatus.STOPPED, FileStatus.REDUCED);

    private final CaseFiles files;
    private final WorkLists work;
    private final Documents documents;
    private final OwnEnterprises own;
    private final TaskLinks links;
    private final ComplaintWays complaint;
    private final RecoveryProcess recoveries;
    private final SchemeAccount account;
    private final Movements movements;
    private final FileAside aside;
    private final MessageSource messages;
    private final Clock clock;

    FilePages(CaseFiles files, WorkLists work, Documents documents, OwnEnterprises own, TaskLinks links, ComplaintWays complaint,
            RecoveryProcess recoveries, SchemeAccount account, Movements movements, FileAside aside, MessageSource messages,
            Clock clock) {
        this.files = files;
        this.work = work;
        this.documents = documents;
        this.own = own;
        this.links = links;
        this.complaint = complaint;
        this.recoveries = recoveries;
        this.account = account;
        this.movements = movements;
        this.aside = aside;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/files")
    String list(Visit visit, Model model) {
        FileStatus status = Stream.of(FileStatus.values()).filter(s -> s.name().equals(visit.parameter("status"))).findFirst().orElse(null);
        List<EnterpriseNumber> mine = own.of(visit.actor());
        String typed = OwnEnterprises.typed(visit, "enterprise");
        Page<EnterpriseName> matches = own.named(mine, typed);
        EnterpriseNumber enterprise = typed.isEmpty() || matches.total() != 1 ? null : matches.items().get(0).number();
        model.addAttribute("files", files.list(visit.actor(), status, enterprise, visit.page(), PAGE_SIZE)).addAttribute("status", status)
                .addAttribute("statuses", FileStatus.values()).addAttribute("enterprise", enterprise).addAttribute("typed", typed).addAttribute("matches", matches)
                .addAttribute("many", mine.size()).addAttribute("enterprises", typed.isEmpty() ? matches : own.named(mine, ""))
                .addAttribute("acting", own.actsForAny(visit.actor()))
                .addAttribute("today", Brussels.today(clock)).addAttribute("address", address(status, enterprise));
        return "files";
    }

    @GetMapping("/files/{number}")
    String one(@PathVariable String number, Visit visit, Model model) {
        FileNumber fileNumber = fileNumber(number);
        CaseFile file = files.get(visit.actor(), fileNumber);
        boolean applicant = files.isApplicantOrLooksOn(visit.actor(), fileNumber);
        boolean acting = applicant && files.isApplicant(visit.actor(), fileNumber);
        boolean provider = files.isProvider(visit.actor(), fileNumber);
        Movements.Words words = movements.in(visit.locale());
        Formats formats = new Formats(visit.locale());
        List<LedgerLine> statement = files.statement(visit.actor(), fileNumber);
        model.addAttribute("file", file).addAttribute("fileNumber", file.fileNumber()).addAttribute("today", Brussels.today(clock))
                .addAttribute("progress", FileProgress.of(file)).addAttribute("settled", SETTLED.contains(file.status()))
                .addAttribute("complaint", complaint.on(Brussels.today(clock)))
                .addAttribute("limits", file.limits().stream().filter(limit -> limit.lastDay() != null).toList())
                .addAttribute("timeline", files.timeline(visit.actor(), fileNumber))
                .addAttribute("money", applicant || visit.actor().isStaff()).addAttribute("statement", statement)
                .addAttribute("words", words).addAttribute("walletAmounts", Unfolded.wallet(file.wallet(), statement, words, formats))
                .addAttribute("figures", file.eligibleAmount() == null || file.rate() == null ? List.of()
                        : Unfolded.figures(file, files.answers(visit.actor(), fileNumber), words, formats))
                .addAttribute("invoices", files.invoices(visit.actor(), fileNumber))
                .addAttribute("standingOrder", acting && file.autoPay() && file.status().isOpen())
                .addAttribute("documents", documents.ofFile(file.fileNumber().number()))
                .addAttribute("stoppable", (acting || visit.actor().is(Role.CASE_WORKER)) && file.canBeStopped())
                .addAttribute("recoverable", visit.actor().is(Role.CASE_WORKER) && file.canBeClaimedByHand())
                .addAttribute("cancellable", provider && !applicant && file.canBeStopped())
                .addAttribute("recovery", file.mayHaveRecovery() ? recoveries.ofFile(visit.actor(), fileNumber).orElse(null) : null)
                .addAttribute("account", account).addAttribute("asking", acting || provider);
        actions(file, applicant ? "ENTREPRENEUR" : provider ? "PROVIDER" : "STAFF", visit, words, model);
        return "file";
    }

    /** One thing to do first, what happens after its last day, and what else can be done. */
    private void actions(CaseFile file, String viewer, Visit visit, Movements.Words words, Model model) {
        List<TaskLink> tasks = links.of(work.ofBusinessKey(visit.actor(), file.fileNumber().number()), visit.locale());
        boolean invoicing = file.acceptsInvoices() && viewer.equals("PROVIDER");
        NextAction first = NextAction.of(file, viewer, tasks, invoicing, words);
        model.addAttribute("viewer", viewer).addAttribute("first", first).addAttribute("others", NextAction.others(first, file, tasks, invoicing, words));
        aside.show(file, viewer, visit.actor(), visit.locale(), model);
    }

    /** Always as a download, never shown from our own address (F5 of the abuse cases). */
    @GetMapping("/files/{number}/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable String id, Visit visit) {
        CaseFile file = files.get(visit.actor(), fileNumber(number));
        StoredDocument document = documents.ofFile(file.fileNumber().number()).stream().filter(d -> d.id().toString().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("Document"));
        return download(document.name(), document.type(), documents.content(UUID.fromString(id)));
    }

    /** The last days as calendar entries (R-NOT-02). */
    @GetMapping("/files/{number}/limits.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String number, Visit visit) {
        CaseFile file = files.get(visit.actor(), fileNumber(number));
        List<LimitCalendar.Entry> entries = file.limits().stream().filter(limit -> limit.lastDay() != null)
                .map(limit -> new LimitCalendar.Entry(LimitCalendar.uid(number, limit.name()),
                        messages.getMessage("limit." + limit.name(), null, visit.locale()) + " " + number, limit.lastDay(), limit.rule())).toList();
        return download(number + ".ics", "text/calendar;charset=UTF-8",
                LimitCalendar.write(entries, clock.instant()).getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> download(String name, String type, byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(content);
    }

    /** @throws NotFound for a number that no file can have */
    static FileNumber fileNumber(String text) {
        try {
            return new FileNumber(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("File");
        }
    }

    private static String address(FileStatus status, EnterpriseNumber enterprise) {
        String filter = (status == null ? "" : "&status=" + status) + (enterprise == null ? "" : "&enterprise=" + enterprise);
        return "/files" + (filter.isEmpty() ? "" : "?" + filter.substring(1));
    }
}
