package org.smewallet.enterprise;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All registrations, also those that came to nothing. */
interface RegistrationRecords extends Repository<EnterpriseRegistration, String> {

    EnterpriseRegistration save(EnterpriseRegistration registration);

    Optional<EnterpriseRegistration> findById(String number);

    Optional<EnterpriseRegistration> findFirstByPersonAndEnterpriseNumberOrderByStartedAtDescRegistrationNumberDesc(String person,
            String enterpriseNumber);

    List<EnterpriseRegistration> findByPersonOrderByStartedAtDescRegistrationNumberDesc(String person);

    Optional<EnterpriseRegistration> findFirstByEnterpriseNumberAndStatusOrderByStartedAt(String enterpriseNumber, RegistrationStatus status);

    Optional<EnterpriseRegistration> findByContactTokenHash(byte[] hash);

    Optional<EnterpriseRegistration> findByOpenKey(String openKey);
}
