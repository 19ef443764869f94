package org.smewallet.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails that never arrived, and what was done about them (R-NOT-04). */
@Service
@Transactional
public class UndeliveredMails {

    private final OutgoingMails mails;
    private final NoticeTexts texts;
    private final Clock clock;

    UndeliveredMails(OutgoingMails mails, NoticeTexts texts, Clock clock) {
        this.mails = mails;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A mail that nobody has followed up yet.
     *
     * @param lastDay last day of what it asked; null when it asked nothing
     */
    public record Undelivered(String recipient, String subjectDutch, String subjectEnglish, LocalDate lastDay) {
    }

    /** Those about a file or registration that nobody followed up yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<Undelivered> of(String fileNumber) {
        return mails.findOpenFailures(fileNumber).stream().map(this::shown).toList();
    }

    /** The first last day from this day on that one of them tells; empty when none does. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextLastDay(String fileNumber, LocalDate today) {
        return of(fileNumber).stream().map(Undelivered::lastDay).filter(Objects::nonNull).filter(day -> !day.isBefore(today))
                .min(LocalDate::compareTo);
    }

    /** Somebody reached the readers in another way. */
    public void followUp(String fileNumber, String person, String note) {
        mails.findOpenFailures(fileNumber).forEach(mail -> mail.followUp(person, note, clock.instant()));
    }

    /** Which of these addresses refused or lost the last mail that was tried. */
    @Transactional(readOnly = true)
    public Set<String> unreachable(Collection<String> addresses) {
        return addresses.isEmpty() ? Set.of() : mails.findUnreachable(addresses);
    }

    private Undelivered shown(OutgoingMail mail) {
        WrittenNotice notice = mail.notice();
        return new Undelivered(mail.recipient(), texts.subject(notice, Language.DUTCH),
                texts.subject(notice, Language.ENGLISH), notice.lastDay());
    }
}
