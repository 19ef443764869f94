package org.smewallet.enterprise;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.notification.MailWishes;
import org.smewallet.notification.NoticeTopic;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each person who has access to an enterprise chooses for himself which mails about it, that need not be sent, come to his own
 * address too: the one that he proved by a link. What must be sent goes to the registered addresses, whatever he chooses (R-NOT-01).
 */
@Service
@Transactional
public class OwnMails {

    private final Mandates mandates;
    private final MandateInvitations invitations;
    private final RegistrationRecords registrations;
    private final MailWishes wishes;

    OwnMails(Mandates mandates, MandateInvitations invitations, RegistrationRecords registrations, MailWishes wishes) {
        this.mandates = mandates;
        this.invitations = invitations;
        this.registrations = registrations;
        this.wishes = wishes;
    }

    /**
     * The person's own address: where he was invited, or what he confirmed at the registration; empty when he proved none.
     *
     * @throws NotFound for whoever has no access
     */
    @Transactional(readOnly = true)
    public Optional<String> addressOf(Actor actor, EnterpriseNumber number) {
        mandates.requireSight(actor, number);
        Stream<String> invited = invitations.findByEnterpriseNumberOrderByInvitedAtDescIdDesc(number.digits()).stream()
                .filter(invitation -> invitation.isAcceptedBy(actor.person())).map(MandateInvitation::address);
        Stream<String> registered = registrations.findByPersonOrderByStartedAtDescRegistrationNumberDesc(actor.person()).stream()
                .filter(registration -> registration.enterprise().equals(number) && registration.contact().isDone()).map(EnterpriseRegistration::contactEmail);
        return Stream.concat(invited, registered).findFirst();
    }

    /** The topics that come to the own address; none at first. */
    @Transactional(readOnly = true)
    public Set<NoticeTopic> of(Actor actor, EnterpriseNumber number) {
        mandates.requireSight(actor, number);
        return wishes.of(number, actor.person());
    }

    /**
     * From now on exactly these topics come to the own address.
     *
     * @throws NotFound for whoever has no access
     * @throws StepNotAllowed for whoever proved no address
     */
    public void choose(Actor actor, EnterpriseNumber number, Set<NoticeTopic> topics) {
        String address = addressOf(actor, number).orElseThrow(() -> new StepNotAllowed("U hebt voor deze onderneming nog geen eigen adres bevestigd.",
                "You have not confirmed an address of your own for this enterprise yet."));
        wishes.wish(number, actor.person(), address, topics);
    }
}
