package org.smewallet.subsidy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Page;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.wallet.Ledger;
import org.smewallet.wallet.LedgerLine;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads files for those who may see them: mandate holders of the enterprise, the provider from submission on, staff. */
@Service
@Transactional(readOnly = true)
public class CaseFiles {

    private static final Set<FileStatus> OPEN = EnumSet.complementOf(EnumSet.of(FileStatus.CLOSED, FileStatus.REFUSED, FileStatus.LAPSED,
            FileStatus.EXPIRED, FileStatus.STOPPED));

    /** The states in which a provider has a task; of one with thousands of files most wait for somebody else. */
    private static final Set<FileStatus> AWAITING_PROVIDER = Arrays.stream(FileStatus.values()).filter(FileStatus::awaitsConfirmation)
            .collect(Collectors.toUnmodifiableSet());

    private final SubsidyApplications applications;
    private final FileEvents events;
    private final InvoiceRows invoices;
    private final CaseFileView view;
    private final Mandates mandates;
    private final Ledger ledger;

    CaseFiles(SubsidyApplications applications, FileEvents events, InvoiceRows invoices, CaseFileView view, Mandates mandates, Ledger ledger) {
        this.applications = applications;
        this.events = events;
        this.invoices = invoices;
        this.view = view;
        this.mandates = mandates;
        this.ledger = ledger;
    }

    /** @throws NotFound for an unknown or foreign file */
    public CaseFile get(Actor actor, FileNumber number) {
        return view.of(visible(actor, number));
    }

    /** Files of the caller's enterprises, or of all for staff that reads every file; newest first. */
    public Page<CaseFile> list(Actor actor, FileStatus status, EnterpriseNumber enterprise, int page, int size) {
        PageRequest request = PageRequest.of(page, size);
        if (actor.readsAllFiles()) {
            return page(applications.list(status, enterprise == null ? null : enterprise.digits(), request));
        }
        List<String> own = mandates.enterprisesOf(actor).stream().filter(number -> enterprise == null || number.equals(enterprise))
                .map(EnterpriseNumber::digits).toList();
        return own.isEmpty() ? new Page<>(List.of(), page, size, 0) : page(applications.listOfEnterprises(status, own, request));
    }

    /** Files that wait for the caller's answer as provider; oldest first. */
    public Page<CaseFile> providerInbox(Actor actor, int page, int size) {
        List<String> own = providers(actor);
        return own.isEmpty() ? new Page<>(List.of(), page, size, 0)
                : page(applications.ofProviders(own, FileStatus.SUBMITTED, PageRequest.of(page, size)));
    }

    /** Files that no longer wait for the caller's answer as provider; newest first. */
    public Page<CaseFile> answeredByProvider(Actor actor, int page, int size) {
        List<String> own = providers(actor);
        return own.isEmpty() ? new Page<>(List.of(), page, size, 0)
                : page(applications.ofProvidersExcept(own, FileStatus.SUBMITTED, PageRequest.of(page, size)));
    }

    /** Numbers of the files that may wait for the caller, as enterprise or as provider: at most the newest so many. */
    public List<String> openNumbers(Actor actor, int most) {
        List<String> enterprises = mandates.enterprisesToActFor(actor).stream().map(EnterpriseNumber::digits).toList();
        List<String> providers = providers(actor);
        return applications.numbers(enterprises.isEmpty() ? List.of("") : enterprises, OPEN, providers.isEmpty() ? List.of("") : providers,
                AWAITING_PROVIDER, PageRequest.of(0, most));
    }

    /** The audit trail, oldest first: each party without what is for the other alone, staff with their remarks. */
    public List<TimelineEntry> timeline(Actor actor, FileNumber number) {
        SubsidyApplication file = visible(actor, number);
        boolean applicant = mandates.maySee(actor, file.enterprise());
        boolean provider = answersFor(actor, file);
        Function<String, Author> authors = authors(actor, file);
        return events.ofFile(file.number().number()).stream()
                .filter(event -> actor.readsAllFiles() || applicant && event.isFor(Party.ENTERPRISE) || provider && event.isFor(Party.PROVIDER))
                .map(event -> event.told(authors, actor.readsAllFiles())).toList();
    }

