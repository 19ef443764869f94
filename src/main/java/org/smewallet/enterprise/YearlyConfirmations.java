package org.smewallet.enterprise;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.smewallet.enterprise.EnterpriseRegistrations.Opened;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Data and size of a registered enterprise, confirmed again for the first application of a calendar year (R-REG-07). */
@Service
@Transactional
public class YearlyConfirmations {

    private final RegistrationRecords records;
    private final RegistrationNumbers numbers;
    private final RegistrationDesk desk;
    private final RegistrationData data;
    private final Enterprises enterprises;
    private final EnterpriseRegister register;
    private final AccountChanges accounts;
    private final Mandates mandates;
    private final Clock clock;

    YearlyConfirmations(RegistrationRecords records, RegistrationNumbers numbers, RegistrationDesk desk, RegistrationData data, Enterprises enterprises,
            EnterpriseRegister register, AccountChanges accounts, Mandates mandates, Clock clock) {
        this.records = records;
        this.numbers = numbers;
        this.desk = desk;
        this.data = data;
        this.enterprises = enterprises;
        this.register = register;
        this.accounts = accounts;
        this.mandates = mandates;
        this.clock = clock;
    }

    /**
     * Begins the confirmation for this year. Answers that come along change what was told before; without any, the process asks.
     *
     * @return a new one, or the one that runs already
     * @throws InputRejected with every wrong field
     * @throws StepNotAllowed when the data of this year are confirmed
     * @throws NotFound for whoever does not act for the enterprise
     */
    public Opened open(Actor actor, EnterpriseNumber number, Answers answers) {
        mandates.requireMandate(actor, number);
        Optional<EnterpriseRegistration> running = records.findByOpenKey(EnterpriseRegistration.yearlyKey(number));
        if (running.isPresent()) {
            return new Opened(running.get(), false);
        }
        Enterprise enterprise = enterprises.findByNumber(number).orElseThrow(() -> new NotFound("Enterprise " + number));
        if (!enterprise.needsConfirmationIn(desk.today().getYear())) {
            throw new StepNotAllowed("De gegevens van deze onderneming zijn voor dit jaar bevestigd (R-REG-07).",
                    "The data of this enterprise are confirmed for this year (R-REG-07).");
        }
        Answers all = answers.values().isEmpty() ? answers : filledIn(enterprise, answers);
        Optional.ofNullable(data.check(all, register.find(number))).ifPresent(given -> accounts.requireFreshLogin(enterprise, given.account().iban()));
        all.check();
        EnterpriseRegistration registration = records.save(EnterpriseRegistration.yearly(numbers.next(desk.today().getYear()), enterprise,
                actor.person(), clock.instant()));
        data.keep(registration, all);
        desk.log(registration, actor, "confirmationStarted", "R-REG-07");
        return new Opened(registration, true);
    }

    /**
     * Takes over the data that came along, else asks for them with the old ones filled in.
     *
     * @return true when they came along
     */
    public boolean prepare(String number) {
        return data.takeKept(desk.load(number));
    }

    /** Whether the enterprise must confirm its data before it applies today. */
    @Transactional(readOnly = true)
    public boolean isNeeded(Enterprise enterprise) {
        return enterprise.needsConfirmationIn(desk.today().getYear());
    }

    private static Answers filledIn(Enterprise enterprise, Answers answers) {
        Map<String, Object> all = new LinkedHashMap<>(FilledForm.of(enterprise.data()));
        all.putAll(answers.values());
        return new Answers(all);
    }
}
