package org.smewallet.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.ProviderNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may act for whom: several people for one enterprise, one person for several (R-ID-07). An ended mandate counts no more at once. */
@Service
@Transactional
public class Mandates {

    private final MandateRecords records;
    private final Clock clock;

    Mandates(MandateRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Whether the person acts for this enterprise; a role or staff account alone gives no mandate. */
    @Transactional(readOnly = true)
    public boolean mayActFor(Actor actor, EnterpriseNumber enterprise) {
        return records.existsByPersonAndEnterpriseNumberAndEndedAtIsNull(actor.person(), enterprise.digits());
    }

    /** Whether the person answers for this provider. */
    @Transactional(readOnly = true)
    public boolean mayAnswerFor(Actor actor, ProviderNumber provider) {
        return records.existsByPersonAndProviderNumberAndEndedAtIsNull(actor.person(), provider.number());
    }

    /**
     * Stops whoever has no mandate.
     *
     * @throws NotFound as for an enterprise that does not exist, so that nothing can be guessed
     */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public void requireMandate(Actor actor, EnterpriseNumber enterprise) {
        if (!mayActFor(actor, enterprise)) {
            throw new NotFound("Enterprise " + enterprise);
        }
    }

    /** What the person's mandate for this enterprise rests on; empty without one. */
    @Transactional(readOnly = true)
    public Optional<MandateBasis> basisOf(Actor actor, EnterpriseNumber enterprise) {
        return records.findFirstByPersonAndEnterpriseNumberAndEndedAtIsNullOrderById(actor.person(), enterprise.digits()).map(Mandate::basis);
    }

    @Transactional(readOnly = true)
    public List<EnterpriseNumber> enterprisesOf(Actor actor) {
        return records.findByPersonAndEnterpriseNumberIsNotNullAndEndedAtIsNullOrderByEnterpriseNumber(actor.person()).stream()
                .flatMap(mandate -> mandate.enterprise().stream()).distinct().toList();
    }

    @Transactional(readOnly = true)
    public List<ProviderNumber> providersOf(Actor actor) {
        return records.findByPersonAndProviderNumberIsNotNullAndEndedAtIsNullOrderByProviderNumber(actor.person()).stream()
                .flatMap(mandate -> mandate.provider().stream()).distinct().toList();
    }

    /** Gives the mandate; a person who has one already keeps it as it is. */
    public void grant(String person, EnterpriseNumber enterprise, MandateBasis basis) {
        if (!records.existsByPersonAndEnterpriseNumberAndEndedAtIsNull(person, enterprise.digits())) {
            records.save(Mandate.forEnterprise(person, enterprise, basis, clock.instant()));
        }
    }

    /** Gives the mandate to answer for a provider; a person who has one already keeps it as it is. */
    public void grant(String person, ProviderNumber provider, MandateBasis basis) {
        if (!records.existsByPersonAndProviderNumberAndEndedAtIsNull(person, provider.number())) {
            records.save(Mandate.forProvider(person, provider, basis, clock.instant()));
        }
    }

    /** Ends every mandate of the person for this enterprise, now. */
    public void end(String person, EnterpriseNumber enterprise) {
        records.findByPersonAndEnterpriseNumberAndEndedAtIsNull(person, enterprise.digits()).forEach(mandate -> mandate.end(clock.instant()));
    }

    /** Ends every mandate of the person for this provider, now. */
    public void end(String person, ProviderNumber provider) {
        records.findByPersonAndProviderNumberAndEndedAtIsNull(person, provider.number()).forEach(mandate -> mandate.end(clock.instant()));
    }
}
