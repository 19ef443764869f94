package org.smewallet.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.notification.Notice;
import org.smewallet.notification.NoticeKind;
import org.smewallet.notification.Notices;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of what an enterprise registered, by somebody who acts for it; each is logged and told (R-REG-05, R-REG-06, R-ID-07). */
@Service
@Transactional
public class EnterpriseChanges {

    private final Enterprises enterprises;
    private final Mandates mandates;
    private final AccountChanges accounts;
    private final EnterpriseChangeLog log;
    private final Notices notices;
    private final Clock clock;

    EnterpriseChanges(Enterprises enterprises, Mandates mandates, AccountChanges accounts, EnterpriseChangeLog log, Notices notices, Clock clock) {
        this.enterprises = enterprises;
        this.mandates = mandates;
        this.accounts = accounts;
        this.log = log;
        this.notices = notices;
        this.clock = clock;
    }

    /** Whether the person must sign in again before the account can be changed (R-REG-06). */
    @Transactional(readOnly = true)
    public boolean needsFreshLogin() {
        return !accounts.isLoginFresh();
    }

    /** For how many days refunds wait after a change of the account (R-REG-06). */
    @Transactional(readOnly = true)
    public int holdDays() {
        return accounts.holdDays();
    }

    /** The last day on which refunds wait because the account was changed; empty when they do not wait (R-REG-06). */
    @Transactional(readOnly = true)
    public Optional<LocalDate> heldUntil(Enterprise enterprise) {
        return enterprise.ibanChangedAt().map(at -> Brussels.dateOf(at).plusDays(accounts.holdDays())).filter(day -> !day.isBefore(Brussels.today(clock)));
    }

    /**
     * Form {@code changeAccount}: refunds go to this account from now on, after the hold (R-REG-06).
     *
     * @throws InputRejected with every wrong field
     * @throws CommandRefused FRESH_LOGIN_NEEDED when the person signed in too long ago
     * @throws NotFound for whoever does not act for the enterprise
     */
    public Enterprise changeAccount(Actor actor, EnterpriseNumber number, Answers answers) {
        Enterprise enterprise = acting(actor, number);
        Account account = Account.read(answers);
        answers.check();
        accounts.requireFreshLogin(enterprise, account.iban());
        Iban before = enterprise.iban();
        enterprise.changeAccount(account, clock.instant());
        if (!before.equals(account.iban())) {
            accounts.tell(enterprise, before, enterprise.emails(), actor);
        }
        return enterprise;
    }

    /**
     * Form {@code changeEmails}: messages go to these addresses; the old ones are told too.
     *
     * @throws InputRejected with every wrong field
     * @throws NotFound for whoever does not act for the enterprise
     */
    public Enterprise changeEmails(Actor actor, EnterpriseNumber number, Answers answers) {
        Enterprise enterprise = acting(actor, number);
        Answers form = new Answers(EnterpriseDataForm.oneShape(answers.values()));
        List<EmailAddress> wanted = EmailAddress.list(form);
        form.check();
        List<String> before = enterprise.emails();
        enterprise.changeEmails(wanted);
        if (!before.equals(enterprise.emails())) {
            log.save(new EnterpriseChange(enterprise, EnterpriseChange.Kind.ADDRESSES, "R-REG-05", String.join(", ", before),
                    String.join(", ", enterprise.emails()), actor.person(), mandates.basisOf(actor, number).orElse(null), clock.instant()));
            List<String> all = new ArrayList<>(before);
            all.addAll(enterprise.emails());
            notices.send(Notice.of(NoticeKind.ADDRESSES_CHANGED, number.digits() + "-addresses-" + clock.instant(), "R-REG-05").to(all)
                    .forEnterprise(number));
        }
        return enterprise;
    }

    /** What form {@code changeEmails} shows when it is opened. */
    @Transactional(readOnly = true)
    public Map<String, Object> emails(Enterprise enterprise) {
        return Map.of("emails", enterprise.addresses().stream().map(EmailAddress::row).toList());
    }

    private Enterprise acting(Actor actor, EnterpriseNumber number) {
        mandates.requireMandate(actor, number);
        return enterprises.findByNumber(number).orElseThrow(() -> new NotFound("Enterprise " + number));
    }
}
