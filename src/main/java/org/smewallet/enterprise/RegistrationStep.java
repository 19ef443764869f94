package org.smewallet.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.smewallet.identity.Actor;

/** One line of the log of a registration: who did what, when and by which rule (R-ID-07). Never changed. */
@Entity
@Table(name = "enterprise_registration_step")
class RegistrationStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String registrationNumber;
    private Instant happenedAt;
    private String person;
    private String step;
    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;
    private String ruleId;

    protected RegistrationStep() {
    }

    RegistrationStep(EnterpriseRegistration registration, Instant at, Actor actor, String step, String rule) {
        registrationNumber = registration.number();
        happenedAt = at;
        person = actor.person();
        this.step = step;
        status = registration.status();
        ruleId = rule;
    }

    String person() {
        return person;
    }

    String step() {
        return step;
    }

    String rule() {
        return ruleId;
    }
}
