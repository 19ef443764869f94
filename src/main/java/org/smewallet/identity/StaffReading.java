package org.smewallet.identity;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.Figure;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How many files each member of staff reads in a day, over all nodes. Beyond what work asks for a reason is wanted, which is
 * kept and opens as many again; those who operate the system see it (SECURITY A14).
 */
@Component
public class StaffReading implements Figure {

    private static final Logger LOG = LoggerFactory.getLogger(StaffReading.class);
    private static final int LONGEST_REASON = 500;

    /** @param filesADay that a member of staff may read without a reason */
    @ConfigurationProperties("smewallet.reading")
    record Settings(@DefaultValue("500") int filesADay) {
    }

    private final JdbcTemplate jdbc;
    private final Settings settings;
    private final Clock clock;

    StaffReading(DataSource source, Settings settings, Clock clock) {
        this.jdbc = new JdbcTemplate(source);
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts so many files for the person; false when that is more than the person may read today without a reason. */
    public boolean takes(Actor reader, int files) {
        Date today = today();
        if (!added(reader, files, today)) {
            try {
                jdbc.update("insert into staff_reading (person, reading_day, files, allowed) values (?, ?, ?, ?)", reader.person(), today, files,
                        settings.filesADay());
            } catch (DuplicateKeyException another) {
                added(reader, files, today);
            }
        }
        int left = jdbc.queryForObject("select allowed - files from staff_reading where person = ? and reading_day = ?", Integer.class, reader.person(), today);
        if (left < 0 && left + files >= 0) {
            LOG.warn("A member of staff read as many files today as work seldom asks for: the next one asks for a reason");
        }
        return left >= 0;
    }

    /**
     * Keeps the reason, field {@code reason}, and lets the person go on.
     *
     * @throws org.smewallet.shared.InputRejected without a reason
     */
    public void explain(Actor reader, Answers answers) {
        String reason = answers.required("reason", answers.text("reason", LONGEST_REASON));
        answers.check();
        jdbc.update("insert into reading_reason (person, given_at, reason) values (?, ?, ?)", reader.person(),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), reason);
        jdbc.update("update staff_reading set allowed = files + ? where person = ? and reading_day = ?", settings.filesADay(), reader.person(), today());
    }

    @Override
    public String name() {
        return "staff.reading";
    }

    @Override
    public String meaning() {
        return "Members of staff who read more files today than work asks for.";
    }

    @Override
    public String label() {
        return "state";
    }

    @Override
    public Map<String, Number> read() {
        return Map.of("stopped", count("files > allowed"), "explained", count("files <= allowed and allowed > " + settings.filesADay()));
    }

    private long count(String which) {
        return jdbc.queryForObject("select count(*) from staff_reading where reading_day = ? and " + which, Long.class, today());
    }

    private boolean added(Actor reader, int files, Date today) {
        return jdbc.update("update staff_reading set files = files + ? where person = ? and reading_day = ?", files, reader.person(), today) > 0;
    }

    private Date today() {
        LocalDate today = Brussels.today(clock);
        return Date.valueOf(today);
    }
}
