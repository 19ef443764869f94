package org.smewallet.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails that wait, and what became of each attempt; every method is a short transaction of its own. */
@Component
@Transactional
class MailQueue {

    private static final int PERMANENT = 500;

    private final OutgoingMails mails;
    private final MailWriter writer;
    private final Notices notices;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailQueue(OutgoingMails mails, MailWriter writer, Notices notices, MailSettings settings, ApplicationEventPublisher events,
              Clock clock) {
        this.mails = mails;
        this.writer = writer;
        this.notices = notices;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the next mails for this node alone, for as long as the claim holds; a node that dies loses its claim. */
    List<Mail> claim() {
        Instant now = clock.instant();
        List<Long> due = mails.lockDue(now, settings.batch());
        List<OutgoingMail> claimed = due.isEmpty() ? List.of() : mails.findWithNotice(due);
        claimed.forEach(mail -> mail.claim(now.plus(settings.claim())));
        return claimed.stream().map(writer::write).toList();
    }

    /** Notes which mails were taken by the server and which were not. */
    void settle(List<Long> attempted, Map<Long, Exception> failures) {
        Instant now = clock.instant();
        for (OutgoingMail mail : mails.findWithNotice(attempted)) {
            Exception failure = failures.get(mail.id());
            if (failure == null) {
                mail.delivered(now);
            } else {
                mail.attemptFailed(String.valueOf(failure.getMessage()), refusedForGood(failure), settings.pauses(), now);
                if (mail.hasFailed()) {
                    tellOfFailure(mail);
                }
            }
        }
    }

    /**
     * The server had taken the mail, and reported later that it did not arrive: the same as a refusal.
     *
     * @return false for a mail that is not ours, or that is known not to have arrived
     */
    boolean cameBack(DeliveryReport report) {
        return mails.findByToken(report.mail()).filter(mail -> mail.cameBack(report.diagnosis(), clock.instant())).map(mail -> {
            tellOfFailure(mail);
            return true;
        }).orElse(false);
    }

    /** R-NOT-04: an alert in the portal, and an event for whoever minds the limit. */
    private void tellOfFailure(OutgoingMail mail) {
        WrittenNotice notice = mail.notice();
        notices.send(Notice.of(NoticeKind.MAIL_UNDELIVERABLE, "mail-" + mail.id() + "-undeliverable", "R-NOT-04")
                .forEnterprise(notice.enterprise()).forProvider(notice.provider()).aboutFile(notice.fileNumber())
                .lastDay(notice.lastDay()));
        events.publishEvent(new MailUndeliverable(notice.kind(), mail.recipient(), notice.enterprise(), notice.provider(),
                notice.fileNumber(), notice.lastDay()));
    }

    /** The server knows that there is no such mailbox; trying again changes nothing. */
    private static boolean refusedForGood(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= PERMANENT) {
                return true;
            }
        }
        return false;
    }
}
