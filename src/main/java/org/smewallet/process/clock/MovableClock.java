package org.smewallet.process.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.smewallet.shared.Brussels;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A clock that goes on ticking from wherever it is put, and takes the engine's clock along. */
@Component
@Profile("demo | test")
public class MovableClock extends Clock implements DisposableBean {

    private final Clock real = Clock.system(Brussels.ZONE);
    private volatile Duration offset = Duration.ZERO;

    MovableClock(@Value("${smewallet.demo.clock-start:}") String start) {
        if (!start.isBlank()) {
            moveTo(java.time.OffsetDateTime.parse(start).toInstant());
        }
    }

    /** Puts both clocks at the moment. */
    public void moveTo(Instant moment) {
        offset = Duration.between(real.instant(), moment);
        ClockUtil.offset(offset.toMillis());
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return Brussels.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), offset);
    }

    /** The engine's clock is static: leave it as it was found. */
    @Override
    public void destroy() {
        ClockUtil.reset();
    }
}
