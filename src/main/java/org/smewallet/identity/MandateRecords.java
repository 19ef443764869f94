package org.smewallet.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The mandates that were ever granted; those that hold have no end. */
interface MandateRecords extends Repository<Mandate, Long> {

    Mandate save(Mandate mandate);

    // Asked at each step of each file and so written out: a query derived from a name that says "exists" is translated anew each time.

    @Query("select count(m) > 0 from Mandate m where m.person = :person and m.enterpriseNumber = :enterpriseNumber and m.endedAt is null")
    boolean isHeldForEnterprise(String person, String enterpriseNumber);

    @Query("select count(m) > 0 from Mandate m where m.person = :person and m.enterpriseNumber = :enterpriseNumber and m.scope = :scope and m.endedAt is null")
    boolean isHeldForEnterprise(String person, String enterpriseNumber, MandateScope scope);

    @Query("select count(m) > 0 from Mandate m where m.person = :person and m.providerNumber = :providerNumber and m.endedAt is null")
    boolean isHeldForProvider(String person, String providerNumber);

    List<Mandate> findByPersonAndEndedAtIsNull(String person);

    Optional<Mandate> findFirstByPersonAndEnterpriseNumberAndEndedAtIsNullOrderById(String person, String enterpriseNumber);

    List<Mandate> findByPersonAndEnterpriseNumberAndEndedAtIsNull(String person, String enterpriseNumber);

    List<Mandate> findByEnterpriseNumberAndEndedAtIsNullOrderByGrantedAtAscIdAsc(String enterpriseNumber);

    List<Mandate> findByPersonAndEnterpriseNumberIsNotNullAndScopeAndEndedAtIsNullOrderByEnterpriseNumber(String person, MandateScope scope);

    List<Mandate> findByPersonAndProviderNumberAndEndedAtIsNull(String person, String providerNumber);

    List<Mandate> findByPersonAndEnterpriseNumberIsNotNullAndEndedAtIsNullOrderByEnterpriseNumber(String person);

    List<Mandate> findByPersonAndProviderNumberIsNotNullAndEndedAtIsNullOrderByProviderNumber(String person);

    @Modifying
    @Query("update Mandate m set m.personName = null where lower(m.personName) = lower(:name) and m.endedAt is not null")
    int forgetName(String name);

    int countByPersonNameIgnoreCaseAndEndedAtIsNull(String name);

    @Query("select distinct m.person from Mandate m where m.enterpriseNumber = :enterpriseNumber")
    Set<String> personsOfEnterprise(String enterpriseNumber);

    @Query("select distinct m.person from Mandate m where m.providerNumber = :providerNumber")
    Set<String> personsOfProvider(String providerNumber);
}
