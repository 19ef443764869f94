package org.smewallet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.smewallet.identity.Actor;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Page;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.FileStatus;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Applications from draft to decision. */
@RestController
@RequestMapping(path = "/api/v1/applications", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Applications")
class ApplicationController {

    private static final Answers NOTHING = new Answers(Map.of());

    private final ApplicationProcess process;
    private final CaseFiles files;
    private final FileReader reader;
    private final Caller caller;
    private final Once once;

    ApplicationController(ApplicationProcess process, CaseFiles files, FileReader reader, Caller caller, Once once) {
        this.process = process;
        this.files = files;
        this.reader = reader;
        this.caller = caller;
        this.once = once;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Apply; with submit false a draft is kept. A refused application is a decision, not an error")
    ResponseEntity<?> apply(HttpServletRequest request, @RequestBody Answers body) {
        return once.run(request, body, () -> {
            EnterpriseNumber enterprise = caller.enterprise(body);
            boolean submit = !body.has("submit") || body.ticked("submit");
            body.check();
            Answers fields = ApplicationFields.flat(body);
            FileNumber number = submit ? process.submitComplete(caller.actor(), enterprise, fields)
                    : process.openDraft(caller.actor(), enterprise, fields);
            return ResponseEntity.status(HttpStatus.CREATED).body(submit ? submitted(number, request) : reader.present(number, request));
        });
    }

    @GetMapping
    @Operation(summary = "The caller's files, the newest first")
    Page<FileAnswer> list(HttpServletRequest request, @RequestParam(required = false) String status,
            @RequestParam(required = false) String enterpriseNumber, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Caller.Slice slice = Caller.Slice.of(page, size);
        Map<String, String> given = new HashMap<>();
        given.put("status", status);
        given.put("enterpriseNumber", enterpriseNumber);
        Answers asked = Caller.parameters(given);
        FileStatus wanted = asked.choice("status", FileStatus.class).orElse(null);
        EnterpriseNumber enterprise = asked.parsed("enterpriseNumber", EnterpriseNumber::parse, "ondernemingsnummer", "enterprise number").orElse(null);
        asked.check();
        return files.list(caller.actor(), wanted, enterprise, slice.page(), slice.size())
                .map(file -> FileAnswer.of(file, CallerLanguage.of(request)));
    }

    @GetMapping("/{fileNumber}")
    @Operation(summary = "One file")
    FileAnswer get(HttpServletRequest request, @PathVariable String fileNumber) {
        return reader.present(caller.file(fileNumber), request);
    }

    @PutMapping(path = "/{fileNumber}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Save a draft; it may be incomplete")
    FileAnswer save(HttpServletRequest request, @PathVariable String fileNumber, @RequestBody Answers body) {
        FileNumber number = caller.file(fileNumber);
        reader.read(number);
        process.saveDraft(caller.actor(), number, ApplicationFields.flat(body));
        return reader.present(number, request);
    }

    @PostMapping("/{fileNumber}/submission")
    @Operation(summary = "Submit a draft, or the correction that the provider asked for (R-PROV-09); fields given replace saved ones")
    ResponseEntity<?> submit(HttpServletRequest request, @PathVariable String fileNumber, @RequestBody(required = false) Answers body) {
        Answers given = body == null ? NOTHING : body;
        return once.run(request, given, () -> {
            FileNumber number = caller.file(fileNumber);
            Actor actor = caller.actor();
            CaseFile before = reader.read(number);
            Answers fields = ApplicationFields.over(files.answers(actor, number), given);
            if (before.status() == FileStatus.DRAFT) {
                process.submitDraft(actor, number, fields);
            } else {
                process.submitCorrection(actor, number, fields);
            }
            return ResponseEntity.ok(submitted(number, request));
        });
    }

    @DeleteMapping("/{fileNumber}")
    @Operation(summary = "Discard a draft")
    ResponseEntity<Void> discard(@PathVariable String fileNumber) {
        FileNumber number = caller.file(fileNumber);
        reader.read(number);
        process.discardDraft(caller.actor(), number);
        return ResponseEntity.noContent().build();
    }

    private FileAnswer submitted(FileNumber number, HttpServletRequest request) {
        CaseFile file = reader.read(number);
        return FileAnswer.of(file, FileAnswer.ofSubmission(file), CallerLanguage.of(request));
    }
}
