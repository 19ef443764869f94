package org.smewallet.enterprise;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smewallet.rulebook.EnterpriseFacts;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.LikePattern;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Page;
import org.smewallet.shared.Reason;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What others ask about an enterprise. */
@Service
@Transactional(noRollbackFor = {NotFound.class, RegisterUnreachable.class})
public class EnterpriseDirectory {

    private final EntityManager entities;
    private final Enterprises enterprises;
    private final EnterpriseRegister register;
    private final Clock clock;

    EnterpriseDirectory(EntityManager entities, Enterprises enterprises, EnterpriseRegister register, Clock clock) {
        this.entities = entities;
        this.enterprises = enterprises;
        this.register = register;
        this.clock = clock;
    }

    /** @throws NotFound when the enterprise gave no data yet */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public Enterprise get(EnterpriseNumber number) {
        return enterprises.findByNumber(number).orElseThrow(() -> new NotFound("Enterprise " + number));
    }

    /** Those among them whose name or number holds what was typed, by name; all of them when nothing was. */
    @Transactional(readOnly = true)
    public Page<EnterpriseName> named(Collection<EnterpriseNumber> among, String typed, int page, int size) {
        String text = typed.matches("[0-9. ]+") ? typed.replaceAll("[. ]", "") : typed;
        var found = enterprises.named(among.stream().map(EnterpriseNumber::digits).toList(), LikePattern.holding(text), PageRequest.of(page, size));
        return new Page<>(found.map(e -> new EnterpriseName(new EnterpriseNumber(e.getEnterpriseNumber()), e.getName())).getContent(), page, size,
                found.getTotalElements());
    }

    /**
     * Stops an application of a calendar year for which the enterprise did not confirm its data yet (R-REG-07).
     *
     * @throws CommandRefused DATA_NOT_CONFIRMED, telling what to do
     */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public void requireConfirmed(EnterpriseNumber number, LocalDate applicationDate) {
        if (get(number).needsConfirmationIn(applicationDate.getYear())) {
            throw new CommandRefused("DATA_NOT_CONFIRMED", new Reason("R-REG-07",
                    "Bevestig eerst de gegevens en de grootte van uw onderneming voor %d: zie de pagina van uw onderneming.".formatted(applicationDate.getYear()),
                    "Confirm the data and the size of your enterprise for %d first: see the page of your enterprise.".formatted(applicationDate.getYear()), null));
        }
    }

    /**
     * The enterprise, held until the transaction ends: its applications queue up, so that the first of a year fixes its size
     * and opens its budget.
     *
     * @throws NotFound when the enterprise gave no data yet
     */
    public Enterprise held(EnterpriseNumber number) {
        return Optional.ofNullable(entities.find(Enterprise.class, number.digits(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("Enterprise " + number));
    }

    /**
     * What the register tells about these enterprises now; one that it does not know is absent.
     *
     * @throws RegisterUnreachable when it gives no answer
     */
    @Transactional(readOnly = true, noRollbackFor = RegisterUnreachable.class)
    public Map<EnterpriseNumber, RegisteredEnterprise> registered(Set<EnterpriseNumber> numbers) {
        return register.find(numbers);
    }

    /**
     * What the rules ask about the enterprise: its own data and what the register tells now, with the size fixed for the
     * year of application, else the confirmed one.
     *
     * @throws NotFound when the enterprise gave no data yet
     */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public EnterpriseFacts factsFor(RegisteredEnterprise registered, LocalDate applicationDate) {
        Enterprise enterprise = get(registered.number());
        return enterprise.facts(registered, sizeOn(enterprise, applicationDate));
    }

    /**
     * Fixes the size for the calendar year: the first submitted application does, every later call gives the same
     * (R-SIZE-05). Whoever comes second waits for the first.
     *
     * @throws NotFound when the enterprise gave no data yet
     */
    public EnterpriseSize fixSize(EnterpriseNumber number, int year) {
        return held(number).fixSize(year, clock.instant());
    }

    /** Notes that a recovery became overdue, or is so no longer: new applications are blocked as long as one is (R-REF-07). */
    public void recoveryOverdue(EnterpriseNumber number, boolean now) {
        held(number).recoveryOverdue(now);
    }

    private static EnterpriseSize sizeOn(Enterprise enterprise, LocalDate day) {
        return enterprise.sizeIn(day.getYear()).or(enterprise::confirmedSize).orElse(null);
    }
}
