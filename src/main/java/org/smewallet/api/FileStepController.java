package org.smewallet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.smewallet.control.RecoveryView;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.process.RecoveryProcess;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.Withdrawals;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a submitted file: the provider's decision, payments, stopping. */
@RestController
@RequestMapping(path = "/api/v1/applications/{fileNumber}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Applications")
class FileStepController {

    private final ApplicationProcess process;
    private final RecoveryProcess recoveries;
    private final FileReader reader;
    private final Caller caller;
    private final Once once;

    FileStepController(ApplicationProcess process, RecoveryProcess recoveries, FileReader reader, Caller caller, Once once) {
        this.process = process;
        this.recoveries = recoveries;
        this.reader = reader;
        this.caller = caller;
        this.once = once;
    }

    /** A payment that was ordered, and the file after it. */
    record PaymentAnswer(String payoutId, String status, FileAnswer file) {
    }

    @PostMapping(path = "/provider-decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The provider confirms or refuses: form providerDecision")
    ResponseEntity<?> decide(HttpServletRequest request, @PathVariable String fileNumber, @RequestBody Answers body) {
        return once.run(request, body, () -> {
            FileNumber number = caller.file(fileNumber);
            process.decideAsProvider(caller.actor(), number, body);
            return ResponseEntity.ok(decided(number, body, request));
        });
    }

    private FileAnswer decided(FileNumber number, Answers body, HttpServletRequest request) {
        return FileAnswer.of(reader.read(number), outcomeOf(body), CallerLanguage.of(request));
    }

    /** The decision that was taken, whatever came of the file at once. */
    static String outcomeOf(Answers decision) {
        return "CONFIRM".equals(decision.values().get("decision")) ? "CONFIRMED" : "REFUSED_BY_PROVIDER";
    }

    @PostMapping(path = "/payments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Order a payment to the provider: form orderPayment")
    ResponseEntity<?> pay(HttpServletRequest request, @PathVariable String fileNumber, @RequestBody Answers body) {
        return once.run(request, body, () -> {
            FileNumber number = caller.file(fileNumber);
            String payout = process.orderPayment(caller.actor(), number, body);
            return ResponseEntity.status(HttpStatus.CREATED).body(new PaymentAnswer(payout, "ORDERED", reader.present(number, request)));
        });
    }

    @GetMapping("/recovery")
    @Operation(summary = "The recovery about the file, for its debtor and for staff; 404 when there is none")
    RecoveryView recovery(@PathVariable String fileNumber) {
        FileNumber number = caller.file(fileNumber);
        return recoveries.ofFile(caller.actor(), number).orElseThrow(() -> new NotFound("Recovery of " + number));
    }

    @PostMapping(path = "/recovery", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A case worker opens a recovery about a file that has ended: form openRecovery; two decide on it afterwards")
    ResponseEntity<?> recover(HttpServletRequest request, @PathVariable String fileNumber, @RequestBody Answers body) {
        return once.run(request, body, () -> {
            FileNumber number = caller.file(fileNumber);
            recoveries.open(caller.actor(), number, body);
            return ResponseEntity.status(HttpStatus.CREATED).body(recoveries.ofFile(caller.actor(), number).orElseThrow());
        });
    }

    @GetMapping("/withdrawal-preview")
    @Operation(summary = "What stopping now would give; nothing changes")
    Withdrawals.Settlement preview(@PathVariable String fileNumber) {
        return process.previewWithdrawal(caller.actor(), caller.file(fileNumber));
    }

    @PostMapping(path = "/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Stop the application: form withdraw, for a provider form cancelService; also on a file closed after full payment. 202 while a payment that is on its way must be awaited")
    ResponseEntity<?> withdraw(HttpServletRequest request, @PathVariable String fileNumber, @RequestBody Answers body) {
        return once.run(request, body, () -> {
            FileNumber number = caller.file(fileNumber);
            process.withdraw(caller.actor(), number, body);
            CaseFile file = reader.read(number);
            boolean stopped = file.outcome() != null && file.outcome().startsWith("WITHDRAWN");
            return ResponseEntity.status(stopped ? HttpStatus.OK : HttpStatus.ACCEPTED).body(FileAnswer.of(file, CallerLanguage.of(request)));
        });
    }
}
