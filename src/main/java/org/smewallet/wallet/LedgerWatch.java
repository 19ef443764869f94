package org.smewallet.wallet;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.shared.RepeatedWork;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Checks the ledger now and then and tells what the last check found: as detail {@code ledger} of the health, as metric and
 * in the log. A fault makes no node unhealthy: another node would find the same.
 */
@Component("ledgerHealthIndicator")
class LedgerWatch extends RepeatedWork implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWatch.class);
    /** A node that has just started has other things to do. */
    private static final Duration FIRST_AFTER = Duration.ofMinutes(10);
    private static final int MOST_TOLD = 10;

    private final Ledger ledger;
    private final LedgerCheckSettings settings;
    private final Clock clock;
    private volatile Result last;

    LedgerWatch(Ledger ledger, LedgerCheckSettings settings, MeterRegistry meters, Clock clock) {
        super("ledger-check");
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
        meters.gauge("smewallet.ledger.faults", this, watch -> watch.last == null ? Double.NaN : watch.last.faults().size());
    }

    /** What a check found. */
    private record Result(Instant at, long entries, List<String> faults) {
    }

    /** Checks now. */
    void look() {
        LedgerCheck check = ledger.check();
        last = new Result(clock.instant(), check.entries(), check.faults());
        last.faults().stream().limit(MOST_TOLD).forEach(fault -> LOG.error("The ledger does not hold: {}", fault));
    }

    @Override
    public Health health() {
        Result found = last;
        if (found == null) {
            return Health.up().withDetail("checked", "not yet").build();
        }
        Health.Builder health = found.faults().isEmpty() ? Health.up() : Health.status("FAULTY");
        return health.withDetail("checked", found.at()).withDetail("entries", found.entries()).withDetail("faults", found.faults().size())
                .withDetail("firstFaults", found.faults().stream().limit(MOST_TOLD).toList()).build();
    }

    @Override
    protected Optional<Duration> pause() {
        return Optional.of(settings.every()).filter(every -> !every.isZero());
    }

    @Override
    protected Duration firstAfter() {
        return FIRST_AFTER;
    }

    @Override
    protected void round() {
        look();
    }
}
