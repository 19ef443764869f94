package org.smewallet.enterprise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smewallet.identity.Actor;
import org.smewallet.identity.MandateBasis;
import org.smewallet.identity.Mandates;
import org.smewallet.rulebook.Limit;
import org.smewallet.rulebook.Refusal;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.rulebook.SizeAnswer;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Reason;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a registration, in the order of the process {@code enterpriseRegistration}; each is logged (R-ID-07). */
@Service
@Transactional(noRollbackFor = NotFound.class)
public class EnterpriseRegistrations {

    private final RegistrationRecords records;
    private final RegistrationNumbers numbers;
    private final RegistrationSteps steps;
    private final RegistrationNotices notices;
    private final Enterprises enterprises;
    private final EnterpriseRegister register;
    private final EnterpriseDataForm dataForm;
    private final SizeProposals proposals;
    private final ActivationLetters activation;
    private final Mandates mandates;
    private final Rulebook rulebook;
    private final ObjectMapper json;
    private final Clock clock;

    EnterpriseRegistrations(RegistrationRecords records, RegistrationNumbers numbers, RegistrationSteps steps, RegistrationNotices notices,
            Enterprises enterprises, EnterpriseRegister register, EnterpriseDataForm dataForm, SizeProposals proposals,
            ActivationLetters activation, Mandates mandates, Rulebook rulebook, ObjectMapper json, Clock clock) {
        this.records = records;
        this.numbers = numbers;
        this.steps = steps;
        this.notices = notices;
        this.enterprises = enterprises;
        this.register = register;
        this.dataForm = dataForm;
        this.proposals = proposals;
        this.activation = activation;
        this.mandates = mandates;
        this.rulebook = rulebook;
        this.json = json;
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
        readLaterForms(answers, registered);
        answers.check();
        return known(actor, registered.orElseThrow()).map(known -> new Opened(known, false))
                .orElseGet(() -> new Opened(begin(actor, start, answers), true));
    }

    private void readLaterForms(Answers answers, Optional<RegisteredEnterprise> registered) {
        if (EnterpriseDataForm.isIn(answers)) {
            EnterpriseData data = dataForm.read(answers, today());
            if (data != null && registered.isPresent() && answers.has("chosenSize")) {
                Enterprise asGiven = new Enterprise(registered.get(), data, clock.instant(), today());
                RegistrationForms.size(answers, proposals.of(asGiven, today()).status());
            }
        }
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
        EnterpriseRegistration registration = records.save(new EnterpriseRegistration(numbers.next(today().getYear()), start.enterprise(),
                actor.person(), start.contactEmail(), start.role(), clock.instant()));
        if (EnterpriseDataForm.isIn(answers)) {
            registration.keepAnswers(written(RegistrationForms.laterAnswers(answers)));
        }
        log(registration, actor, "registrationStarted", "R-REG-01");
        return registration;
    }

    /** What entitles the person by the register or by an earlier mandate (R-ID-03, R-ID-04). */
    public MandateRoute loadFromRegister(String number) {
        EnterpriseRegistration registration = load(number);
        Actor person = new Actor(registration.person(), java.util.Set.of());
        MandateRoute route = fromRegister(registration).givesAccessTo(registration.person()) ? MandateRoute.LEGAL_REPRESENTATIVE
                : mandates.mayActFor(person, registration.enterprise()) ? MandateRoute.USER_RIGHT : MandateRoute.CODE;
        registration.entitleBy(route);
        log(registration, Actor.SYSTEM, "registerRead", route == MandateRoute.LEGAL_REPRESENTATIVE ? "R-ID-03" : "R-ID-04");
        return route;
    }

    /** A new code in a letter to the registered office; an older code is void (R-ID-04, R-ID-05). */
    public Limit createActivationCode(String number) {
        EnterpriseRegistration registration = load(number);
        registration.awaitCode();
        Limit limit = activation.write(registration);
        log(registration, Actor.SYSTEM, "codeMade", "R-ID-05");
        return limit;
    }

    /** Hands the letter to the post and tells the person that it is on its way, without the code (R-NOT-05). */
    public void postLetter(String number) {
        EnterpriseRegistration registration = load(number);
        activation.post(registration);
        activation.codeOf(registration).ifPresent(code -> notices.letterSent(registration, code));
        log(registration, Actor.SYSTEM, "letterPosted", "R-ID-04");
    }

    /** The day of the next reminder to enter the code; empty when all were sent (R-NOT-03). */
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextActivationReminder(String number) {
        return activation.nextReminder(load(number));
    }

    /** Reminds of the letter and its last day. */
    public void remindActivation(String number) {
        EnterpriseRegistration registration = load(number);
        activation.codeOf(registration).ifPresent(code -> notices.codeReminder(registration, code, today()));
    }

