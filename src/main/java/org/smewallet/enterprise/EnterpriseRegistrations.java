package org.smewallet.enterprise;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.smewallet.identity.Actor;
import org.smewallet.identity.MandateBasis;
import org.smewallet.identity.Mandates;
import org.smewallet.rulebook.Refusal;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.rulebook.SizeAnswer;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a registration, in the order of the process {@code enterpriseRegistration}; each is logged (R-ID-07). */
@Service
@Transactional
public class EnterpriseRegistrations {

    private final RegistrationRecords records;
    private final RegistrationNumbers numbers;
    private final RegistrationDesk desk;
    private final RegistrationData data;
    private final RegistrationNotices notices;
    private final ContactAddresses contacts;
    private final Enterprises enterprises;
    private final EnterpriseRegister register;
    private final SizeProposals proposals;
    private final Mandates mandates;
    private final Rulebook rulebook;
    private final Clock clock;

    EnterpriseRegistrations(RegistrationRecords records, RegistrationNumbers numbers, RegistrationDesk desk, RegistrationData data, RegistrationNotices notices,
            ContactAddresses contacts, Enterprises enterprises, EnterpriseRegister register, SizeProposals proposals,
            Mandates mandates, Rulebook rulebook, Clock clock) {
        this.records = records;
        this.numbers = numbers;
        this.desk = desk;
        this.data = data;
        this.notices = notices;
        this.contacts = contacts;
        this.enterprises = enterprises;
        this.register = register;
        this.proposals = proposals;
        this.mandates = mandates;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * Reads form {@code registerEnterprise} and, where they came along, {@code enterpriseData} and {@code confirmSize},
     * which are kept until the person may give them.
     *
     * @return a new registration, or the one that answers already: running, or of an enterprise that the person may act for
     * @throws InputRejected with every wrong field; an enterprise number that the register does not know is one
     */
    public Opened open(Actor actor, Answers answers) {
        RegistrationForms.Start start = RegistrationForms.start(answers);
        Optional<RegisteredEnterprise> registered = Optional.ofNullable(start.enterprise()).flatMap(register::find);
        if (start.enterprise() != null && registered.isEmpty()) {
            answers.reject("enterpriseNumber", "Deze onderneming staat niet in de KBO.", "This enterprise is not in the register (KBO).");
        }
        if (start.enterprise() != null && !mandates.inReach(actor, start.enterprise())) {
            answers.reject("enterpriseNumber", "U bent aangemeld voor een andere onderneming. Meld opnieuw aan en kies daarbij deze.",
                    "You are signed in for another enterprise. Sign in again and choose this one.");
        }
        data.check(answers, registered);
        answers.check();
        return known(actor, registered.orElseThrow()).map(known -> new Opened(known, false))
                .orElseGet(() -> new Opened(begin(actor, start, answers), true));
    }

    private Optional<EnterpriseRegistration> known(Actor actor, RegisteredEnterprise registered) {
        EnterpriseNumber number = registered.number();
        Optional<EnterpriseRegistration> running = records.findByOpenKey(EnterpriseRegistration.openKey(actor.person(), number));
        if (running.isPresent() || enterprises.findByNumber(number).filter(Enterprise::isRegistered).isEmpty()) {
            return running;
        }
        if (registered.givesAccessTo(actor.person())) {
            mandates.grant(actor.person(), number, MandateBasis.LEGAL_REPRESENTATIVE);
        }
        if (!mandates.mayActFor(actor, number)) {
            return Optional.empty();
        }
        return records.findFirstByEnterpriseNumberAndStatusOrderByStartedAt(number.digits(), RegistrationStatus.REGISTERED);
    }

    private EnterpriseRegistration begin(Actor actor, RegistrationForms.Start start, Answers answers) {
        EnterpriseRegistration registration = records.save(new EnterpriseRegistration(numbers.next(desk.today().getYear()), start.enterprise(),
                actor.person(), start.contactEmail(), start.role(), clock.instant()));
        data.keep(registration, answers);
        contacts.sendLink(registration);
        desk.log(registration, actor, "registrationStarted", "R-REG-01");
        return registration;
    }

    /** What entitles the person by the register or by an earlier mandate (R-ID-03, R-ID-04). */
    public MandateRoute loadFromRegister(String number) {
        EnterpriseRegistration registration = desk.load(number);
        Actor person = new Actor(registration.person(), Set.of());
        MandateRoute route = desk.fromRegister(registration).givesAccessTo(registration.person()) ? MandateRoute.LEGAL_REPRESENTATIVE
                : mandates.mayActFor(person, registration.enterprise()) ? MandateRoute.USER_RIGHT : MandateRoute.CODE;
        registration.entitleBy(route);
        desk.log(registration, Actor.SYSTEM, "registerRead", route == MandateRoute.LEGAL_REPRESENTATIVE ? "R-ID-03" : "R-ID-04");
        return route;
    }

    /**
     * Gives the person access and takes over the data given along with the start.
     *
     * @return true when the data are there: given along, or of an enterprise that is registered already
     */
    public boolean grantMandate(String number) {
        EnterpriseRegistration registration = desk.load(number);
        MandateRoute route = registration.mandateBasis().orElseThrow();
        mandates.grant(registration.person(), registration.enterprise(),
                route == MandateRoute.CODE ? MandateBasis.ACTIVATION_CODE : MandateBasis.valueOf(route.name()));
        desk.log(registration, Actor.SYSTEM, "mandateGranted", route == MandateRoute.LEGAL_REPRESENTATIVE ? "R-ID-03" : "R-ID-04");
        return isRegistered(registration) || data.takeKept(registration);
    }

    /**
     * Form {@code enterpriseData}.
     *
     * @throws InputRejected with every wrong field
     * @throws NotFound for whoever does not act for the enterprise
     */
    public void submitEnterpriseData(String number, Actor actor, Answers answers) {
        EnterpriseRegistration registration = desk.acting(number, actor);
        registration.requireOneOf(RegistrationStatus.DATA_NEEDED);
        EnterpriseData given = data.read(registration, answers);
        answers.check();
        data.takeOver(registration, given, actor);
        desk.log(registration, actor, "dataConfirmed", "R-REG-02");
    }

    /** The size by the figures (R-SIZE-01 to 03), and the person's choice when it came along. */
    public SizeStep proposeSize(String number) {
        EnterpriseRegistration registration = desk.load(number);
        Enterprise enterprise = desk.enterprise(registration);
        if (enterprise.isRegistered() && !registration.isYearly()) {
            registration.proposeSize(enterprise.confirmedSize().orElseThrow());
            registration.chooseSize(enterprise.confirmedSize().orElseThrow(), null);
            return new SizeStep(true, false);
        }
        SizeAnswer proposal = proposals.of(enterprise, desk.today());
        registration.proposeSize(proposal.status());
        List<Reason> reasons = new ArrayList<>(proposal.reasons());
        registration.mandateBasis().filter(basis -> !registration.isYearly()).map(RegistrationNotices::entitlement).ifPresent(reason -> reasons.add(0, reason));
        registration.explain(reasons);
        desk.log(registration, Actor.SYSTEM, "sizeProposed", "R-SIZE-06");
        Optional<RegistrationForms.Size> size = data.takeSize(registration);
        size.ifPresent(given -> registration.chooseSize(given.chosen(), given.reason()));
        return new SizeStep(size.isPresent(), registration.needsSizeReview());
    }

    /**
     * Form {@code confirmSize}.
     *
     * @return true when a case worker must look, as the choice is smaller than the proposal (R-SIZE-06)
     * @throws InputRejected without a choice, or without the reason for another size than proposed
     */
    public boolean confirmSize(String number, Actor actor, Answers answers) {
        EnterpriseRegistration registration = desk.acting(number, actor);
        registration.requireOneOf(RegistrationStatus.SIZE_NEEDED);
        RegistrationForms.Size size = RegistrationForms.size(answers, registration.proposedSize().orElseThrow());
        answers.check();
        registration.chooseSize(size.chosen(), size.reason());
        desk.log(registration, actor, "sizeChosen", "R-SIZE-06");
        return registration.needsSizeReview();
    }

    /**
     * Form {@code reviewSize}, by a case worker.
     *
     * @return true when the smaller size is accepted; else the person chooses again
     */
    public boolean reviewSize(String number, Actor actor, Answers answers) {
        EnterpriseRegistration registration = desk.load(number);
        RegistrationForms.Review review = RegistrationForms.review(answers);
        answers.check();
        if (review.accepted()) {
            registration.acceptSize(review.note());
        } else {
            registration.giveSizeBack(review.note());
        }
        notices.sizeReviewed(registration, clock.instant());
        desk.log(registration, actor, review.accepted() ? "sizeAccepted" : "sizeGivenBack", "R-SIZE-06");
        return review.accepted();
    }

    /** Judges the enterprise by all grounds of R-ELIG-01 to 12; the grounds are kept. */
    public boolean checkEnterprise(String number) {
        EnterpriseRegistration registration = desk.load(number);
        Enterprise enterprise = desk.enterprise(registration);
        List<Refusal> refusals = enterprise.isRegistered() && !registration.isYearly() ? List.of() : rulebook.eligibility(
                enterprise.facts(desk.fromRegister(registration), registration.chosenSize().orElseThrow()), desk.today());
        registration.judge(refusals);
        return refusals.isEmpty();
    }

    /** The enterprise may apply from now on (R-REG-01). */
    public void activate(String number) {
        EnterpriseRegistration registration = desk.load(number);
        Enterprise enterprise = desk.enterprise(registration);
        registration.chosenSize().ifPresent(enterprise::confirmSize);
        if (registration.isYearly() || !enterprise.isRegistered()) {
            enterprise.activate(clock.instant(), desk.today());
        }
        registration.complete();
        notices.registered(registration, enterprise);
        desk.log(registration, Actor.SYSTEM, "registered", "R-REG-01");
    }

    /** Not eligible; the person's link stays for other services. */
    public void refuse(String number) {
        EnterpriseRegistration registration = desk.load(number);
        desk.enterprise(registration).refuse();
        registration.refuse();
        notices.ended(registration, registration.reasons().stream().findFirst().map(Reason::rule).orElse("R-ELIG-01"));
        desk.log(registration, Actor.SYSTEM, "refused", "R-ELIG-01");
    }

    /** The registration, for the person himself, those who act for the enterprise, and staff; else {@link NotFound}. */
    @Transactional(readOnly = true)
    public EnterpriseRegistration get(Actor actor, String number) {
        EnterpriseRegistration registration = desk.load(number);
        if (!registration.person().equals(actor.person()) && !actor.isStaff() && !mandates.maySee(actor, registration.enterprise())) {
            throw new NotFound("Registration " + number);
        }
        return registration;
    }

    /** The person's newest registration of this enterprise. */
    @Transactional(readOnly = true)
    public Optional<EnterpriseRegistration> newestOf(Actor actor, EnterpriseNumber enterprise) {
        return records.findFirstByPersonAndEnterpriseNumberOrderByStartedAtDescRegistrationNumberDesc(actor.person(), enterprise.digits());
    }

    /** Whether the person may see and do the tasks of this registration. */
    @Transactional(readOnly = true)
    public boolean concerns(Actor actor, String number) {
        return records.findById(number).filter(registration -> registration.person().equals(actor.person())
                || mandates.mayActFor(actor, registration.enterprise())).isPresent();
    }

    /** Whether the person may see how far this registration is, but not do its tasks. */
    @Transactional(readOnly = true)
    public boolean isLookedOn(Actor actor, String number) {
        return records.findById(number).filter(registration -> mandates.maySee(actor, registration.enterprise())).isPresent() && !concerns(actor, number);
    }

    /** The person's registrations, the newest first. */
    @Transactional(readOnly = true)
    public List<EnterpriseRegistration> of(Actor actor) {
        return records.findByPersonOrderByStartedAtDescRegistrationNumberDesc(actor.person());
    }

    /** The person's registrations that ended without access, but for those tried again since; the newest first. */
    @Transactional(readOnly = true)
    public List<EnterpriseRegistration> endedInVain(Actor actor) {
        Set<EnterpriseNumber> tried = new HashSet<>();
        return of(actor).stream().filter(registration -> tried.add(registration.enterprise()) && registration.status().isEnded()
                && registration.status() != RegistrationStatus.REGISTERED).toList();
    }

    private boolean isRegistered(EnterpriseRegistration registration) {
        return enterprises.findByNumber(registration.enterprise()).filter(Enterprise::isRegistered).isPresent();
    }

    /**
     * What a wish to register met.
     *
     * @param isNew false when an earlier registration answers
     */
    public record Opened(EnterpriseRegistration registration, boolean isNew) {
    }
}
