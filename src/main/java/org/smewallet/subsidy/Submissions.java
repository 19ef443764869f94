package org.smewallet.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.smewallet.budget.Intake;
import org.smewallet.budget.YearlyBudgets;
import org.smewallet.document.Documents;
import org.smewallet.enterprise.EnterpriseDirectory;
import org.smewallet.enterprise.NaceCodes;
import org.smewallet.enterprise.RegisterUnreachable;
import org.smewallet.identity.Actor;
import org.smewallet.notification.NoticeKind;
import org.smewallet.provider.Provider;
import org.smewallet.provider.Providers;
import org.smewallet.rulebook.Assessment;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.Money;
import org.smewallet.shared.NaceCode;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Reason;
import org.smewallet.shared.StructuredCommunication;
import org.smewallet.shared.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the moment of submission to the instruction to deposit (PROCESS 2.1, steps 3 to 5). */
@Service
@Transactional
public class Submissions {

    private final Files files;
    private final Rulebook rulebook;
    private final EnterpriseDirectory enterprises;
    private final Providers register;
    private final NaceCodes activities;
    private final Documents documents;
    private final YearlyBudgets budgets;
    private final Intake intake;
    private final AssessedFacts facts;

    Submissions(Files files, Rulebook rulebook, EnterpriseDirectory enterprises,
            Providers register, NaceCodes activities,
            Documents documents, YearlyBudgets budgets, Intake intake, AssessedFacts facts) {
        this.files = files;
        this.rulebook = rulebook;
        this.enterprises = enterprises;
        this.register = register;
        this.activities = activities;
        this.documents = documents;
        this.budgets = budgets;
        this.intake = intake;
        this.facts = facts;
    }

    /**
     * Checks the form of an application and what the rules say of it, without recording anything (CHECK).
     *
     * @throws InputRejected naming each wrong field
     */
    @Transactional(readOnly = true)
    public Assessment check(EnterpriseNumber enterprise, Answers answers, LocalDate applicationDate) {
        ServiceDetails service = complete(enterprise, answers, applicationDate);
        return rulebook.assess(facts.of(enterprise, service, answers, applicationDate));
    }

    /** What can be said of an application that is still being filled in, without recording anything. */
    @Transactional(readOnly = true)
    public SoFar soFar(EnterpriseNumber enterprise, Answers answers, LocalDate applicationDate) {
        List<Violation> open = new ArrayList<>();
        try {
            complete(enterprise, new Answers(answers.values()), applicationDate);
        } catch (InputRejected e) {
            open.addAll(e.violations());
        }
        Assessment assessment = assessed(enterprise, answers, applicationDate);
        if (assessment != null && assessment.outcome().equals("APPROVED_PARTIAL_CAP") && !answers.ticked("acceptPartialSubsidy")) {
            open.add(new Violation("acceptPartialSubsidy", "Aanvaard de lagere subsidie om in te dienen (R-AMT-07).",
                    "Accept the lower subsidy in order to submit (R-AMT-07)."));
        }
        return new SoFar(assessment, open);
    }

    private Assessment assessed(EnterpriseNumber enterprise, Answers answers, LocalDate applicationDate) {
        ServiceDetails service = ApplicationForm.draft(answers);
        if (service.pillar() == null || service.theme() == null || !ApplicationForm.costs(answers).fee().isPositive()) {
            return null;
        }
        try {
            return rulebook.assess(facts.of(enterprise, service, answers, applicationDate));
        } catch (RegisterUnreachable | NotFound e) {
            return null;
        }
    }

    /**
     * Checks a complete application before it is submitted and writes it into its file.
     *
     * @throws InputRejected naming each wrong field
     */
    public void write(FileNumber number, Answers answers) {
        SubsidyApplication file = files.locked(number, status -> status == FileStatus.DRAFT || status == FileStatus.SUBMITTED);
        LocalDate day = file.applicationDate() == null ? files.today() : file.applicationDate();
        // Held before anything of it is read: what another application fixes at this moment must be seen.
        enterprises.held(file.enterprise());
        enterprises.requireConfirmed(file.enterprise(), day);
        ServiceDetails service = complete(file.enterprise(), answers, day);
        requireNotSuspended(file, service);
        ApplicationForm.document(answers).ifPresent(id -> documents.attach(id, number.number()));
        file.write(AnswerStore.write(answers), service);
    }

    /** The moment of submission is the application date (R-TIME-01); the first one counts. */
    public void freeze(FileNumber number, Actor actor) {
        SubsidyApplication file = files.locked(number);
        file.freeze(files.now(), actor.person());
        if (file.service().startDate() != null) {
            file.limits().application(rulebook.applicationLimit(file.service().startDate(), file.applicationDate()));
        }
    }

