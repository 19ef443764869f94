package org.smewallet.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.smewallet.identity.Actor;
import org.smewallet.notification.NoticeKind;
import org.smewallet.rulebook.Limit;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts: what is being filled in, and the limit until which that is possible (PROCESS 2.1, R-TIME-12). */
@Service
@Transactional
public class Drafts {

    private final SubsidyApplications applications;
    private final FileNumbers numbers;
    private final Files files;
    private final Rulebook rulebook;

    Drafts(SubsidyApplications applications, FileNumbers numbers, Files files, Rulebook rulebook) {
        this.applications = applications;
        this.numbers = numbers;
        this.files = files;
        this.rulebook = rulebook;
    }

    /** Opens a draft with whatever is known already. */
    public FileNumber open(EnterpriseNumber enterprise, Answers answers) {
        FileNumber number = numbers.next(files.today().getYear());
        applications.saveAndFlush(new SubsidyApplication(number, enterprise, AnswerStore.write(answers), ApplicationForm.draft(answers), files.now()));
        return number;
    }

    /** The draft can be filled in from now on. */
    public void opened(FileNumber number, Actor actor) {
        files.note(files.locked(number), actor, "R-SRV-10", "Aanvraag geopend.", "Application opened.");
    }

    /**
     * Writes the draft.
     *
     * @return true when its limits move: another start date that is not too late already
     */
    public boolean save(FileNumber number, Answers answers) {
        SubsidyApplication draft = files.locked(number, status -> status == FileStatus.DRAFT);
        LocalDate before = draft.service().startDate();
        draft.write(AnswerStore.write(answers), ApplicationForm.draft(answers));
        LocalDate after = draft.service().startDate();
        return after != null && !after.equals(before) && limitOf(draft).holdsOn(files.today());
    }

    /** Names what is stored now; other answers have another name. */
    @Transactional(readOnly = true)
    public String revision(FileNumber number) {
        return AnswerStore.revision(files.get(number).answers());
    }

    /**
     * Whether these answers may take the place of what is stored: nobody wrote others since they were shown.
     *
     * @param shown name of what the person saw when the form was opened
     */
    public boolean mayReplace(FileNumber number, String shown, Answers answers) {
        String stored = files.locked(number).answers();
        return AnswerStore.revision(stored).equals(shown) || stored.equals(AnswerStore.write(answers));
    }

    /** Keeps a correction that is not submitted yet; what the provider judged stays as it is (R-PROV-09). */
    public void keepCorrection(FileNumber number, Answers answers) {
        SubsidyApplication file = files.locked(number, status -> status == FileStatus.SUBMITTED);
        file.write(AnswerStore.write(answers), file.service());
    }

    /** What was filled in last. */
    @Transactional(readOnly = true)
    public Answers answers(FileNumber number) {
        return AnswerStore.read(files.get(number).answers());
    }

    /** Computes and stores the last day of the draft; without a start date that of R-TIME-10. */
    public DraftLimits setLimits(FileNumber number) {
        SubsidyApplication draft = files.locked(number);
        Limit limit = limitOf(draft);
        if (draft.service().startDate() != null) {
            draft.limits().application(limit);
        }
        return new DraftLimits(limit.passedAt(), nextReminder(draft));
    }

    /** Warns that the draft will be closed (R-NOT-03); tells when the next warning is due. */
    public Instant remind(FileNumber number) {
        SubsidyApplication draft = files.locked(number);
        files.tellEnterprise(draft, files.notice(draft, NoticeKind.DRAFT_REMINDER, "R-TIME-12", files.today().toString())
                .lastDay(limitOf(draft).lastDay()));
        return nextReminder(draft);
    }

    /** The limit has passed (R-TIME-12). */
    public void expire(FileNumber number) {
        SubsidyApplication draft = files.locked(number);
        draft.becomes(FileStatus.EXPIRED, null);
        files.note(draft, Actor.SYSTEM, "R-TIME-12", "Concept verlopen: de laatste dag om in te dienen is voorbij.",
                "Draft expired: the last day to submit has passed.");
        files.tellEnterprise(draft, files.notice(draft, NoticeKind.DRAFT_EXPIRED, "R-TIME-12", "1"));
    }

    /** The applicant throws the draft away. */
    public void discard(FileNumber number, Actor actor) {
        SubsidyApplication draft = files.locked(number, status -> status == FileStatus.DRAFT);
        draft.becomes(FileStatus.STOPPED, "DISCARDED");
        files.note(draft, actor, "R-REF-01", "Concept weggegooid.", "Draft discarded.");
    }

    private Limit limitOf(SubsidyApplication draft) {
        LocalDate start = draft.service().startDate();
        LocalDate selects = draft.applicationDate() == null ? files.today() : draft.applicationDate();
        return start == null ? rulebook.useLimit(selects) : rulebook.applicationLimit(start, selects);
    }

    private Instant nextReminder(SubsidyApplication draft) {
        LocalDate start = draft.service().startDate();
        List<LocalDate> days = start == null ? List.of()
                : rulebook.numbers(Parameter.REMINDER_DRAFT_DAYS, files.today()).stream().map(start::plusDays).toList();
        return Reminders.next(days, files.now());
    }

    /**
     * When a draft ends and when its applicant is warned.
     *
     * @param passedAt start of the day after the last day
     */
    public record DraftLimits(Instant passedAt, Instant reminderAt) {
    }
}
