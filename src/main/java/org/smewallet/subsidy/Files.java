package org.smewallet.subsidy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.smewallet.banking.BankLine;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.identity.Actor;
import org.smewallet.notification.Notice;
import org.smewallet.notification.NoticeKind;
import org.smewallet.notification.Notices;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Reason;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.stereotype.Component;

/** What every step on a file needs: the file itself, held until the transaction ends, its audit trail and its mail. */
@Component
class Files {

    private final EntityManager entities;
    private final SubsidyApplications applications;
    private final FileEvents events;
    private final Notices notices;
    private final Clock clock;

    Files(EntityManager entities, SubsidyApplications applications, FileEvents events, Notices notices, Clock clock) {
        this.entities = entities;
        this.applications = applications;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /** The file as it is now, to read only. */
    SubsidyApplication get(FileNumber number) {
        return applications.findById(number.number()).orElseThrow(() -> new NotFound("File " + number));
    }

    /** The file, locked until the transaction ends; asking again in the same transaction costs nothing. */
    SubsidyApplication locked(FileNumber number) {
        return Optional.ofNullable(entities.find(SubsidyApplication.class, number.number(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("File " + number));
    }

    /** Locks all these files at once, so that a step on each of them costs nothing more. */
    void lock(Collection<FileNumber> numbers) {
        if (!numbers.isEmpty()) {
            applications.lockAll(numbers.stream().map(FileNumber::number).toList());
        }
    }

    /**
     * The file, locked, when its state allows the step.
     *
     * @throws StepNotAllowed when it does not
     */
    SubsidyApplication locked(FileNumber number, Predicate<FileStatus> allowed) {
        SubsidyApplication file = locked(number);
        requireStatus(file, allowed);
        return file;
    }

    /** @throws StepNotAllowed when the file's state does not allow the step */
    static void requireStatus(SubsidyApplication file, Predicate<FileStatus> allowed) {
        if (!allowed.test(file.status())) {
            throw new StepNotAllowed("Dit kan niet meer: het dossier is '%s'.".formatted(file.status().label(Locale.forLanguageTag("nl"))),
                    "This is no longer possible: the file is '%s'.".formatted(file.status().label(Locale.ENGLISH)));
        }
    }

    LocalDate today() {
        return Brussels.today(clock);
    }

    Instant now() {
        return clock.instant();
    }

    /** Writes a line of the audit trail, with the status that the file now has. */
    void note(SubsidyApplication file, Actor actor, String rule, String dutch, String english) {
        note(file, actor, rule, dutch, english, "");
    }

    /** Writes a line of the audit trail with what staff remarked: enterprise and provider read the line without it. */
    void note(SubsidyApplication file, Actor actor, String rule, String dutch, String english, String remark) {
        events.save(file.note(clock.instant(), actor, rule, dutch, english, Beside.remark(remark)));
    }

    /** Writes a line of the audit trail that only this party and staff read. */
    void noteFor(SubsidyApplication file, Actor actor, String rule, String dutch, String english, Party audience) {
        events.save(file.note(clock.instant(), actor, rule, dutch, english, new Beside(null, audience)));
    }

    /** A notice about the file, to fill in and hand to {@link #tellEnterprise} or {@link #tellProvider}. */
    Notice notice(SubsidyApplication file, NoticeKind kind, String rule, String sequence) {
        return Notice.of(kind, file.number() + ":" + kind + ":" + sequence, rule).aboutFile(file.number().number());
    }

    /** Mails all registered addresses of the enterprise and shows it in the portal (R-NOT-01). */
    void tellEnterprise(SubsidyApplication file, Notice notice) {
        notices.sendToRegistered(notice.forEnterprise(file.enterprise()));
    }

    /** The file of a provider gives it nothing any more. */
    void tellProviderOfEnd(SubsidyApplication file, Reason why) {
        tellProvider(file, notice(file, NoticeKind.FILE_ENDED, why.rule(), "1").because(List.of(why)));
    }

    /** Mails the provider and shows it in the portal. */
    void tellProvider(SubsidyApplication file, Notice notice) {
        notices.sendToRegistered(notice.forProvider(file.service().provider()));
    }

    /** Tells a registered enterprise that its deposit reached no file and goes back. */
    void tellPayer(Enterprise payer, BankLine line, Reason reason) {
        notices.sendToRegistered(Notice.of(NoticeKind.DEPOSIT_RETURNED, "line:" + line.id(), reason.rule()).forEnterprise(payer.number())
                .amount(line.amount()).because(List.of(reason)));
    }
}