    /**
     * Form {@code activationCode}. Wrong entries are counted, so the outcome is an answer and never an exception.
     *
     * @throws InputRejected when nothing was entered
     * @throws NotFound for everyone but the person who registers
     */
    public CodeResult enterActivationCode(String number, Actor actor, Answers answers) {
        EnterpriseRegistration registration = own(number, actor);
        String typed = RegistrationForms.code(answers);
        answers.check();
        registration.requireOneOf(RegistrationStatus.AWAITING_ACTIVATION);
        ActivationCode code = activation.codeOf(registration).orElseThrow(() -> new NotFound("Code of " + number));
        CodeResult result = typed != null ? code.enter(typed, actor.person(), registration.enterprise(), today())
                : code.isExpiredOn(today()) ? CodeResult.EXPIRED : CodeResult.NEW_CODE;
        log(registration, actor, "code" + result.name(), "R-ID-05");
        return result;
    }

    /** No right code by the last day (R-ID-05); the person may start again. */
    public void expire(String number) {
        EnterpriseRegistration registration = load(number);
        activation.codeOf(registration).ifPresent(ActivationCode::voidIt);
        registration.expire();
        notices.ended(registration, "R-ID-05");
        log(registration, Actor.SYSTEM, "registrationExpired", "R-ID-05");
    }

    /** Too many wrong codes (R-ID-05). */
    public void block(String number) {
        EnterpriseRegistration registration = load(number);
        registration.block();
        notices.ended(registration, "R-ID-05");
        log(registration, Actor.SYSTEM, "registrationBlocked", "R-ID-05");
    }

    /**
     * Gives the person access and takes over the data given along with the start.
     *
     * @return true when the data are there: given along, or of an enterprise that is registered already
     */
    public boolean grantMandate(String number) {
        EnterpriseRegistration registration = load(number);
        MandateRoute route = registration.mandateBasis().orElseThrow();
        mandates.grant(registration.person(), registration.enterprise(),
                route == MandateRoute.CODE ? MandateBasis.ACTIVATION_CODE : MandateBasis.valueOf(route.name()));
        log(registration, Actor.SYSTEM, "mandateGranted", route == MandateRoute.LEGAL_REPRESENTATIVE ? "R-ID-03" : "R-ID-04");
        if (isRegistered(registration)) {
            return true;
        }
        Optional<Answers> given = given(registration);
        given.ifPresentOrElse(answers -> confirmData(registration, answers), registration::askData);
        return given.isPresent();
    }

    /**
     * Form {@code enterpriseData}.
     *
     * @throws InputRejected with every wrong field
     * @throws NotFound for whoever does not act for the enterprise
     */
    public void submitEnterpriseData(String number, Actor actor, Answers answers) {
        EnterpriseRegistration registration = acting(number, actor);
        registration.requireOneOf(RegistrationStatus.DATA_NEEDED);
        confirmData(registration, answers);
        log(registration, actor, "dataConfirmed", "R-REG-02");
    }

    private void confirmData(EnterpriseRegistration registration, Answers answers) {
        EnterpriseData data = dataForm.read(answers, today());
        answers.check();
        RegisteredEnterprise registered = fromRegister(registration);
        enterprises.findByNumber(registration.enterprise()).ifPresentOrElse(
                enterprise -> enterprise.confirmData(registered, data, clock.instant(), today()),
                () -> enterprises.save(new Enterprise(registered, data, clock.instant(), today())));
    }

    /** The size by the figures (R-SIZE-01 to 03), and the person's choice when it came along. */
    public SizeStep proposeSize(String number) {
        EnterpriseRegistration registration = load(number);
        Enterprise enterprise = enterprise(registration);
        if (enterprise.isRegistered()) {
            registration.proposeSize(enterprise.confirmedSize().orElseThrow());
            registration.chooseSize(enterprise.confirmedSize().orElseThrow(), null);
            return new SizeStep(true, false);
        }
        SizeAnswer proposal = proposals.of(enterprise, today());
        registration.proposeSize(proposal.status());
        List<Reason> reasons = new ArrayList<>(proposal.reasons());
        registration.mandateBasis().map(RegistrationNotices::entitlement).ifPresent(reason -> reasons.add(0, reason));
        registration.explain(reasons);
        log(registration, Actor.SYSTEM, "sizeProposed", "R-SIZE-06");
        Optional<Answers> size = given(registration).filter(answers -> answers.has("chosenSize"));
        size.ifPresent(answers -> choose(registration, answers));
        registration.forgetAnswers();
        return new SizeStep(size.isPresent(), registration.needsSizeReview());
    }

    /**
     * Form {@code confirmSize}.
     *
     * @return true when a case worker must look, as the choice is smaller than the proposal (R-SIZE-06)
     * @throws InputRejected without a choice, or without the reason for another size than proposed
     */
    public boolean confirmSize(String number, Actor actor, Answers answers) {
        EnterpriseRegistration registration = acting(number, actor);
        choose(registration, answers);
        log(registration, actor, "sizeChosen", "R-SIZE-06");
        return registration.needsSizeReview();
    }

    private static void choose(EnterpriseRegistration registration, Answers answers) {
        registration.requireOneOf(RegistrationStatus.SIZE_NEEDED);
        RegistrationForms.Size size = RegistrationForms.size(answers, registration.proposedSize().orElseThrow());
        answers.check();
        registration.chooseSize(size.chosen(), size.reason());
    }

