package org.smewallet.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The mandates that were ever granted; those that hold have no end. */
interface MandateRecords extends Repository<Mandate, Long> {

    Mandate save(Mandate mandate);

    boolean existsByPersonAndEnterpriseNumberAndEndedAtIsNull(String person, String enterpriseNumber);

    boolean existsByPersonAndEnterpriseNumberAndScopeAndEndedAtIsNull(String person, String enterpriseNumber, MandateScope scope);

    boolean existsByPersonAndProviderNumberAndEndedAtIsNull(String person, String providerNumber);

    List<Mandate> findByPersonAndEndedAtIsNull(String person);

    Optional<Mandate> findFirstByPersonAndEnterpriseNumberAndEndedAtIsNullOrderById(String person, String enterpriseNumber);

    List<Mandate> findByPersonAndEnterpriseNumberAndEndedAtIsNull(String person, String enterpriseNumber);

    List<Mandate> findByEnterpriseNumberAndEndedAtIsNullOrderByGrantedAtAscIdAsc(String enterpriseNumber);

    List<Mandate> findByPersonAndEnterpriseNumberIsNotNullAndScopeAndEndedAtIsNullOrderByEnterpriseNumber(String person, MandateScope scope);

    List<Mandate> findByPersonAndProviderNumberAndEndedAtIsNull(String person, String providerNumber);

    List<Mandate> findByPersonAndEnterpriseNumberIsNotNullAndEndedAtIsNullOrderByEnterpriseNumber(String person);

    List<Mandate> findByPersonAndProviderNumberIsNotNullAndEndedAtIsNullOrderByProviderNumber(String person);

    @Query("select distinct m.person from Mandate m where m.enterpriseNumber = :enterpriseNumber")
    Set<String> personsOfEnterprise(String enterpriseNumber);

    @Query("select distinct m.person from Mandate m where m.providerNumber = :providerNumber")
    Set<String> personsOfProvider(String providerNumber);
}
