package org.smewallet.notification;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.smewallet.notification.NoticesOfStep.Written;
import org.smewallet.shared.Reason;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people: writes the notice with the step that caused it; mails are made and sent later. */
@Service
public class Notices {

    /** Asks and writes in one, so that telling costs a step as little as it can. */
    private static final String WRITE_NOTICE = """
            insert into notice (id, notice_key, kind, rule, enterprise_number, provider_number, file_number, amount, communication,
                last_day, reasons_dutch, reasons_english, written_at, recipients, to_registered, mails_due, link, version)
            select cast(:id as uuid), cast(:key as varchar(150)), cast(:kind as varchar(40)), cast(:rule as varchar(40)),
                cast(:enterprise as varchar(10)), cast(:provider as varchar(20)), cast(:fileNumber as varchar(40)),
                cast(:amount as numeric(14, 2)), cast(:communication as varchar(12)), cast(:lastDay as date),
                cast(:reasonsDutch as varchar(20000)), cast(:reasonsEnglish as varchar(20000)),
                cast(:now as timestamp(6) with time zone), cast(:recipients as varchar(20000)), cast(:toRegistered as boolean),
                cast(:mailsDue as boolean), cast(:link as varchar(200)), 0
            where not exists (select 1 from notice where notice_key = :key)""";
    private static final int LONGEST_REASONS = 20_000;

    private final NamedParameterJdbcOperations jdbc;
    private final Clock clock;

    Notices(NamedParameterJdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes the message in the portal and whom to mail it to, with the transaction of the caller. A notice whose key was
     * told before is not told again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Notice notice) {
        NoticesOfStep.add(new Written(notice, false), this::write);
    }

    /** The same, mailed to all addresses that the enterprise, or else the provider, of the notice has registered (R-NOT-01). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendToRegistered(Notice notice) {
        NoticesOfStep.add(new Written(notice, true), this::write);
    }

    private void write(List<Written> notices) {
        Instant now = clock.instant();
        // Each a microsecond later than the one before, so that their order stays.
        jdbc.batchUpdate(WRITE_NOTICE, IntStream.range(0, notices.size())
                .mapToObj(place -> columns(notices.get(place), now.plus(place, ChronoUnit.MICROS))).toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource columns(Written written, Instant now) {
        Notice notice = written.notice();
        return new MapSqlParameterSource("id", UUID.randomUUID()).addValue("key", notice.key()).addValue("kind", notice.kind().name())
                .addValue("rule", notice.rule())
                .addValue("enterprise", notice.enterprise() == null ? null : notice.enterprise().digits(), Types.VARCHAR)
                .addValue("provider", notice.provider() == null ? null : notice.provider().number(), Types.VARCHAR)
                .addValue("fileNumber", notice.fileNumber(), Types.VARCHAR)
                .addValue("amount", notice.amount() == null ? null : notice.amount().amount(), Types.NUMERIC)
                .addValue("communication", notice.communication() == null ? null : notice.communication().digits(), Types.VARCHAR)
                .addValue("lastDay", notice.lastDay(), Types.DATE)
                .addValue("reasonsDutch", lines(notice.reasons(), Reason::dutch), Types.VARCHAR)
                .addValue("reasonsEnglish", lines(notice.reasons(), Reason::english), Types.VARCHAR)
                .addValue("now", now.atOffset(ZoneOffset.UTC))
                .addValue("recipients", notice.recipients().isEmpty() ? null : String.join("\n", notice.recipients()), Types.VARCHAR)
                .addValue("link", notice.link(), Types.VARCHAR).addValue("toRegistered", written.toRegistered()).addValue("mailsDue", written.isMailed());
    }

    private static String lines(List<Reason> reasons, Function<Reason, String> sentence) {
        if (reasons.isEmpty()) {
            return null;
        }
        String lines = reasons.stream().map(reason -> sentence.apply(reason).replaceAll("\\p{Cntrl}+", " ") + " (" + reason.rule() + ")")
                .collect(Collectors.joining("\n- ", "\n- ", ""));
        return lines.length() > LONGEST_REASONS ? lines.substring(0, LONGEST_REASONS) : lines;
    }
}
