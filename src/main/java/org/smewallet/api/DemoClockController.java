package org.smewallet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.smewallet.process.clock.DemoClock;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clock of the training installation. */
@RestController
@Profile("demo")
@RequestMapping(path = "/api/v1/demo/clock", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Demo")
class DemoClockController {

    private static final int LONGEST = 40;
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private final DemoClock clock;

    DemoClockController(DemoClock clock) {
        this.clock = clock;
    }

    /** The moment it is. */
    record Now(OffsetDateTime now) {
    }

    @GetMapping
    @Operation(summary = "What time it is")
    Now now() {
        return new Now(clock.now().atZone(Brussels.ZONE).toOffsetDateTime());
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Move the clock forward; answers when everything that was due has run")
    Now move(@RequestBody Answers body) {
        String text = body.required("now", body.text("now", LONGEST));
        Instant target = null;
        try {
            target = text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            body.reject("now", "Schrijf een moment met tijdzone, zoals 2026-04-15T09:00:00+02:00.",
                    "Write a moment with its offset, such as 2026-04-15T09:00:00+02:00.");
        }
        if (target != null && target.isAfter(LAST)) {
            body.reject("now", "Niet na 2099.", "Not after 2099.");
        }
        body.check();
        clock.moveTo(target);
        return now();
    }
}
