package org.smewallet.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.smewallet.identity.Actor;
import org.smewallet.identity.MandateBasis;
import org.smewallet.identity.MandateScope;
import org.smewallet.identity.Mandates;
import org.smewallet.notification.Notice;
import org.smewallet.notification.NoticeKind;
import org.smewallet.notification.Notices;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.CommandForbidden;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A mandate offered by mail: a link for some days, which one person takes after signing in (R-ID-04, R-ID-07). */
@Service
@Transactional
public class Invitations {

    /** Where the link leads; the token follows. */
    public static final String PATH = "/invitations/";

    private static final String RULE = "R-ID-07";

    private final EnterprisePeople people;
    private final EnterpriseDirectory enterprises;
    private final MandateInvitations invitations;
    private final Mandates mandates;
    private final Notices notices;
    private final Rulebook rulebook;
    private final Clock clock;

    Invitations(EnterprisePeople people, EnterpriseDirectory enterprises, MandateInvitations invitations, Mandates mandates, Notices notices, Rulebook rulebook,
            Clock clock) {
        this.people = people;
        this.enterprises = enterprises;
        this.invitations = invitations;
        this.mandates = mandates;
        this.notices = notices;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** What a link offers. */
    public record Offer(EnterpriseNumber enterprise, String name, MandateScope scope) {
    }

    /**
     * Mails a link, form {@code invitePerson}. Whether somebody of that address acts for the enterprise already, or was never
     * heard of, makes no difference (SECURITY A11). A newer link voids the older one; the same is mailed once a day at most.
     *
     * @throws InputRejected with every wrong field
     * @throws CommandForbidden for whoever does not manage the people of the enterprise
     * @throws CommandRefused TOO_MANY_INVITATIONS
     */
    public void invite(Actor actor, EnterpriseNumber number, Answers answers) {
        people.requireManager(actor, number);
        String address = answers.required("email", answers.parsed("email", EmailAddress::checked, "e-mailadres", "e-mail address"));
        MandateScope scope = answers.required("scope", answers.choice("scope", MandateScope.class));
        answers.check();
        LocalDate today = Brussels.today(clock);
        LocalDate lastDay = today.plusDays(rulebook.number(Parameter.INVITATION_LINK_DAYS, today));
        Enterprise enterprise = enterprises.held(number);
        List<MandateInvitation> open = invitations.findByEnterpriseNumberOrderByInvitedAtDescIdDesc(number.digits()).stream()
                .filter(invitation -> invitation.isOpenOn(today)).toList();
        if (open.stream().anyMatch(invitation -> invitation.isSame(address, scope, lastDay))) {
            return;
        }
        open.stream().filter(invitation -> invitation.goesTo(address)).forEach(invitation -> invitation.withdraw(clock.instant()));
        if (open.stream().filter(invitation -> invitation.isOpenOn(today)).count() >= rulebook.number(Parameter.INVITATION_MOST_OPEN, today)) {
            throw new CommandRefused("TOO_MANY_INVITATIONS", new Reason(RULE, "Er staan al te veel uitnodigingen open. Trek er eerst een in.",
                    "Too many invitations are open already. Withdraw one first.", null));
        }
        String token = MailedLink.token();
        MandateInvitation invitation = invitations.save(new MandateInvitation(number, address, scope, MailedLink.hash(token), actor, clock.instant(), lastDay));
        people.note(enterprise, EnterpriseChange.Kind.PERSON_INVITED, address, actor);
        notices.send(Notice.of(NoticeKind.MANDATE_INVITATION, number.digits() + "-invitation-" + invitation.id(), RULE).to(List.of(address))
                .link(PATH + token).lastDay(lastDay).because(List.of(offered(enterprise, scope))));
    }

    private static Reason offered(Enterprise enterprise, MandateScope scope) {
        return new Reason(RULE, "%s (%s): %s".formatted(enterprise.name(), enterprise.number(), scope == MandateScope.ACT ? "handelen en bekijken" : "alleen bekijken"),
                "%s (%s): %s".formatted(enterprise.name(), enterprise.number(), scope == MandateScope.ACT ? "act and look" : "look only"), null);
    }

    /**
     * The link works no more.
     *
     * @throws NotFound for an unknown one
     * @throws CommandForbidden as {@link #invite}
     */
    public void withdraw(Actor actor, EnterpriseNumber number, long id) {
        people.requireManager(actor, number);
        Enterprise enterprise = enterprises.held(number);
        MandateInvitation invitation = invitations.findByEnterpriseNumberOrderByInvitedAtDescIdDesc(number.digits()).stream()
                .filter(one -> one.id() == id && one.isOpenOn(Brussels.today(clock))).findFirst().orElseThrow(() -> new NotFound("Invitation"));
        invitation.withdraw(clock.instant());
        people.note(enterprise, EnterpriseChange.Kind.INVITATION_WITHDRAWN, invitation.address(), actor);
    }

    /** What this link offers; empty for one that is unknown, used, withdrawn or too old, whichever it is (SECURITY A11). */
    @Transactional(readOnly = true)
    public Optional<Offer> offer(String token) {
        return open(token).map(invitation -> new Offer(invitation.enterprise(), enterprises.get(invitation.enterprise()).name(), invitation.scope()));
    }

    /** Takes the mandate, once; empty as {@link #offer}. */
    public Optional<Offer> accept(Actor actor, String token) {
        Optional<Offer> offer = offer(token);
        offer.ifPresent(taken -> {
            MandateInvitation invitation = open(token).orElseThrow();
            invitation.accept(actor, clock.instant());
            mandates.grant(actor.person(), taken.enterprise(), MandateBasis.USER_RIGHT, taken.scope());
            Enterprise enterprise = enterprises.get(taken.enterprise());
            people.note(enterprise, EnterpriseChange.Kind.PERSON_JOINED, invitation.address(), actor);
            people.tell(enterprise, "joined-" + invitation.id(), "%s heeft nu toegang.".formatted(invitation.address()),
                    "%s has access now.".formatted(invitation.address()));
        });
        return offer;
    }

    private Optional<MandateInvitation> open(String token) {
        return invitations.findByTokenHash(MailedLink.hash(token)).filter(invitation -> invitation.isOpenOn(Brussels.today(clock)));
    }
}
