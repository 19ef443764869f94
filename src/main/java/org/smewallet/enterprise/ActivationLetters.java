package org.smewallet.enterprise;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.smewallet.notification.HelpDesk;
import org.smewallet.rulebook.Limit;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.NotFound;
import org.springframework.stereotype.Component;

/** Makes activation codes, writes the letters with them and hands these to the post (R-ID-04 to 06). */
@Component
class ActivationLetters {

    private static final String TEXT = """
            Registratie %1$s

            Iemand wil in de kmo-portefeuille handelen voor uw onderneming %2$s (%3$s).
            Is dat in orde? Geef hem of haar dan deze code:

            Activatiecode: %4$s
            Laatste dag: %5$s

            De code werkt één keer. Weet u van niets? Gooi deze brief dan weg; zonder de code kan niemand verder.
            Vragen? Bel %7$s.
            """ + Letter.TRANSLATION + """
            Registration %1$s

            Somebody wants to act for your enterprise %2$s (%3$s) in the SME e-wallet.
            If that is right, give that person this code:

            Activation code: %4$s
            Last day: %6$s

            The code works once. If you know nothing of it, throw this letter away; without the code nobody can go on.
            Questions? Call %7$s.
            """;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-BE"));
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final SecureRandom random = new SecureRandom();
    private final ActivationCodeRecords codes;
    private final Letters letters;
    private final LetterPost post;
    private final EnterpriseRegister register;
    private final Rulebook rulebook;
    private final HelpDesk desk;
    private final Clock clock;

    ActivationLetters(ActivationCodeRecords codes, Letters letters, LetterPost post, EnterpriseRegister register, Rulebook rulebook, HelpDesk desk, Clock clock) {
        this.codes = codes;
        this.letters = letters;
        this.post = post;
        this.register = register;
        this.rulebook = rulebook;
        this.desk = desk;
        this.clock = clock;
    }

    /** A new code voids the old one (R-ID-05). */
    Limit write(EnterpriseRegistration registration) {
        codeOf(registration).ifPresent(ActivationCode::voidIt);
        LocalDate today = Brussels.today(clock);
        int days = rulebook.number(Parameter.ACTIVATION_VALID_DAYS, today);
        Limit limit = new Limit("ACTIVATION", "R-ID-05", today, today.plusDays(days), days);
        String plain = ActivationCode.newPlain(random);
        codes.save(new ActivationCode(registration, plain, random, clock.instant(), limit.lastDay(),
                rulebook.number(Parameter.ACTIVATION_MAX_ATTEMPTS, today)));
        RegisteredEnterprise to = register.find(registration.enterprise()).orElseThrow(() -> new NotFound("Enterprise " + registration.enterprise()));
        String text = TEXT.formatted(registration.number(), to.name(), to.number(), plain, DAY.format(limit.lastDay()), ENGLISH_DAY.format(limit.lastDay()),
                desk.phone());
        letters.save(new Letter(registration, to, text, plain, clock.instant()));
        return limit;
    }

    /** Hands the newest letter to the post, once. */
    void post(EnterpriseRegistration registration) {
        letters.findFirstByRegistrationNumberOrderByIdDesc(registration.number()).filter(letter -> letter.postedAt().isEmpty())
                .ifPresent(letter -> {
                    boolean blank = post.post(letter);
                    letter.posted(clock.instant());
                    if (blank) {
                        letter.blank();
                    }
                });
    }

    /** The newest code, the only one that counts. */
    Optional<ActivationCode> codeOf(EnterpriseRegistration registration) {
        return codes.findFirstByRegistrationNumberOrderByIdDesc(registration.number());
    }

    /** The next day of a reminder after today; empty when all were sent (R-NOT-03). */
    Optional<LocalDate> nextReminder(EnterpriseRegistration registration) {
        LocalDate today = Brussels.today(clock);
        return codeOf(registration).flatMap(code -> {
            LocalDate made = Brussels.dateOf(code.madeAt());
            return rulebook.numbers(Parameter.REMINDER_ACTIVATION_DAYS, made).stream().map(made::plusDays).sorted()
                    .filter(day -> day.isAfter(today) && !code.isExpiredOn(day)).findFirst();
        });
    }
}
