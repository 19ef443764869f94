package org.smewallet.enterprise;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.smewallet.identity.Actor;
import org.smewallet.identity.CurrentActor;
import org.smewallet.identity.Mandates;
import org.smewallet.notification.Notice;
import org.smewallet.notification.NoticeKind;
import org.smewallet.notification.Notices;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Reason;
import org.springframework.stereotype.Component;

/** What a change of the account for refunds asks for, wherever it is made: a fresh login, a log line and a notice (R-REG-06). */
@Component
class AccountChanges {

    private static final String RULE = "R-REG-06";
    private static final int SHOWN_SIGNS = 4;

    private final CurrentActor login;
    private final Mandates mandates;
    private final EnterpriseChangeLog log;
    private final Notices notices;
    private final Rulebook rulebook;
    private final Clock clock;

    AccountChanges(CurrentActor login, Mandates mandates, EnterpriseChangeLog log, Notices notices, Rulebook rulebook, Clock clock) {
        this.login = login;
        this.mandates = mandates;
        this.log = log;
        this.notices = notices;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    int holdDays() {
        return rulebook.number(Parameter.REFUND_IBAN_CHANGE_HOLD_DAYS, Brussels.today(clock));
    }

    /** Whether the person signed in shortly before. */
    boolean isLoginFresh() {
        Duration limit = Duration.ofMinutes(rulebook.number(Parameter.LOGIN_FRESH_MINUTES, Brussels.today(clock)));
        return login.signedInAt().filter(at -> at.plus(limit).isAfter(clock.instant())).isPresent();
    }

    /**
     * Stops whoever would change a known account without having signed in shortly before.
     *
     * @throws CommandRefused FRESH_LOGIN_NEEDED
     */
    void requireFreshLogin(Enterprise enterprise, Iban wanted) {
        if (enterprise.registeredAt().isPresent() && !enterprise.iban().equals(wanted) && !isLoginFresh()) {
            throw new CommandRefused("FRESH_LOGIN_NEEDED", new Reason(RULE, "Meld u opnieuw aan om het rekeningnummer te wijzigen.",
                    "Sign in again to change the account.", null));
        }
    }

    /** Logs that the account is another one now and tells it to all addresses. */
    void tell(Enterprise enterprise, Iban before, List<String> addresses, Actor actor) {
        log.save(new EnterpriseChange(enterprise, EnterpriseChange.Kind.ACCOUNT, RULE, before.compact(), enterprise.iban().compact(), actor.person(),
                mandates.basisOf(actor, enterprise.number()).orElse(null), clock.instant()));
        LocalDate heldUntil = Brussels.today(clock).plusDays(holdDays());
        notices.send(Notice.of(NoticeKind.ACCOUNT_CHANGED, enterprise.number().digits() + "-account-" + clock.instant(), RULE).to(addresses)
                .forEnterprise(enterprise.number()).because(List.of(
                        new Reason(RULE, "Rekening die eindigt op %s, vroeger op %s".formatted(end(enterprise.iban()), end(before)),
                                "Account that ends in %s, before in %s".formatted(end(enterprise.iban()), end(before)), null),
                        new Reason(RULE, "Terugbetalingen wachten tot en met " + heldUntil, "Refunds wait until " + heldUntil + ", included", null))));
    }

    /** Enough to know it by, not enough to use it. */
    private static String end(Iban iban) {
        return iban.compact().substring(iban.compact().length() - SHOWN_SIGNS);
    }
}
