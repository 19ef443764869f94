package org.smewallet.enterprise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smewallet.identity.Actor;
import org.smewallet.identity.MandateBasis;
import org.smewallet.identity.MandateHolder;
import org.smewallet.identity.MandateScope;
import org.smewallet.identity.Mandates;
import org.smewallet.notification.MailWishes;
import org.smewallet.notification.Notice;
import org.smewallet.notification.NoticeKind;
import org.smewallet.notification.Notices;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.CommandForbidden;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may act for an enterprise or look at its data, and who gave or took that right (R-ID-04, R-ID-07). */
@Service
@Transactional
public class EnterprisePeople {

    private static final String RULE = "R-ID-07";
    private static final Set<EnterpriseChange.Kind> ABOUT_PEOPLE = EnumSet.of(EnterpriseChange.Kind.PERSON_INVITED, EnterpriseChange.Kind.INVITATION_WITHDRAWN,
            EnterpriseChange.Kind.PERSON_JOINED, EnterpriseChange.Kind.PERSON_REMOVED);

    private final EnterpriseDirectory enterprises;
    private final Mandates mandates;
    private final MandateInvitations invitations;
    private final EnterpriseChangeLog log;
    private final Notices notices;
    private final MailWishes wishes;
    private final Clock clock;

    EnterprisePeople(EnterpriseDirectory enterprises, Mandates mandates, MandateInvitations invitations, EnterpriseChangeLog log, Notices notices,
            MailWishes wishes, Clock clock) {
        this.enterprises = enterprises;
        this.mandates = mandates;
        this.invitations = invitations;
        this.log = log;
        this.notices = notices;
        this.wishes = wishes;
        this.clock = clock;
    }

    /**
     * The people of an enterprise.
     *
     * @param manager the caller gives and takes rights
     * @param trail what was done lately, the newest first
     */
    public record People(List<Person> persons, List<Invitation> open, boolean manager, List<Change> trail) {
    }

    /**
     * A person who has access.
     *
     * @param address where the person was invited; null for who came in another way
     * @param needed the last legal representative, or the last who gives rights: stays
     */
    public record Person(MandateHolder holder, String address, boolean self, boolean needed) {

        /** What the person is called here: by name, else by the address of the invitation, else by the pseudonym. */
        public String name() {
            return Stream.of(holder.name(), address, holder.person()).filter(Objects::nonNull).findFirst().orElseThrow();
        }
    }

    /** A link that was mailed and not used yet. */
    public record Invitation(long id, String address, MandateScope scope, LocalDate lastDay, String by) {
    }

    /** Who gave or took a right, and whose. */
    public record Change(Instant at, String by, String kind, String whose) {
    }

    /** @throws NotFound for whoever holds no mandate for the enterprise */
    @Transactional(readOnly = true)
    public People of(Actor actor, EnterpriseNumber number) {
        mandates.requireSight(actor, number);
        LocalDate today = Brussels.today(clock);
        List<MandateInvitation> all = invitations.findByEnterpriseNumberOrderByInvitedAtDescIdDesc(number.digits());
        List<MandateHolder> holders = mandates.holders(number);
        List<Person> persons = holders.stream().map(holder -> new Person(holder, all.stream().filter(invitation -> invitation.isAcceptedBy(holder.person()))
                .findFirst().map(MandateInvitation::address).orElse(null), holder.person().equals(actor.person()), isNeeded(holder, holders))).toList();
        Map<String, String> names = holders.stream().filter(holder -> holder.name() != null)
                .collect(Collectors.toMap(MandateHolder::person, MandateHolder::name, (one, same) -> one));
        List<Invitation> open = all.stream().filter(invitation -> invitation.isOpenOn(today)).map(invitation -> new Invitation(invitation.id(),
                invitation.address(), invitation.scope(), invitation.lastDay(), names.getOrDefault(invitation.invitedBy(), invitation.invitedBy()))).toList();
        return new People(persons, open, manages(actor, holders),
                log.findFirst20ByEnterpriseNumberAndKindInOrderByIdDesc(number.digits(), ABOUT_PEOPLE).stream().map(EnterpriseChange::aboutPerson)
                        .map(change -> new Change(change.at(), names.getOrDefault(change.by(), change.by()), change.kind(), change.whose())).toList());
    }