    /** Fixes the size for the year with the first submitted application (R-SIZE-05). */
    public void fixSize(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        file.fixSize(enterprises.fixSize(file.enterprise(), file.applicationDate().getYear()));
    }

    /**
     * Applies the rules and binds their answer, or notes that a register could not be reached (PROCESS 2.6).
     *
     * @throws InputRejected when the cap cuts the subsidy and the applicant did not accept that (R-AMT-07)
     */
    public Judgement judge(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        Judgement judgement = apply(file);
        if (judgement == Judgement.ELIGIBLE && !isAccepted(file)) {
            Money left = file.terms().granted();
            throw new InputRejected("acceptPartialSubsidy",
                    "Uw jaarplafond laat nog %s euro toe. Aanvaard de lagere subsidie om in te dienen (R-AMT-07).".formatted(left),
                    "Your yearly cap leaves %s euro. Accept the lower subsidy in order to submit (R-AMT-07).".formatted(left));
        }
        return judgement;
    }

    /** The same when the register answers at last: nobody is there to be asked, so a cut is no wrong input. */
    public Judgement judgeLater(FileNumber number) {
        return apply(files.locked(number));
    }

    private Judgement apply(SubsidyApplication file) {
        undoReservation(file);
        Money used = budgets.usedFromNowOn(file.enterprise(), file.applicationDate().getYear());
        AssessedFacts.Known known;
        try {
            known = facts.known(file.enterprise(), file.service(), AnswerStore.read(file.answers()), file.applicationDate(), used);
        } catch (RegisterUnreachable e) {
            if (file.status() != FileStatus.SUBMITTED) {
                file.becomes(FileStatus.SUBMITTED, "AWAITING_CHECK");
                files.note(file, Actor.SYSTEM, "R-TIME-01", "Aanvraag ontvangen; een register antwoordt niet, de regels worden later nagekeken.",
                        "Application received; a register does not answer, the rules are checked later.");
            }
            return Judgement.UNREACHABLE;
        }
        Assessment assessment = rulebook.assess(known.facts());
        Stream<RecordedReason> sign = known.sameAddress() ? Stream.of(RelatedSign.sameAddress()) : Stream.empty();
        file.decide(Terms.of(assessment), (assessment.isRefused() ? assessment.refusals().stream().map(RecordedReason::of)
                : Stream.concat(assessment.reasons().stream().map(RecordedReason::of), sign)).toList());
        return assessment.isRefused() ? Judgement.REFUSED : Judgement.ELIGIBLE;
    }

    /** Binds the computed terms to the file, whatever the rulebook says later, and writes them down (R-AMT-05, R-SUB-03). */
    public void calculate(FileNumber number, Actor actor) {
        SubsidyApplication file = files.locked(number);
        Terms terms = file.terms();
        String percent = terms.rate().movePointRight(2).stripTrailingZeros().toPlainString();
        files.note(file, actor, "R-AMT-05", "In aanmerking komend %s euro aan %s %%: subsidie %s, eigen aandeel %s euro.".formatted(
                terms.eligible(), percent, terms.granted(), terms.own()), "Eligible %s euro at %s %%: subsidy %s, own contribution %s euro."
                .formatted(terms.eligible(), percent, terms.granted(), terms.own()));
    }

    /** Records a refusal as the decision it is, with all its grounds. */
    public void refuse(FileNumber number, Actor actor) {
        SubsidyApplication file = files.locked(number);
        RecordedReason first = file.reasons().get(0);
        file.becomes(FileStatus.REFUSED, first.outcome());
        files.note(file, actor, first.rule(), "Aanvraag geweigerd: " + first.dutch(), "Application refused: " + first.english());
        files.tellEnterprise(file, files.notice(file, NoticeKind.FILE_REFUSED, first.rule(), "rules")
                .because(file.reasons().stream().map(RecordedReason::reason).toList()));
    }

    /** Reserves the yearly budget under its row lock (R-AMT-12). */
    public Reservation reserve(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        int year = file.applicationDate().getYear();
        if (!intake.isOpen(year)) {
            file.becauseOf(List.of(new RecordedReason("REFUSED_BUDGET_EXHAUSTED", "R-BUD-01",
                    "Het budget van de maatregel voor %d is op.".formatted(year), "The scheme's budget for %d is exhausted.".formatted(year), null)));
            return Reservation.BUDGET_EXHAUSTED;
        }
        Money wanted = file.terms().granted();
        Money reserved = budgets.reserve(file.enterprise(), year, file.terms().cap(), wanted);
        file.reserve(reserved);
        // A register that was out when the applicant submitted could not tell then that the cap cuts the subsidy.
        return isAccepted(file) && reserved.equals(wanted) ? Reservation.AS_ACCEPTED : Reservation.LESS_THAN_ACCEPTED;
    }

