package org.smewallet.provider;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.LikePattern;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.Page;
import org.smewallet.shared.Pillar;
import org.smewallet.shared.ProviderNumber;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds providers as people look for them. */
@Service
@Transactional(readOnly = true)
public class ProviderDirectory {

    private final Providers providers;
    private final Clock clock;

    ProviderDirectory(Providers providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
    }

    /** The provider of a number as people type it, {@code dv.0222378} too (R-PROV-02); empty when malformed or unknown. */
    public Optional<Provider> find(String typedNumber) {
        try {
            return providers.findByNumber(ProviderNumber.parse(typedNumber));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @throws NotFound when there is no such provider */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public Provider get(ProviderNumber number) {
        return providers.findByNumber(number).orElseThrow(() -> new NotFound("Provider " + number));
    }

    /** Notes that a recovery became overdue, or is so no longer: new files are closed to the provider as long as one is (R-REF-07). */
    @Transactional
    public void recoveryOverdue(ProviderNumber number, boolean now) {
        get(number).recoveryOverdue(now);
    }

    /**
     * The providers by part of their name, ordered by name.
     *
     * @param name part of the name in any case; null or empty for all
     * @param pillar null for both
     * @param validOn day on which the registration must hold; null for any
     */
    public Page<Provider> search(String name, Pillar pillar, LocalDate validOn, int page, int size) {
        String start = pillar == null ? "DV.%" : pillar == Pillar.ADVICE ? "DV.A%" : "DV.O%";
        LocalDate day = validOn == null ? Brussels.today(clock) : validOn;
        var found = providers.search(LikePattern.holding(name), start, validOn == null, day, PageRequest.of(page, size));
        return new Page<>(found.getContent(), page, size, found.getTotalElements());
    }
}
