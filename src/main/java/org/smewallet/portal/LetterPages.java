package org.smewallet.portal;

import java.util.List;
import java.util.UUID;
import org.smewallet.enterprise.EnterpriseRegister;
import org.smewallet.enterprise.EnterpriseRegistration;
import org.smewallet.enterprise.EnterpriseRegistrations;
import org.smewallet.enterprise.RegisterUnreachable;
import org.smewallet.enterprise.RegisteredEnterprise;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.notification.DecisionLetters;
import org.smewallet.notification.DecisionLetters.Decision;
import org.smewallet.notification.LetterText;
import org.smewallet.provider.Provider;
import org.smewallet.provider.Providers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.CaseFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letters of decisions, as PDF to keep or to print: on the page of their file, and beside their message. */
@Controller
class LetterPages {

    private final DecisionLetters letters;
    private final CaseFiles files;
    private final Mandates mandates;
    private final Providers providers;
    private final EnterpriseRegister register;
    private final EnterpriseRegistrations registrations;

    LetterPages(DecisionLetters letters, CaseFiles files, Mandates mandates, Providers providers, EnterpriseRegister register,
            EnterpriseRegistrations registrations) {
        this.letters = letters;
        this.registrations = registrations;
        this.files = files;
        this.mandates = mandates;
        this.providers = providers;
        this.register = register;
    }

    /** For those who may see the file, each party its own letters, staff all. */
    @GetMapping("/files/{number}/letters/{id}")
    ResponseEntity<byte[]> ofFile(@PathVariable String number, @PathVariable String id, Visit visit) {
        FileNumber fileNumber = FilePages.fileNumber(number);
        CaseFile file = files.get(visit.actor(), fileNumber);
        Decision decision = letters.get(id(id));
        if (!file.fileNumber().number().equals(decision.fileNumber()) || !(visit.actor().readsAllFiles() || isFor(visit.actor(), decision))) {
            throw new NotFound("Letter");
        }
        return pdf(decision, visit);
    }

    /** For those who may see what is told to whom the message is for. */
    @GetMapping("/messages/{id}/letter")
    ResponseEntity<byte[]> ofMessage(@PathVariable String id, Visit visit) {
        Decision decision = letters.get(id(id));
        if (!isFor(visit.actor(), decision)) {
            throw new NotFound("Letter");
        }
        return pdf(decision, visit);
    }

    /** For who asked for the registration: the decision that ended it, told before there was an enterprise to tell it to. */
    @GetMapping("/enterprises/registrations/{number}/letter")
    ResponseEntity<byte[]> ofRegistration(@PathVariable String number, Visit visit) {
        EnterpriseRegistration registration = registrations.get(visit.actor(), number);
        return pdf(letters.newestAbout(registration.number()).orElseThrow(() -> new NotFound("Letter")),
                addressee(registration.enterprise(), registration.enterprise().toString()), visit);
    }

    private boolean isFor(Actor actor, Decision decision) {
        return decision.enterprise() != null && mandates.maySee(actor, decision.enterprise())
                || decision.provider() != null && mandates.mayAnswerFor(actor, decision.provider());
    }

    private ResponseEntity<byte[]> pdf(Decision decision, Visit visit) {
        boolean toProvider = decision.provider() != null && (decision.enterprise() == null || mandates.mayAnswerFor(visit.actor(), decision.provider()));
        List<String> addressee = toProvider ? providers.findByNumber(decision.provider()).map(this::addressee).orElseThrow(() -> new NotFound("Provider"))
                : decision.enterprise() == null ? List.of() : addressee(decision.enterprise(), decision.enterprise().toString());
        return pdf(decision, addressee, visit);
    }

    private ResponseEntity<byte[]> pdf(Decision decision, List<String> addressee, Visit visit) {
        String about = decision.fileNumber() == null ? "" : "-" + decision.fileNumber();
        return FilePages.download("brief" + about + ".pdf", "application/pdf", letters.print(decision.id(), addressee, visit.locale()));
    }

    private List<String> addressee(Provider provider) {
        return addressee(provider.enterpriseNumber(), provider.name());
    }

    /** Name and registered office; without the office while the register gives no answer. */
    private List<String> addressee(EnterpriseNumber enterprise, String name) {
        try {
            return register.find(enterprise).map(LetterPages::office).orElse(List.of(name));
        } catch (RegisterUnreachable e) {
            return List.of(name);
        }
    }

    private static List<String> office(RegisteredEnterprise registered) {
        return LetterText.addressee(registered.name(), registered.address());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("Letter");
        }
    }
}
