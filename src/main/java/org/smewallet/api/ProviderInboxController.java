package org.smewallet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.Page;
import org.smewallet.subsidy.CaseFiles;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A provider's back office: what waits for it, and many decisions at once. */
@RestController
@RequestMapping(path = "/api/v1/provider", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Providers")
class ProviderInboxController {

    private static final int MOST = 100;

    private final ApplicationProcess process;
    private final CaseFiles files;
    private final FileReader reader;
    private final Caller caller;
    private final Once once;

    ProviderInboxController(ApplicationProcess process, CaseFiles files, FileReader reader, Caller caller, Once once) {
        this.process = process;
        this.files = files;
        this.reader = reader;
        this.caller = caller;
        this.once = once;
    }

    /** What became of one decision: the outcome, or the problem. */
    record ItemResult(String fileNumber, int status, String outcome, FileAnswer file, Problem problem) {
    }

    /** The results, in the order of the decisions. */
    record Results(List<ItemResult> items) {
    }

    @GetMapping("/inbox")
    @Operation(summary = "Files that wait for this provider's answer, the oldest first")
    Page<FileAnswer> inbox(HttpServletRequest request, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        Caller.Slice slice = Caller.Slice.of(page, size);
        return files.providerInbox(caller.actor(), slice.page(), slice.size()).map(file -> FileAnswer.of(file, CallerLanguage.of(request)));
    }

    @PostMapping(path = "/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Many decisions at once; each stands or falls by itself")
    ResponseEntity<?> decide(HttpServletRequest request, @RequestBody AnswersList body) {
        if (body.items().isEmpty() || body.items().size() > MOST) {
            throw new InputRejected("items", "Geef 1 tot " + MOST + " beslissingen.", "Give 1 to " + MOST + " decisions.");
        }
        return once.runAlone(request, body.written(), () -> ResponseEntity.ok(new Results(body.items().stream()
                .map(item -> one(request, item)).toList())));
    }

    private ItemResult one(HttpServletRequest request, Answers item) {
        String named = item.text("fileNumber", MOST).orElse("");
        try {
            FileNumber number = caller.file(named);
            process.decideAsProvider(caller.actor(), number, item);
            String outcome = FileStepController.outcomeOf(item);
            return new ItemResult(named, 200, outcome, FileAnswer.of(reader.read(number), outcome, CallerLanguage.of(request)), null);
        } catch (RuntimeException failure) {
            Problem problem = Failures.tell(failure, request.getRequestURI(), CallerLanguage.of(request));
            if (problem.status() >= 500) {
                throw failure;
            }
            return new ItemResult(named, problem.status(), problem.code(), null, problem);
        }
    }
}
