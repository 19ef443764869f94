package org.smewallet.enterprise;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import org.smewallet.rulebook.EnterpriseFacts;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Reason;
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
     * What the rules ask about the enterprise: its own data and the register as it is now, with the size fixed for the
     * year of application, else the confirmed one.
     *
     * @throws NotFound when the enterprise gave no data yet
     * @throws RegisterUnreachable when the register gives no answer now
     */
    @Transactional(readOnly = true, noRollbackFor = {NotFound.class, RegisterUnreachable.class})
    public EnterpriseFacts factsFor(EnterpriseNumber number, LocalDate applicationDate) {
        Enterprise enterprise = get(number);
        RegisteredEnterprise registered = register.find(number).orElseThrow(() -> new NotFound("Enterprise " + number));
        return enterprise.facts(registered, sizeOn(enterprise, applicationDate));
    }

    /**
     * Fixes the size for the calendar year: the first submitted application does, every later call gives the same
     * (R-SIZE-05).
     *
     * @throws NotFound when the enterprise gave no data yet
     */
    public EnterpriseSize fixSize(EnterpriseNumber number, int year) {
        Enterprise enterprise = get(number);
        if (enterprise.sizeIn(year).isEmpty()) {
            // Whoever comes second waits here, and then sees what the first one fixed.
            enterprises.hold(number.digits());
            entities.refresh(enterprise);
        }
        return enterprise.fixSize(year, clock.instant());
    }

    /** Notes that a recovery became overdue, or is so no longer: new applications are blocked as long as one is (R-REF-07). */
    public void recoveryOverdue(EnterpriseNumber number, boolean now) {
        enterprises.hold(number.digits());
        Enterprise enterprise = get(number);
        entities.refresh(enterprise);
        enterprise.recoveryOverdue(now);
    }

    private static EnterpriseSize sizeOn(Enterprise enterprise, LocalDate day) {
        return enterprise.sizeIn(day.getYear()).or(enterprise::confirmedSize).orElse(null);
    }
}
