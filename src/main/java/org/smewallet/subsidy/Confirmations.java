package org.smewallet.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.smewallet.document.Documents;
import org.smewallet.identity.Actor;
import org.smewallet.notification.NoticeKind;
import org.smewallet.rulebook.Limit;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The provider's answer to an application, or its silence (PROCESS 2.2). */
@Service
@Transactional
public class Confirmations {

    private static final int LONGEST_MOTIVE = 400;
    private static final RecordedReason SILENCE = new RecordedReason(null, "R-TIME-05", "De dienstverlener antwoordde niet op tijd; een dossierbehandelaar beslist.",
            "The provider did not answer in time; a case worker decides.", null);

    private final Files files;
    private final Rulebook rulebook;
    private final Budgeting budgeting;
    private final Refunds refunds;
    private final Documents documents;

    Confirmations(Files files, Rulebook rulebook, Budgeting budgeting, Refunds refunds, Documents documents) {
        this.files = files;
        this.rulebook = rulebook;
        this.budgeting = budgeting;
        this.refunds = refunds;
        this.documents = documents;
    }

    /** When the provider's time is over and when it is reminded. */
    @Transactional(readOnly = true)
    public ConfirmationLimits limits(FileNumber number) {
        SubsidyApplication file = files.get(number);
        return new ConfirmationLimits(Brussels.endOf(file.limits().confirmationLastDay()), nextReminder(file),
                rulebook.code(Parameter.CONFIRMATION_ON_EXPIRY, file.applicationDate()));
    }

    /** Reminds the provider, with a copy to the enterprise (R-TIME-05); tells when the next reminder is due. */
    public Instant remind(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        var notice = files.notice(file, NoticeKind.DECISION_REMINDER, "R-TIME-05", files.today().toString())
                .lastDay(file.limits().confirmationLastDay());
        files.tellProvider(file, notice);
        files.tellEnterprise(file, files.notice(file, NoticeKind.DECISION_REMINDER, "R-TIME-05", "copy:" + files.today())
                .lastDay(file.limits().confirmationLastDay()));
        return nextReminder(file);
    }

    /**
     * Takes the provider's answer.
     *
     * @return CONFIRM, CORRECT (refused for something the applicant can mend, R-PROV-09) or REFUSE
     * @throws org.smewallet.shared.InputRejected naming each wrong field
     */
    public String answer(FileNumber number, Actor actor, Answers answers) {
        SubsidyApplication file = files.locked(number, status -> status == FileStatus.SUBMITTED);
        RelatedSign.requireReviewed(file);
        ProviderAnswer answer = ProviderAnswer.read(answers);
        if (answer.decision() == ProviderAnswer.Decision.CONFIRM) {
            return "CONFIRM";
        }
        file.becauseOf(List.of(new RecordedReason("REFUSED_BY_PROVIDER", "R-PROV-09", "De dienstverlener weigerde: " + answer.whyInDutch(),
                "The provider refused: " + answer.whyInEnglish(), null)));
        files.note(file, actor, "R-PROV-09", "Dienstverlener weigerde: " + answer.whyInDutch(), "Provider refused: " + answer.whyInEnglish());
        return answer.reason().isCorrectable() ? "CORRECT" : "REFUSE";
    }

    /**
     * Nobody answered in time, or nobody was asked because of a sign of R-REL-01: a case worker decides, the system never refuses by itself (R-TIME-05). The case worker has
     * as long as a provider that is asked again; gives the moment when that is over.
     */
    public Instant escalate(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        file.becomes(FileStatus.ESCALATED, null);
        RecordedReason why = RelatedSign.awaitsReview(file) ? RelatedSign.sameAddress() : SILENCE;
        files.note(file, Actor.SYSTEM, why.rule(), why.dutch(), why.english());
        files.tellEnterprise(file, files.notice(file, NoticeKind.FILE_ESCALATED, why.rule(), files.today().toString()).because(List.of(why.reason())));
        return Brussels.endOf(files.today().plusDays(rulebook.number(Parameter.CONFIRMATION_EXTENSION_DAYS, file.applicationDate())));
    }

    /**
     * Takes the case worker's decision on a silent provider, form {@code reviewSilence}. The log of contacts is for staff;
     * what the enterprise reads of a refusal is its motive.
     *
     * @return EXTEND, CONFIRM_ON_EVIDENCE or REFUSE
     */
    public String reviewSilence(FileNumber number, Actor actor, Answers answers) {
        SubsidyApplication file = files.locked(number, status -> status == FileStatus.ESCALATED);
        String contactLog = answers.required("contactLog", answers.text("contactLog", 2000));
        SilenceDecision decision = answers.required("decision", answers.choice("decision", SilenceDecision.class));
        String motive = answers.text("motive", LONGEST_MOTIVE).orElse("");
        Optional<UUID> evidence = answers.parsed("evidence", UUID::fromString, "documentnummer", "document number");
        if (decision == SilenceDecision.CONFIRM_ON_EVIDENCE) {
            answers.required("evidence", evidence);
        }
        if (decision == SilenceDecision.EXTEND && file.confirmationExtended()) {
            answers.reject("decision", "Eenmaal verlengen kan; dit dossier is al verlengd (R-TIME-05).",
                    "Extending is possible once; this file has been extended already (R-TIME-05).");
        }
        if (evidence.filter(id -> !documents.mayBelongTo(id, number.number())).isPresent()) {
            answers.reject("evidence", "Er is geen document met dit nummer bij dit dossier.", "This file has no document with this number.");
        }
        answers.check();
        evidence.ifPresent(id -> documents.attach(id, number.number()));
        if (decision == SilenceDecision.REFUSE) {
            file.becauseOf(List.of(new RecordedReason("REFUSED_BY_CASE_WORKER", "R-TIME-05",
                    "Geweigerd door de administratie: " + (motive.isEmpty() ? "de dienstverlener antwoordde niet." : motive),
                    "Refused by the agency: " + (motive.isEmpty() ? "the provider did not answer." : motive), null)));
        }
        files.note(file, actor, "R-TIME-05", "Beslissing na stilzwijgen: %s.%s".formatted(decision.dutch,
                evidence.map(id -> " Bewijs: " + documents.get(id).name()).orElse("")), "Decision after silence: %s.%s".formatted(decision.english,
                evidence.map(id -> " Evidence: " + documents.get(id).name()).orElse("")), contactLog);
        return decision.name();
    }