    /** The ledger lines of the file; their sum is zero. */
    public List<LedgerLine> statement(Actor actor, FileNumber number) {
        return ledger.statement(visible(actor, number).number());
    }

    /** What the provider uploaded and did not replace, the oldest first. */
    public List<InvoiceView> invoices(Actor actor, FileNumber number) {
        SubsidyApplication file = visible(actor, number);
        return invoices.findByFileNumberOrderByUploadedAt(file.number().number()).stream().filter(invoice -> !invoice.isReplaced())
                .map(invoice -> InvoiceView.of(invoice, file)).toList();
    }

    /** What was filled in last, to show the form again. */
    public Answers answers(Actor actor, FileNumber number) {
        return AnswerStore.read(visible(actor, number).answers());
    }

    /** True when the caller acts for the enterprise of the file. */
    public boolean isApplicant(Actor actor, FileNumber number) {
        return applications.findEnterpriseByNumber(number.number()).map(EnterpriseNumber::new).filter(own -> mandates.mayActFor(actor, own)).isPresent();
    }

    /** True when the caller acts for the enterprise of the file, or may look at what is the enterprise's. */
    public boolean isApplicantOrLooksOn(Actor actor, FileNumber number) {
        return applications.findEnterpriseByNumber(number.number()).map(EnterpriseNumber::new).filter(own -> mandates.maySee(actor, own)).isPresent();
    }

    /**
     * Stops a command of whoever does not act for the enterprise of the file.
     *
     * @throws NotFound for an unknown or foreign file
     * @throws org.smewallet.shared.CommandForbidden for whoever may only look at it
     */
    public void requireApplicant(Actor actor, FileNumber number) {
        EnterpriseNumber applicant = applications.findEnterpriseByNumber(number.number()).map(EnterpriseNumber::new)
                .orElseThrow(() -> new NotFound("File " + number));
        mandates.requireMandate(actor, applicant);
    }

    /** True when the caller answers for the provider of the file, once it is submitted. */
    public boolean isProvider(Actor actor, FileNumber number) {
        return applications.findProviderByNumber(number.number()).map(ProviderNumber::new).filter(own -> mandates.mayAnswerFor(actor, own)).isPresent();
    }

    private Function<String, Author> authors(Actor reader, SubsidyApplication file) {
        Set<String> enterprise = mandates.everActedFor(file.enterprise());
        Set<String> provider = file.service().provider() == null ? Set.of() : mandates.everAnsweredFor(file.service().provider());
        return person -> person.equals(Actor.SYSTEM.person()) ? Author.SYSTEM : person.equals(reader.person()) ? Author.SELF
                : enterprise.contains(person) ? Author.ENTERPRISE : provider.contains(person) ? Author.PROVIDER : Author.AGENCY;
    }

    private List<String> providers(Actor actor) {
        return mandates.providersOf(actor).stream().map(ProviderNumber::number).toList();
    }

    private boolean answersFor(Actor actor, SubsidyApplication file) {
        return file.communication() != null && mandates.mayAnswerFor(actor, file.service().provider());
    }

    private SubsidyApplication visible(Actor actor, FileNumber number) {
        return applications.findById(number.number())
                .filter(file -> actor.readsAllFiles() || mandates.maySee(actor, file.enterprise()) || answersFor(actor, file))
                .orElseThrow(() -> new NotFound("File " + number));
    }

    private Page<CaseFile> page(org.springframework.data.domain.Page<SubsidyApplication> found) {
        return new Page<>(view.of(found.getContent()), found.getNumber(), found.getSize(), found.getTotalElements());
    }
}
