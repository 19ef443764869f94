package org.smewallet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.smewallet.enterprise.Letter;
import org.smewallet.enterprise.Letters;
import org.smewallet.enterprise.RegisterMaintenance;
import org.smewallet.enterprise.RegisteredEnterprise;
import org.smewallet.notification.Mail;
import org.smewallet.notification.Mails;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.Page;
import org.smewallet.wallet.Ledger;
import org.smewallet.wallet.LedgerCheck;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What only the training installation has: an example register, the post and the mails in plain sight, a check of the ledger. */
@RestController
@Profile("demo")
@RequestMapping(path = "/api/v1/demo", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Demo")
class DemoController {

    private final RegisterMaintenance register;
    private final Letters letters;
    private final Mails mails;
    private final Ledger ledger;

    DemoController(RegisterMaintenance register, Letters letters, Mails mails, Ledger ledger) {
        this.register = register;
        this.letters = letters;
        this.mails = mails;
        this.ledger = ledger;
    }

    /** A posted letter. */
    record LetterAnswer(EnterpriseNumber to, String addressee, String address, OffsetDateTime postedAt, String activationCode, String body) {

        static LetterAnswer of(Letter letter) {
            return new LetterAnswer(letter.to(), letter.addressee(), letter.address(),
                    letter.postedAt().map(at -> at.atZone(Brussels.ZONE).toOffsetDateTime()).orElse(null),
                    letter.activationCode().orElse(null), letter.body().orElse(null));
        }
    }

    /** A mail as its reader gets it. */
    record MailAnswer(long id, String to, String subject, String text, String fileNumber, String kind, String state, OffsetDateTime at,
            String calendar) {

        static MailAnswer of(Mail mail) {
            return new MailAnswer(mail.id(), mail.to(), mail.subject(), mail.text(), mail.fileNumber(), mail.kind().name(),
                    mail.state().name(), mail.at().atZone(Brussels.ZONE).toOffsetDateTime(), mail.calendar());
        }
    }

    @PutMapping(path = "/register/{enterpriseNumber}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Put an enterprise into the example register")
    RegisteredEnterprise put(@PathVariable String enterpriseNumber, @RequestBody Answers body) {
        RegisteredEnterprise entry = RegisterEntryForm.read(Caller.inAddress(EnterpriseNumber::parse, enterpriseNumber), body);
        register.put(entry);
        return entry;
    }

    @GetMapping("/letters")
    @Operation(summary = "Posted letters, the oldest first")
    Page<LetterAnswer> letters(@RequestParam(required = false) String to, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Caller.Slice slice = Caller.Slice.of(page, size);
        List<Letter> found = to == null || to.isBlank() ? letters.findByPostedAtIsNotNullOrderById()
                : letters.to(Caller.inAddress(EnterpriseNumber::parse, to));
        List<LetterAnswer> shown = found.stream().skip((long) slice.page() * slice.size()).limit(slice.size()).map(LetterAnswer::of).toList();
        return new Page<>(shown, slice.page(), slice.size(), found.size());
    }

    @GetMapping("/mails")
    @Operation(summary = "Mails written, the newest first")
    Page<MailAnswer> mails(@RequestParam(required = false) String to, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Caller.Slice slice = Caller.Slice.of(page, size);
        var found = mails.to(to, PageRequest.of(slice.page(), slice.size()));
        return new Page<>(found.getContent().stream().map(MailAnswer::of).toList(), slice.page(), slice.size(), found.getTotalElements());
    }

    @PostMapping("/ledger-check")
    @Operation(summary = "Whether the whole ledger is in balance and all that must hold holds")
    LedgerCheck check() {
        return ledger.check();
    }
}