    /** Asks the provider once more (R-TIME-05). */
    public void extend(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        file.extendConfirmation(files.today().plusDays(rulebook.number(Parameter.CONFIRMATION_EXTENSION_DAYS, file.applicationDate())));
        files.note(file, Actor.SYSTEM, "R-TIME-05", "De dienstverlener wordt opnieuw gevraagd, tot en met %s.".formatted(file.limits().confirmationLastDay()),
                "The provider is asked once more, until %s.".formatted(file.limits().confirmationLastDay()));
        files.tellProvider(file, files.notice(file, NoticeKind.DECISION_ASKED, "R-TIME-05", "extended")
                .lastDay(file.limits().confirmationLastDay()));
    }

    /** Asks the applicant to correct (R-PROV-09); tells when that time is over. */
    public Instant askCorrection(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        LocalDate lastDay = files.today().plusDays(rulebook.number(Parameter.CORRECTION_DAYS, files.today()));
        file.limits().correction(lastDay);
        files.tellEnterprise(file, files.notice(file, NoticeKind.CORRECTION_ASKED, "R-PROV-09", files.now().toString()).lastDay(lastDay)
                .because(file.reasons().stream().map(RecordedReason::reason).toList()));
        return Brussels.endOf(lastDay);
    }

    /** The confirmation day is day 0 of the deposit limits (R-TIME-06 to 08). */
    public DepositLimits register(FileNumber number, Actor actor) {
        SubsidyApplication file = files.locked(number);
        LocalDate day = files.today();
        Limit soft = rulebook.depositSoftLimit(day);
        Limit hard = rulebook.depositHardLimit(day);
        file.confirm(day, soft, hard);
        files.note(file, actor, "R-TIME-08", "Aanvraag bevestigd; stort ten laatste op %s.".formatted(hard.lastDay()),
                "Application confirmed; deposit by %s.".formatted(hard.lastDay()));
        return new DepositLimits(soft.passedAt(), hard.passedAt());
    }

    /** Gives the reserved budget back (R-PROV-10). */
    public void releaseReservation(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        budgeting.release(file, file.reserved());
    }

    /** Refuses the file and gives held money back in full (R-PROV-10). */
    public void refuse(FileNumber number, Actor actor) {
        SubsidyApplication file = files.locked(number);
        String outcome = file.reasons().stream().map(RecordedReason::outcome).filter(o -> o != null && o.startsWith("REFUSED_BY"))
                .findFirst().orElse("REFUSED_BY_CASE_WORKER");
        refunds.giveBackHeld(file, "R-PROV-10");
        file.becomes(FileStatus.REFUSED, outcome);
        files.note(file, actor, "R-PROV-10", "Dossier geweigerd; gestort geld gaat volledig terug.",
                "File refused; deposited money goes back in full.");
        files.tellEnterprise(file, files.notice(file, NoticeKind.FILE_REFUSED, "R-PROV-10", "provider")
                .because(file.reasons().stream().map(RecordedReason::reason).toList()));
        files.tellProviderOfEnd(file, new Reason("R-PROV-10", "De aanvraag is geweigerd.", "The application was refused.", null));
    }

    /** Counted from the day on which the provider was asked: that of the application, or of the new one after a correction (R-PROV-09). */
    private Instant nextReminder(SubsidyApplication file) {
        LocalDate asked = file.confirmationExtended() ? file.applicationDate()
                : file.limits().confirmationLastDay().minusDays(rulebook.number(Parameter.CONFIRMATION_LIMIT_DAYS, file.applicationDate()));
        List<LocalDate> mornings = rulebook.numbers(Parameter.REMINDER_CONFIRMATION_DAYS, files.today()).stream()
                .map(asked::plusDays).filter(day -> !day.isAfter(file.limits().confirmationLastDay())).toList();
        return Reminders.next(mornings, files.now());
    }

    /** What a case worker may decide when the provider stays silent. */
    enum SilenceDecision {
        EXTEND("nog een keer gevraagd", "asked once more"),
        CONFIRM_ON_EVIDENCE("bevestigd op bewijs", "confirmed on evidence"),
        REFUSE("geweigerd", "refused");

        private final String dutch;
        private final String english;

        SilenceDecision(String dutch, String english) {
            this.dutch = dutch;
            this.english = english;
        }
    }

    /**
     * The provider's limit.
     *
     * @param onExpiry ESCALATE, LAPSE or TACIT
     */
    public record ConfirmationLimits(Instant passedAt, Instant reminderAt, String onExpiry) {
    }

    /** When the soft and the hard limit of the deposit have passed. */
    public record DepositLimits(Instant softPassedAt, Instant hardPassedAt) {
    }
}
