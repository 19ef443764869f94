package org.smewallet.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.stereotype.Component;

/** Fetches a registration for whom it concerns, and logs each step of it (R-ID-07). */
@Component
class RegistrationDesk {

    private final RegistrationRecords records;
    private final RegistrationSteps steps;
    private final Enterprises enterprises;
    private final EnterpriseRegister register;
    private final Mandates mandates;
    private final Clock clock;

    RegistrationDesk(RegistrationRecords records, RegistrationSteps steps, Enterprises enterprises, EnterpriseRegister register,
            Mandates mandates, Clock clock) {
        this.records = records;
        this.steps = steps;
        this.enterprises = enterprises;
        this.register = register;
        this.mandates = mandates;
        this.clock = clock;
    }

    EnterpriseRegistration load(String number) {
        return records.findById(number).orElseThrow(() -> new NotFound("Registration " + number));
    }

    /** The registration of the person himself; for anyone else it does not exist. */
    EnterpriseRegistration own(String number, Actor actor) {
        return Optional.of(load(number)).filter(registration -> registration.person().equals(actor.person()))
                .orElseThrow(() -> new NotFound("Registration " + number));
    }

    /** The registration of an enterprise that the person acts for; for anyone else it does not exist. */
    EnterpriseRegistration acting(String number, Actor actor) {
        EnterpriseRegistration registration = load(number);
        mandates.requireMandate(actor, registration.enterprise());
        return registration;
    }

    Enterprise enterprise(EnterpriseRegistration registration) {
        return enterprises.findByNumber(registration.enterprise()).orElseThrow(() -> new StepNotAllowed(
                "De gegevens van de onderneming ontbreken nog.", "The enterprise's data are still missing."));
    }

    RegisteredEnterprise fromRegister(EnterpriseRegistration registration) {
        return register.find(registration.enterprise()).orElseThrow(() -> new NotFound("Enterprise " + registration.enterprise()));
    }

    void log(EnterpriseRegistration registration, Actor actor, String step, String rule) {
        steps.save(new RegistrationStep(registration, clock.instant(), actor, step, rule));
    }

    LocalDate today() {
        return Brussels.today(clock);
    }
}
