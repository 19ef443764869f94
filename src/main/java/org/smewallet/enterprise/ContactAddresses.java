package org.smewallet.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.notification.Notice;
import org.smewallet.notification.NoticeKind;
import org.smewallet.notification.Notices;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The address that a person gives at registration, confirmed by a link that was mailed there. Nothing else waits for it. */
@Service
@Transactional
public class ContactAddresses {

    /** Where the link leads; the token follows. */
    public static final String PATH = "/contact-addresses/";

    private final RegistrationRecords records;
    private final RegistrationDesk desk;
    private final Mandates mandates;
    private final Notices notices;
    private final Rulebook rulebook;
    private final Clock clock;

    ContactAddresses(RegistrationRecords records, RegistrationDesk desk, Mandates mandates, Notices notices, Rulebook rulebook, Clock clock) {
        this.records = records;
        this.desk = desk;
        this.mandates = mandates;
        this.notices = notices;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** An address that was not confirmed yet. */
    public record Unconfirmed(String registrationNumber, EnterpriseNumber enterprise, String address) {
    }

    /** Mails a link that works once, until its last day; an older one is void. At most one a day. */
    void sendLink(EnterpriseRegistration registration) {
        LocalDate lastDay = desk.today().plusDays(rulebook.number(Parameter.CONTACT_EMAIL_LINK_DAYS, desk.today()));
        if (registration.contact().isDone() || lastDay.equals(registration.contact().lastDay())) {
            return;
        }
        String token = MailedLink.token();
        registration.contact().offer(MailedLink.hash(token), lastDay);
        notices.send(Notice.of(NoticeKind.EMAIL_CONFIRMATION, registration.number() + "-email-" + desk.today(), "R-REG-02")
                .to(List.of(registration.contactEmail())).aboutFile(registration.number()).link(PATH + token).lastDay(lastDay));
    }

    /**
     * Mails another link.
     *
     * @throws NotFound for everyone but the person who registers
     */
    public void sendAgain(Actor actor, String registrationNumber) {
        sendLink(desk.own(registrationNumber, actor));
    }

    /** The address that this link confirms; empty for a link that is unknown, used, too old or not for this person, whichever it is. */
    @Transactional(readOnly = true)
    public Optional<String> addressOf(Actor actor, String token) {
        return open(actor, token).map(EnterpriseRegistration::contactEmail);
    }

    /** Confirms the address, once; empty as {@link #addressOf}. */
    public Optional<String> confirm(Actor actor, String token) {
        Optional<EnterpriseRegistration> registration = open(actor, token);
        registration.ifPresent(found -> {
            found.contact().confirm(clock.instant());
            desk.log(found, actor, "contactEmailConfirmed", "R-REG-02");
        });
        return registration.map(EnterpriseRegistration::contactEmail);
    }

    /** The person's addresses that were not confirmed yet. */
    @Transactional(readOnly = true)
    public List<Unconfirmed> unconfirmed(Actor actor) {
        return records.findByPersonOrderByStartedAtDescRegistrationNumberDesc(actor.person()).stream()
                .filter(registration -> !registration.isYearly() && !registration.contact().isDone())
                .filter(registration -> !registration.status().isEnded() || registration.status() == RegistrationStatus.REGISTERED)
                .filter(registration -> mandates.inReach(actor, registration.enterprise()))
                .map(registration -> new Unconfirmed(registration.number(), registration.enterprise(), registration.contactEmail())).toList();
    }

    private Optional<EnterpriseRegistration> open(Actor actor, String token) {
        return records.findByContactTokenHash(MailedLink.hash(token)).filter(registration -> registration.contact().isOpenOn(desk.today()))
                .filter(registration -> registration.person().equals(actor.person()) || mandates.mayActFor(actor, registration.enterprise()));
    }
}
