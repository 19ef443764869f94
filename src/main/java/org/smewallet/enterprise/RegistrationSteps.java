package org.smewallet.enterprise;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The log of all registrations. */
interface RegistrationSteps extends Repository<RegistrationStep, Long> {

    RegistrationStep save(RegistrationStep step);

    List<RegistrationStep> findByRegistrationNumberOrderById(String registrationNumber);
}
