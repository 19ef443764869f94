package org.smewallet.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.function.Function;
import javax.sql.DataSource;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.Reason;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What two persons agree to forget: under a stand-in that nobody can lead back, and noted without what was erased. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Erasures {

    private static final int BYTES = 8;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Erasures(DataSource source, Clock clock) {
        this.jdbc = new JdbcTemplate(source);
        this.clock = clock;
    }

    /**
     * Erases and notes who wanted it.
     *
     * @param work takes a new stand-in
     * @throws CommandRefused FOUR_EYES unless two persons want it (R-ID-08)
     */
    public Erased agreed(String askedBy, String approvedBy, Function<String, Erased> work) {
        if (askedBy.isBlank() || approvedBy.isBlank() || askedBy.strip().equalsIgnoreCase(approvedBy.strip())) {
            throw new CommandRefused("FOUR_EYES", new Reason("R-ID-08", "Een tweede persoon moet dit goedkeuren.", "A second person must approve this.", null));
        }
        byte[] name = new byte[BYTES];
        random.nextBytes(name);
        Erased erased = work.apply("erased-" + HexFormat.of().formatHex(name));
        erased.kept().values().removeIf(places -> places == 0);
        jdbc.update("insert into erasure (stand_in, asked_by, approved_by, erased_at, replaced, kept) values (?, ?, ?, ?, ?, ?)", erased.standIn(),
                askedBy.strip(), approvedBy.strip(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), erased.replaced(),
                erased.kept().values().stream().mapToInt(Integer::intValue).sum());
        return erased;
    }
}
