package org.smewallet.enterprise;

import java.time.LocalDate;
import java.util.Optional;
import org.smewallet.identity.Actor;
import org.smewallet.rulebook.Limit;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Reason;
import org.smewallet.shared.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a registration that needs the code of a letter (R-ID-04, R-ID-05); each is logged (R-ID-07). */
@Service
@Transactional
public class EnterpriseActivations {

    private final RegistrationDesk desk;
    private final ActivationLetters activation;
    private final RegistrationNotices notices;
    private final Rulebook rulebook;

    EnterpriseActivations(RegistrationDesk desk, ActivationLetters activation, RegistrationNotices notices, Rulebook rulebook) {
        this.desk = desk;
        this.activation = activation;
        this.notices = notices;
        this.rulebook = rulebook;
    }

    /** A new code in a letter to the registered office; an older code is void (R-ID-04, R-ID-05). */
    public Limit createActivationCode(String number) {
        EnterpriseRegistration registration = desk.load(number);
        registration.awaitCode();
        Limit limit = activation.write(registration);
        desk.log(registration, Actor.SYSTEM, "codeMade", "R-ID-05");
        return limit;
    }

    /** Hands the letter to the post and tells the person that it is on its way, without the code (R-NOT-05). */
    public void postLetter(String number) {
        EnterpriseRegistration registration = desk.load(number);
        activation.post(registration);
        activation.codeOf(registration).ifPresent(code -> notices.letterSent(registration, code));
        desk.log(registration, Actor.SYSTEM, "letterPosted", "R-ID-04");
    }

    /** The day of the next reminder to enter the code; empty when all were sent (R-NOT-03). */
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextActivationReminder(String number) {
        return activation.nextReminder(desk.load(number));
    }

    /** Reminds of the letter and its last day. */
    public void remindActivation(String number) {
        EnterpriseRegistration registration = desk.load(number);
        activation.codeOf(registration).ifPresent(code -> notices.codeReminder(registration, code, desk.today()));
    }

    /**
     * Form {@code activationCode}. Wrong entries are counted, so the outcome is an answer and never an exception.
     *
     * @throws InputRejected when nothing was entered
     * @throws CommandRefused CODE_EXPIRED after the last day: nothing is counted, the limit ends the registration
     * @throws NotFound for everyone but the person who registers
     */
    public CodeResult enterActivationCode(String number, Actor actor, Answers answers) {
        EnterpriseRegistration registration = desk.own(number, actor);
        String typed = RegistrationForms.code(answers);
        answers.check();
        registration.requireOneOf(RegistrationStatus.AWAITING_ACTIVATION);
        ActivationCode code = activation.codeOf(registration).orElseThrow(() -> new NotFound("Code of " + number));
        if (code.isExpiredOn(desk.today())) {
            throw new CommandRefused("CODE_EXPIRED", new Reason("R-ID-05", "De code was geldig tot en met " + code.lastDay() + ".",
                    "The code was valid until " + code.lastDay() + ", included.", null));
        }
        CodeResult result = typed == null ? CodeResult.NEW_CODE : code.enter(typed, actor.person(), registration.enterprise(), desk.today());
        desk.log(registration, actor, "code" + result.name(), "R-ID-05");
        return result;
    }

    /** Whether the last day of the code has passed, though the limit may not have been handled yet. */
    @Transactional(readOnly = true)
    public boolean isCodeExpired(String number) {
        return activation.codeOf(desk.load(number)).filter(code -> code.isExpiredOn(desk.today())).isPresent();
    }

    /**
     * A letter under way.
     *
     * @param expectedBy day by which letters usually arrive (R-ID-06)
     * @param attemptsLeft wrong entries that are still possible
     */
    public record AwaitedCode(EnterpriseNumber enterprise, String name, LocalDate posted, LocalDate expectedBy, LocalDate lastDay, int attemptsLeft) {
    }

    /**
     * Where the letter is, for the person who registers; empty without a code.
     *
     * @throws NotFound for everyone else
     */
    @Transactional(readOnly = true)
    public Optional<AwaitedCode> awaited(String number, Actor actor) {
        EnterpriseRegistration registration = desk.own(number, actor);
        return activation.codeOf(registration).map(code -> {
            LocalDate posted = Brussels.dateOf(code.madeAt());
            return new AwaitedCode(registration.enterprise(), desk.fromRegister(registration).name(), posted,
                    WorkingDays.plus(posted, rulebook.number(Parameter.ACTIVATION_LETTER_WORKING_DAYS, posted)), code.lastDay(), code.attemptsLeft());
        });
    }

    /** No right code by the last day (R-ID-05); the person may start again. */
    public void expire(String number) {
        EnterpriseRegistration registration = desk.load(number);
        activation.codeOf(registration).ifPresent(ActivationCode::voidIt);
        registration.expire();
        notices.ended(registration, "R-ID-05");
        desk.log(registration, Actor.SYSTEM, "registrationExpired", "R-ID-05");
    }

    /** Too many wrong codes (R-ID-05). */
    public void block(String number) {
        EnterpriseRegistration registration = desk.load(number);
        registration.block();
        notices.ended(registration, "R-ID-05");
        desk.log(registration, Actor.SYSTEM, "registrationBlocked", "R-ID-05");
    }

    /**
     * Form {@code reviewBlocked}, by a case worker: the wrong codes were looked into.
     *
     * @throws InputRejected without a note on what was done
     */
    public void reviewBlocked(String number, Actor actor, Answers answers) {
        EnterpriseRegistration registration = desk.load(number);
        String note = RegistrationForms.note(answers);
        answers.check();
        registration.noteOnBlocking(note);
        desk.log(registration, actor, "blockingReviewed", "R-ID-05");
    }
}