    /**
     * Form {@code reviewSize}, by a case worker.
     *
     * @return true when the smaller size is accepted; else the person chooses again
     */
    public boolean reviewSize(String number, Actor actor, Answers answers) {
        EnterpriseRegistration registration = load(number);
        RegistrationForms.Review review = RegistrationForms.review(answers);
        answers.check();
        if (review.accepted()) {
            registration.acceptSize(review.note());
        } else {
            registration.giveSizeBack(review.note());
        }
        notices.sizeReviewed(registration, today());
        log(registration, actor, review.accepted() ? "sizeAccepted" : "sizeGivenBack", "R-SIZE-06");
        return review.accepted();
    }

    /** Judges the enterprise by all grounds of R-ELIG-01 to 12; the grounds are kept. */
    public boolean checkEnterprise(String number) {
        EnterpriseRegistration registration = load(number);
        Enterprise enterprise = enterprise(registration);
        List<Refusal> refusals = enterprise.isRegistered() ? List.of() : rulebook.eligibility(
                enterprise.facts(fromRegister(registration), registration.chosenSize().orElseThrow()), today());
        registration.judge(refusals);
        return refusals.isEmpty();
    }

    /** The enterprise may apply from now on (R-REG-01). */
    public void activate(String number) {
        EnterpriseRegistration registration = load(number);
        Enterprise enterprise = enterprise(registration);
        registration.chosenSize().ifPresent(enterprise::confirmSize);
        enterprise.activate(clock.instant());
        registration.complete();
        notices.registered(registration, enterprise);
        log(registration, Actor.SYSTEM, "registered", "R-REG-01");
    }

    /** Not eligible; the person's link stays for other services. */
    public void refuse(String number) {
        EnterpriseRegistration registration = load(number);
        enterprise(registration).refuse();
        registration.refuse();
        notices.ended(registration, registration.reasons().stream().findFirst().map(Reason::rule).orElse("R-ELIG-01"));
        log(registration, Actor.SYSTEM, "refused", "R-ELIG-01");
    }

    /** The registration, for the person himself, those who act for the enterprise, and staff; else {@link NotFound}. */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public EnterpriseRegistration get(Actor actor, String number) {
        EnterpriseRegistration registration = load(number);
        if (!registration.person().equals(actor.person()) && !actor.isStaff() && !mandates.mayActFor(actor, registration.enterprise())) {
            throw new NotFound("Registration " + number);
        }
        return registration;
    }

    /** The person's newest registration of this enterprise. */
    @Transactional(readOnly = true)
    public Optional<EnterpriseRegistration> newestOf(Actor actor, EnterpriseNumber enterprise) {
        return records.findFirstByPersonAndEnterpriseNumberOrderByStartedAtDescRegistrationNumberDesc(actor.person(), enterprise.digits());
    }

    /** The person's registrations, the newest first. */
    @Transactional(readOnly = true)
    public List<EnterpriseRegistration> of(Actor actor) {
        return records.findByPersonOrderByStartedAtDescRegistrationNumberDesc(actor.person());
    }

    private EnterpriseRegistration load(String number) {
        return records.findById(number).orElseThrow(() -> new NotFound("Registration " + number));
    }

    private EnterpriseRegistration own(String number, Actor actor) {
        return Optional.of(load(number)).filter(registration -> registration.person().equals(actor.person()))
                .orElseThrow(() -> new NotFound("Registration " + number));
    }

    private EnterpriseRegistration acting(String number, Actor actor) {
        EnterpriseRegistration registration = load(number);
        mandates.requireMandate(actor, registration.enterprise());
        return registration;
    }

    private Enterprise enterprise(EnterpriseRegistration registration) {
        return enterprises.findByNumber(registration.enterprise()).orElseThrow(() -> new StepNotAllowed(
                "De gegevens van de onderneming ontbreken nog.", "The enterprise's data are still missing."));
    }

    private RegisteredEnterprise fromRegister(EnterpriseRegistration registration) {
        return register.find(registration.enterprise()).orElseThrow(() -> new NotFound("Enterprise " + registration.enterprise()));
    }

    private boolean isRegistered(EnterpriseRegistration registration) {
        return enterprises.findByNumber(registration.enterprise()).filter(Enterprise::isRegistered).isPresent();
    }

    private Optional<Answers> given(EnterpriseRegistration registration) {
        return registration.givenAnswers().map(text -> {
            try {
                return new Answers(json.readValue(text, new TypeReference<Map<String, Object>>() { }));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Kept answers of " + registration.number() + " are broken", e);
            }
        });
    }

    private String written(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers cannot be kept", e);
        }
    }

    private void log(EnterpriseRegistration registration, Actor actor, String step, String rule) {
        steps.save(new RegistrationStep(registration, clock.instant(), actor, step, rule));
    }

    private LocalDate today() {
        return Brussels.today(clock);
    }

    /**
     * What a wish to register met.
     *
     * @param isNew false when an earlier registration answers
     */
    public record Opened(EnterpriseRegistration registration, boolean isNew) {
    }
}