    private static boolean isAccepted(SubsidyApplication file) {
        return !file.terms().isCut() || AnswerStore.read(file.answers()).ticked("acceptPartialSubsidy");
    }

    /** Another application was faster: the applicant decides again on the smaller amount; the application date stays. */
    public void returnToApplicant(FileNumber number, Actor actor) {
        SubsidyApplication file = files.locked(number);
        undoReservation(file);
        file.becomes(FileStatus.DRAFT, null);
        files.note(file, actor, "R-AMT-07", "Het jaarplafond laat minder toe dan u aanvaardde; beslis opnieuw.",
                "The yearly cap leaves less than you accepted; decide again.");
        files.tellEnterprise(file, files.notice(file, NoticeKind.AMOUNT_CHANGED, "R-AMT-07", files.now().toString()));
    }

    /** Gives the deposit instruction and asks the provider (R-DEP-01, R-TIME-05). */
    public void issueInstruction(FileNumber number, Actor actor) {
        SubsidyApplication file = files.locked(number);
        StructuredCommunication communication = Optional.ofNullable(file.communication())
                .orElseGet(() -> StructuredCommunication.of(file.applicationDate().getYear(), number.runningNumber()));
        boolean related = RelatedSign.isOn(file);
        file.issue(communication, related ? RelatedSign.limit(file) : rulebook.confirmationLimit(files.today()), rulebook.useLimit(file.applicationDate()));
        files.note(file, actor, "R-TIME-01", "Aanvraag ingediend; subsidie %s euro.".formatted(file.terms().granted()),
                "Application submitted; subsidy %s euro.".formatted(file.terms().granted()));
        files.tellEnterprise(file, files.notice(file, NoticeKind.APPLICATION_SUBMITTED, "R-DEP-01", files.now().toString())
                .amount(file.terms().own()).communication(communication));
        if (!related) {
            files.tellProvider(file, files.notice(file, NoticeKind.DECISION_ASKED, "R-TIME-05", files.now().toString())
                    .lastDay(file.limits().confirmationLastDay()));
        }
    }

    private ServiceDetails complete(EnterpriseNumber enterprise, Answers answers, LocalDate applicationDate) {
        requireKnown(enterprise, answers, applicationDate);
        ServiceDetails service = ApplicationForm.complete(answers, rulebook.useLimit(applicationDate).lastDay());
        if (register.findByNumber(service.provider()).isEmpty()) {
            throw new InputRejected("providerNumber", "Geen geregistreerde dienstverlener heeft dit nummer (R-PROV-01).",
                    "No registered provider has this number (R-PROV-01).");
        }
        return service;
    }

    /** A provider that is behind with a recovery gets no new files; one that is submitted stays (R-REF-07). */
    private void requireNotSuspended(SubsidyApplication file, ServiceDetails service) {
        if (file.applicationDate() == null && register.findByNumber(service.provider()).filter(Provider::isSuspended).isPresent()) {
            throw new InputRejected("providerNumber", "Deze dienstverlener kan nu geen nieuwe dossiers krijgen (R-REF-07).",
                    "This provider cannot get new files now (R-REF-07).");
        }
    }

    /** Notes a corrected activity that the list of the day does not have, and a document that was never uploaded. */
    private void requireKnown(EnterpriseNumber enterprise, Answers answers, LocalDate day) {
        Optional<NaceCode> activity = AssessedFacts.activity(answers).filter(code -> !code.equals(enterprises.get(enterprise).naceCode()));
        if (activity.isPresent() && !activities.exists(activity.get(), day)) {
            answers.reject("mainNaceCode", "Deze code staat niet op de lijst (R-ELIG-07).", "This code is not on the list (R-ELIG-07).");
        }
        if (ApplicationForm.document(answers).filter(id -> !documents.exists(id)).isPresent()) {
            answers.reject("documents", "Dit document is niet opgeladen.", "This document has not been uploaded.");
        }
    }

    private void undoReservation(SubsidyApplication file) {
        if (file.reserved().isPositive()) {
            budgets.undoReservation(file.enterprise(), file.applicationDate().getYear(), file.reserved());
            file.reserve(Money.ZERO);
        }
    }

    /**
     * What can be said of an application that is still being filled in.
     *
     * @param assessment null as long as the kind of service, the theme or the price is missing, and while a register gives no answer
     * @param open what still keeps it from being submitted
     */
    public record SoFar(Assessment assessment, List<Violation> open) {
    }

    /** What the rules say. */
    public enum Judgement {
        ELIGIBLE, REFUSED, UNREACHABLE
    }

    /** What became of the reservation. */
    public enum Reservation {
        AS_ACCEPTED, LESS_THAN_ACCEPTED, BUDGET_EXHAUSTED
    }
}
