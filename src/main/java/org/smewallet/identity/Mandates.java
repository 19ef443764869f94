package org.smewallet.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.smewallet.shared.CommandForbidden;
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
    private final CurrentActor current;
    private final Clock clock;

    Mandates(MandateRecords records, CurrentActor current, Clock clock) {
        this.records = records;
        this.current = current;
        this.clock = clock;
    }

    /** Whether the person's login, if he is signed in, is good for this enterprise: a login is bound to one organisation, another one is a new login. */
    public boolean inReach(Actor actor, EnterpriseNumber enterprise) {
        boolean signedIn = current.find().filter(who -> who.person().equals(actor.person())).isPresent();
        return !signedIn || current.organisation().map(enterprise::equals).orElse(true);
    }

    /** Whether the person acts for this enterprise; a role or staff account alone gives no mandate, nor does one to look only. */
    @Transactional(readOnly = true)
    public boolean mayActFor(Actor actor, EnterpriseNumber enterprise) {
        return inReach(actor, enterprise) && records.isHeldForEnterprise(actor.person(), enterprise.digits(), MandateScope.ACT);
    }

    /** Whether the person may look at what is the enterprise's: acting for it, or looking only. */
    @Transactional(readOnly = true)
    public boolean maySee(Actor actor, EnterpriseNumber enterprise) {
        return inReach(actor, enterprise) && records.isHeldForEnterprise(actor.person(), enterprise.digits());
    }

    /** Whether the person answers for this provider. */
    @Transactional(readOnly = true)
    public boolean mayAnswerFor(Actor actor, ProviderNumber provider) {
        return records.isHeldForProvider(actor.person(), provider.number());
    }

    /**
     * Stops a command of whoever does not act for the enterprise.
     *
     * @throws NotFound without any mandate: as for an enterprise that does not exist, so that nothing can be guessed
     * @throws CommandForbidden with a mandate to look only
     */
    @Transactional(readOnly = true, noRollbackFor = {NotFound.class, CommandForbidden.class})
    public void requireMandate(Actor actor, EnterpriseNumber enterprise) {
        if (!mayActFor(actor, enterprise)) {
            requireSight(actor, enterprise);
            throw lookingOnly();
        }
    }

    /**
     * Stops whoever has no mandate at all.
     *
     * @throws NotFound as for an enterprise that does not exist
     */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public void requireSight(Actor actor, EnterpriseNumber enterprise) {
        if (!maySee(actor, enterprise)) {
            throw new NotFound("Enterprise " + enterprise);
        }
    }

    /** What whoever may only look is told about a command. */
    public static CommandForbidden lookingOnly() {
        return new CommandForbidden("U mag de gegevens van deze onderneming alleen bekijken. Vraag een wettelijk vertegenwoordiger om u het recht te geven om te handelen (R-ID-04).",
                "You may only look at the data of this enterprise. Ask a legal representative for the right to act (R-ID-04).");
    }

    /** What the person's mandate for this enterprise rests on; empty without one. */
    @Transactional(readOnly = true)
    public Optional<MandateBasis> basisOf(Actor actor, EnterpriseNumber enterprise) {
        return records.findFirstByPersonAndEnterpriseNumberAndEndedAtIsNullOrderById(actor.person(), enterprise.digits()).map(Mandate::basis);
    }

    /** The enterprises whose data the person may look at. */
    @Transactional(readOnly = true)
    public List<EnterpriseNumber> enterprisesOf(Actor actor) {
        return records.findByPersonAndEnterpriseNumberIsNotNullAndEndedAtIsNullOrderByEnterpriseNumber(actor.person()).stream()
                .flatMap(mandate -> mandate.enterprise().stream()).filter(enterprise -> inReach(actor, enterprise)).distinct().toList();
    }

    /** The enterprises that the person acts for. */
    @Transactional(readOnly = true)
    public List<EnterpriseNumber> enterprisesToActFor(Actor actor) {
        return records.findByPersonAndEnterpriseNumberIsNotNullAndScopeAndEndedAtIsNullOrderByEnterpriseNumber(actor.person(), MandateScope.ACT).stream()
                .flatMap(mandate -> mandate.enterprise().stream()).filter(enterprise -> inReach(actor, enterprise)).distinct().toList();
    }

    /** Who holds a mandate for the enterprise now, the first to get one first. */
    @Transactional(readOnly = true)
    public List<MandateHolder> holders(EnterpriseNumber enterprise) {
        return records.findByEnterpriseNumberAndEndedAtIsNullOrderByGrantedAtAscIdAsc(enterprise.digits()).stream().map(Mandate::holder).toList();
    }

    @Transactional(readOnly = true)
    public List<ProviderNumber> providersOf(Actor actor) {
        return records.findByPersonAndProviderNumberIsNotNullAndEndedAtIsNullOrderByProviderNumber(actor.person()).stream()
                .flatMap(mandate -> mandate.provider().stream()).distinct().toList();
    }

    /** Everybody who acts or ever acted for this enterprise. */
    @Transactional(readOnly = true)
    public Set<String> everActedFor(EnterpriseNumber enterprise) {
        return records.personsOfEnterprise(enterprise.digits());
    }

    /** Everybody who answers or ever answered for this provider. */
    @Transactional(readOnly = true)
    public Set<String> everAnsweredFor(ProviderNumber provider) {
        return records.personsOfProvider(provider.number());
    }

    /** Gives the mandate to act; a person who has one already keeps it as it is. */
    public void grant(String person, EnterpriseNumber enterprise, MandateBasis basis) {
        grant(person, enterprise, basis, MandateScope.ACT);
    }

    /** Gives the mandate; a person who may do as much already keeps what he has, and one to look only gives way to one to act. */
    public void grant(String person, EnterpriseNumber enterprise, MandateBasis basis, MandateScope scope) {
        List<Mandate> held = records.findByPersonAndEnterpriseNumberAndEndedAtIsNull(person, enterprise.digits());
        if (held.stream().map(Mandate::holder).noneMatch(holder -> holder.scope() == MandateScope.ACT || holder.scope() == scope)) {
            held.forEach(mandate -> mandate.end(clock.instant()));
            Mandate mandate = Mandate.forEnterprise(person, enterprise, basis, scope, clock.instant());
            current.nameOf(person).ifPresent(mandate::called);
            records.save(mandate);
        }
    }

    /** Gives the mandate to answer for a provider; a person who has one already keeps it as it is. */
    public void grant(String person, ProviderNumber provider, MandateBasis basis) {
        if (!records.isHeldForProvider(person, provider.number())) {
            records.save(Mandate.forProvider(person, provider, basis, clock.instant()));
        }
    }

    /** What the login calls the person is kept with his mandates, so that others see who holds them (R-ID-07). */
    public void called(String person, String name) {
        records.findByPersonAndEndedAtIsNull(person).forEach(mandate -> mandate.called(name));
    }

    /** Takes the name out of the mandates that have ended; gives how many bore it. */
    public int forget(String name) {
        return records.forgetName(name);
    }

    /** How many mandates that hold are known by this name. */
    @Transactional(readOnly = true)
    public int heldBy(String name) {
        return records.countByPersonNameIgnoreCaseAndEndedAtIsNull(name);
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
