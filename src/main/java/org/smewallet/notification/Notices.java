package org.smewallet.notification;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.smewallet.shared.Reason;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people: writes the notice and its mails with the step that caused them; sending comes later. */
@Service
public class Notices {

    /** One statement that asks and writes, so that telling costs a step as little as it can. */
    private static final String WRITE_NOTICE = """
            insert into notice (id, notice_key, kind, rule, enterprise_number, provider_number, file_number, amount, communication,
                last_day, reasons_dutch, reasons_english, written_at, version)
            select cast(:id as uuid), cast(:key as varchar(150)), cast(:kind as varchar(40)), cast(:rule as varchar(40)),
                cast(:enterprise as varchar(10)), cast(:provider as varchar(20)), cast(:fileNumber as varchar(40)),
                cast(:amount as numeric(14, 2)), cast(:communication as varchar(12)), cast(:lastDay as date),
                cast(:reasonsDutch as varchar(20000)), cast(:reasonsEnglish as varchar(20000)),
                cast(:now as timestamp(6) with time zone), 0
            where not exists (select 1 from notice where notice_key = :key)""";
    private static final String WRITE_MAIL = """
            insert into outgoing_mail (notice_id, recipient, state, attempts, next_attempt_at, settled_at, version)
            values (:notice, :recipient, :state, 0, :nextAttemptAt, :settledAt, 0)""";
    private static final int LONGEST_REASONS = 20_000;

    private final NamedParameterJdbcOperations jdbc;
    private final MailSettings settings;
    private final Clock clock;

    Notices(NamedParameterJdbcOperations jdbc, MailSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Writes a mail for each recipient and the message in the portal, in the transaction of the caller. A notice whose
     * key was told before is not told again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Notice notice) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        if (jdbc.update(WRITE_NOTICE, columns(id, notice, now)) == 1 && !notice.recipients().isEmpty()) {
            jdbc.batchUpdate(WRITE_MAIL, notice.recipients().stream().map(to -> mail(id, to, now)).toArray(SqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource columns(UUID id, Notice notice, Instant now) {
        return new MapSqlParameterSource("id", id).addValue("key", notice.key()).addValue("kind", notice.kind().name())
                .addValue("rule", notice.rule())
                .addValue("enterprise", notice.enterprise() == null ? null : notice.enterprise().digits(), Types.VARCHAR)
                .addValue("provider", notice.provider() == null ? null : notice.provider().number(), Types.VARCHAR)
                .addValue("fileNumber", notice.fileNumber(), Types.VARCHAR)
                .addValue("amount", notice.amount() == null ? null : notice.amount().amount(), Types.NUMERIC)
                .addValue("communication", notice.communication() == null ? null : notice.communication().digits(), Types.VARCHAR)
                .addValue("lastDay", notice.lastDay(), Types.DATE)
                .addValue("reasonsDutch", lines(notice.reasons(), Reason::dutch), Types.VARCHAR)
                .addValue("reasonsEnglish", lines(notice.reasons(), Reason::english), Types.VARCHAR)
                .addValue("now", at(now));
    }

    private SqlParameterSource mail(UUID notice, String recipient, Instant now) {
        return new MapSqlParameterSource("notice", notice).addValue("recipient", recipient)
                .addValue("state", (settings.keep() ? MailState.KEPT : MailState.WAITING).name())
                .addValue("nextAttemptAt", settings.keep() ? null : at(now), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("settledAt", settings.keep() ? at(now) : null, Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static String lines(List<Reason> reasons, Function<Reason, String> sentence) {
        if (reasons.isEmpty()) {
            return null;
        }
        String lines = reasons.stream().map(reason -> sentence.apply(reason).replaceAll("\\p{Cntrl}+", " ") + " (" + reason.rule() + ")")
                .collect(Collectors.joining("\n- ", "\n- ", ""));
        return lines.length() > LONGEST_REASONS ? lines.substring(0, LONGEST_REASONS) : lines;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
