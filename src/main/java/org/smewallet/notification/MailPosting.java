package org.smewallet.notification;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.smewallet.notification.MailChoices.Chosen;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the mails of the notices that were written since: a mail for each address, for many notices at once. */
@Component
class MailPosting {

    private static final int MOST_AT_ONCE = 500;
    private static final String DUE = """
            select id, recipients, to_registered, enterprise_number, provider_number, kind from notice where mails_due = true
            order by written_at, id limit :most for update skip locked""";
    private static final String WRITE_MAIL = """
            insert into outgoing_mail (notice_id, recipient, state, attempts, next_attempt_at, settled_at, token, version)
            values (:notice, :recipient, :state, 0, :nextAttemptAt, :settledAt, :token, 0)""";

    private final NamedParameterJdbcOperations jdbc;
    private final List<RegisteredAddresses> addresses;
    private final MailChoices choices;
    private final MailSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MailPosting(NamedParameterJdbcOperations jdbc, List<RegisteredAddresses> addresses, MailChoices choices, MailSettings settings, Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.choices = choices;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /** Makes all that are due, in short transactions of its own; what another node is making is passed over. */
    void post() {
        int made = MOST_AT_ONCE;
        while (made == MOST_AT_ONCE) {
            made = Optional.ofNullable(transaction.execute(step -> postSome())).orElse(0);
        }
    }

    private int postSome() {
        List<Due> due = jdbc.query(DUE, Map.of("most", MOST_AT_ONCE), (row, number) -> new Due(row.getObject(1, UUID.class), row.getString(2),
                row.getBoolean(3) && row.getString(4) != null ? row.getString(4) : row.getString(5), row.getBoolean(3), NoticeKind.valueOf(row.getString(6))));
        if (!due.isEmpty()) {
            List<String> readers = due.stream().filter(Due::registered).map(Due::reader).filter(Objects::nonNull).distinct().toList();
            Map<String, List<String>> registered = new HashMap<>();
            addresses.forEach(kept -> registered.putAll(kept.of(readers)));
            Map<String, List<Chosen>> chosen = choices.of(due.stream().filter(Due::isOptional).map(Due::reader).filter(Objects::nonNull).distinct().toList());
            Instant now = clock.instant();
            List<SqlParameterSource> mails = new ArrayList<>();
            due.forEach(notice -> notice.recipients(registered, chosen).forEach(to -> mails.add(mail(notice.id(), to, now))));
            jdbc.batchUpdate(WRITE_MAIL, mails.toArray(SqlParameterSource[]::new));
            jdbc.update("update notice set mails_due = false where id in (:ids)", Map.of("ids", due.stream().map(Due::id).toList()));
        }
        return due.size();
    }

    private SqlParameterSource mail(UUID notice, String recipient, Instant now) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        return new MapSqlParameterSource("notice", notice).addValue("recipient", recipient).addValue("token", UUID.randomUUID())
                .addValue("state", (settings.keep() ? MailState.KEPT : MailState.WAITING).name())
                .addValue("nextAttemptAt", settings.keep() ? null : moment, Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("settledAt", settings.keep() ? moment : null, Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /**
     * A notice whose mails are to be made.
     *
     * @param named addresses that it names
     * @param reader number of the enterprise or provider that it is mailed to and that chose what comes; null for a person's
     * @param registered it goes to what the reader registered too
     */
    private record Due(UUID id, String named, String reader, boolean registered, NoticeKind kind) {

        boolean isOptional() {
            return kind.topic().isPresent();
        }

        /** Each address once, however it is written; of what need not be sent, those that want it. */
        Collection<String> recipients(Map<String, List<String>> addresses, Map<String, List<Chosen>> chosen) {
            List<Chosen> about = Stream.ofNullable(reader).flatMap(number -> chosen.getOrDefault(number, List.of()).stream())
                    .filter(choice -> kind.topic().filter(choice.topic()::equals).isPresent()).toList();
            Map<String, String> once = new LinkedHashMap<>();
            Stream.concat(Stream.ofNullable(named).flatMap(String::lines), registered ? addresses.getOrDefault(reader, List.of()).stream() : Stream.empty())
                    .filter(address -> about.stream().noneMatch(choice -> !choice.wished() && (choice.address() == null || choice.address().equalsIgnoreCase(address))))
                    .forEach(address -> once.putIfAbsent(address.toLowerCase(Locale.ROOT), address));
            about.stream().filter(Chosen::wished).map(Chosen::address).forEach(address -> once.putIfAbsent(address.toLowerCase(Locale.ROOT), address));
            return once.values();
        }
    }
}