    /**
     * The person whose right would be taken.
     *
     * @throws NotFound for an unknown one
     * @throws CommandForbidden for whoever does not manage the people of the enterprise
     * @throws CommandRefused LAST_MANAGER for one who must stay
     */
    @Transactional(readOnly = true)
    public Person removable(Actor actor, EnterpriseNumber number, long mandate) {
        requireManager(actor, number);
        Person person = of(actor, number).persons().stream().filter(one -> one.holder().id() == mandate).findFirst().orElseThrow(() -> new NotFound("Person"));
        if (person.needed()) {
            boolean representative = person.holder().basis() == MandateBasis.LEGAL_REPRESENTATIVE;
            throw new CommandRefused("LAST_MANAGER", new Reason("R-ID-04",
                    representative ? "De laatste wettelijk vertegenwoordiger blijft altijd verbonden met de onderneming."
                            : "Wie als enige rechten kan geven, blijft verbonden met de onderneming.",
                    representative ? "The last legal representative always stays linked to the enterprise."
                            : "The only person who can give rights stays linked to the enterprise.", null));
        }
        return person;
    }

    /**
     * Takes the person's right: at the next request he finds nothing of the enterprise any more, and no link that he had
     * mailed lets anybody in.
     *
     * @throws CommandRefused as {@link #removable}
     */
    public void remove(Actor actor, EnterpriseNumber number, long mandate) {
        mandates.requireMandate(actor, number);
        // Held, so that two managers never remove each other at the same moment.
        Enterprise enterprise = enterprises.held(number);
        Person person = removable(actor, number, mandate);
        mandates.end(person.holder().person(), number);
        invitations.findByEnterpriseNumberOrderByInvitedAtDescIdDesc(number.digits()).stream()
                .filter(invitation -> invitation.isFrom(person.holder().person()) && invitation.isOpenOn(Brussels.today(clock))).forEach(invitation -> {
                    invitation.withdraw(clock.instant());
                    note(enterprise, EnterpriseChange.Kind.INVITATION_WITHDRAWN, invitation.address(), actor);
                });
        wishes.forget(number, person.holder().person());
        note(enterprise, EnterpriseChange.Kind.PERSON_REMOVED, person.name(), actor);
        tell(enterprise, "removed-" + mandate, "Het recht van %s is weggenomen.".formatted(person.name()), "The right of %s was taken.".formatted(person.name()));
    }

    /**
     * Stops whoever gives and takes no rights.
     *
     * @throws NotFound without a mandate
     * @throws CommandForbidden for whoever may look or act only
     */
    @Transactional(readOnly = true)
    public void requireManager(Actor actor, EnterpriseNumber number) {
        mandates.requireMandate(actor, number);
        if (!manages(actor, mandates.holders(number))) {
            throw new CommandForbidden("Alleen een wettelijk vertegenwoordiger, of wie de activeringscode ingaf, geeft en neemt rechten (R-ID-04).",
                    "Only a legal representative, or who entered the activation code, gives and takes rights (R-ID-04).");
        }
    }

    void note(Enterprise enterprise, EnterpriseChange.Kind kind, String whose, Actor actor) {
        boolean away = kind == EnterpriseChange.Kind.PERSON_REMOVED || kind == EnterpriseChange.Kind.INVITATION_WITHDRAWN;
        log.save(new EnterpriseChange(enterprise, kind, RULE, away ? whose : "", away ? "" : whose, actor.person(),
                mandates.basisOf(actor, enterprise.number()).orElse(null), clock.instant()));
    }

    void tell(Enterprise enterprise, String step, String dutch, String english) {
        notices.sendToRegistered(Notice.of(NoticeKind.PEOPLE_CHANGED, enterprise.number().digits() + "-" + step, RULE).forEnterprise(enterprise.number())
                .because(List.of(new Reason(RULE, dutch, english, null))));
    }

    private static boolean isNeeded(MandateHolder person, List<MandateHolder> all) {
        List<MandateHolder> others = all.stream().filter(one -> one.id() != person.id()).toList();
        return person.basis() == MandateBasis.LEGAL_REPRESENTATIVE ? others.stream().noneMatch(one -> one.basis() == MandateBasis.LEGAL_REPRESENTATIVE)
                : person.isManager() && others.stream().noneMatch(MandateHolder::isManager);
    }

    private static boolean manages(Actor actor, List<MandateHolder> holders) {
        return holders.stream().anyMatch(holder -> holder.isManager() && holder.person().equals(actor.person()));
    }

}
