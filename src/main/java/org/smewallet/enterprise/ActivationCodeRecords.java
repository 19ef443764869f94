package org.smewallet.enterprise;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The codes ever made; the newest of a registration is the one that counts. */
interface ActivationCodeRecords extends Repository<ActivationCode, Long> {

    ActivationCode save(ActivationCode code);

    Optional<ActivationCode> findFirstByRegistrationNumberOrderByIdDesc(String registrationNumber);
}
