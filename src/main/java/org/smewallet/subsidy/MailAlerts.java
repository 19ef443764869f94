package org.smewallet.subsidy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.smewallet.identity.Actor;
import org.smewallet.notification.UndeliveredMails;
import org.smewallet.notification.UndeliveredMails.Undelivered;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.InputRejected;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a mail cannot be delivered and a limit is near, somebody reaches its reader in another way (R-NOT-04). */
@Service
@Transactional
public class MailAlerts {

    /** What a follow-up adds to the number of the file or registration that its mails are about. */
    public static final String OF_MAIL = "-MAIL";

    private static final int LONGEST_NOTE = 500;

    private final UndeliveredMails mails;
    private final Rulebook rulebook;
    private final Clock clock;

    MailAlerts(UndeliveredMails mails, Rulebook rulebook, Clock clock) {
        this.mails = mails;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** The moment at which the nearest limit passes, when that is less than the given number of days away; else empty. */
    @Transactional(readOnly = true)
    public Optional<Instant> nearLimit(String followUp) {
        LocalDate today = Brussels.today(clock);
        LocalDate tooFar = today.plusDays(rulebook.number(Parameter.MAIL_ALERT_LIMIT_DAYS, today));
        return mails.nextLastDay(about(followUp), today).filter(lastDay -> lastDay.isBefore(tooFar)).map(Brussels::endOf);
    }

    /** Form {@code reachReader}: whom to reach, what about and until when. */
    @Transactional(readOnly = true)
    public Map<String, Object> shown(String followUp) {
        List<Undelivered> undelivered = mails.of(about(followUp));
        return Map.of("fileNumber", about(followUp),
                "recipients", undelivered.stream().map(Undelivered::recipient).distinct().collect(Collectors.joining(", ")),
                "subjects", undelivered.stream().map(mail -> mail.subjectDutch() + " / " + mail.subjectEnglish()).distinct().collect(Collectors.joining("; ")),
                "lastDay", mails.nextLastDay(about(followUp), Brussels.today(clock)).map(LocalDate::toString).orElse(""));
    }

    /**
     * Form {@code reachReader}, by a case worker.
     *
     * @throws InputRejected without a note on who was reached, and how
     */
    public void reached(String followUp, Actor actor, Answers answers) {
        String note = answers.required("note", answers.text("note", LONGEST_NOTE));
        answers.check();
        mails.followUp(about(followUp), actor.person(), note);
    }

    private static String about(String followUp) {
        return followUp.substring(0, followUp.length() - OF_MAIL.length());
    }
}
