package org.smewallet.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.smewallet.notification.Notice;
import org.smewallet.notification.NoticeKind;
import org.smewallet.notification.Notices;
import org.smewallet.shared.Reason;
import org.springframework.stereotype.Component;

/** What a person is told about a registration; before he may act for the enterprise only he is told (R-NOT-01, R-NOT-05). */
@Component
class RegistrationNotices {

    private static final String SOURCE = "VLAIO, Registratie van een onderneming";

    private final Notices notices;

    RegistrationNotices(Notices notices) {
        this.notices = notices;
    }

    /** Why the person may act, in a sentence. */
    static Reason entitlement(MandateRoute route) {
        return switch (route) {
            case LEGAL_REPRESENTATIVE -> new Reason("R-ID-03", "U staat in de KBO als wettelijk vertegenwoordiger.",
                    "The register (KBO) lists you as legal representative.", SOURCE);
            case USER_RIGHT -> new Reason("R-ID-04", "U hebt een gebruikersrecht voor deze onderneming.",
                    "You hold a user right for this enterprise.", SOURCE);
            case CODE -> new Reason("R-ID-04", "U gaf de activatiecode uit de brief in.", "You entered the activation code of the letter.", SOURCE);
        };
    }

    void letterSent(EnterpriseRegistration registration, ActivationCode code) {
        notices.send(toPerson(registration, NoticeKind.ACTIVATION_LETTER_SENT, "letter-" + code.madeAt().toEpochMilli(), "R-ID-04")
                .lastDay(code.lastDay()));
    }

    void codeReminder(EnterpriseRegistration registration, ActivationCode code, LocalDate today) {
        notices.send(toPerson(registration, NoticeKind.ACTIVATION_REMINDER, "reminder-" + today, "R-NOT-03").lastDay(code.lastDay()));
    }

    void sizeReviewed(EnterpriseRegistration registration, Instant at) {
        notices.send(toPerson(registration, NoticeKind.SIZE_REVIEWED, "size-" + at, "R-SIZE-06").forEnterprise(registration.enterprise())
                .because(registration.reviewNote().map(note -> List.of(new Reason("R-SIZE-06", note, note, null))).orElse(List.of())));
    }

    void registered(EnterpriseRegistration registration, Enterprise enterprise) {
        List<String> readers = new ArrayList<>(enterprise.emails());
        readers.add(registration.contactEmail());
        NoticeKind kind = registration.isYearly() ? NoticeKind.DATA_CONFIRMED : NoticeKind.REGISTRATION_DONE;
        notices.send(toPerson(registration, kind, "done", registration.isYearly() ? "R-REG-07" : "R-REG-01").to(readers)
                .forEnterprise(registration.enterprise()).because(registration.reasons()));
    }

    /** Refused, expired or blocked. */
    void ended(EnterpriseRegistration registration, String rule) {
        NoticeKind kind = switch (registration.status()) {
            case EXPIRED -> NoticeKind.REGISTRATION_EXPIRED;
            case BLOCKED -> NoticeKind.REGISTRATION_BLOCKED;
            default -> NoticeKind.REGISTRATION_REFUSED;
        };
        Notice notice = toPerson(registration, kind, "end", rule).because(registration.reasons());
        if (registration.isYearly()) {
            notices.sendToRegistered(notice.forEnterprise(registration.enterprise()));
        } else {
            notices.send(notice);
        }
    }

    private static Notice toPerson(EnterpriseRegistration registration, NoticeKind kind, String step, String rule) {
        return Notice.of(kind, registration.number() + "-" + step, rule).to(List.of(registration.contactEmail())).aboutFile(registration.number());
    }
}
