package org.smewallet.notification;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.ProviderNumber;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of the mails that need not be sent the addresses of enterprises and providers do without. Who may choose is for the caller to decide. */
@Service
public class MailChoices {

    private static final String CHOSEN = """
            select enterprise_number, address, topic, false from mail_choice where enterprise_number in (:readers)
            union all select enterprise_number, address, topic, true from mail_wish where enterprise_number in (:readers)
            union all select provider_number, null, topic, false from provider_mail_choice where provider_number in (:readers)""";

    private final NamedParameterJdbcOperations jdbc;

    MailChoices(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One choice.
     *
     * @param reader number of the enterprise or provider
     * @param address as it was written; null for the only one of a provider
     * @param wished comes to this address too; else the address does without
     */
    record Chosen(String reader, String address, NoticeTopic topic, boolean wished) {
    }

    /** The topics that each address, in small letters, does without; one that gets everything is absent. */
    @Transactional(readOnly = true)
    public Map<String, Set<NoticeTopic>> of(EnterpriseNumber enterprise) {
        Map<String, Set<NoticeTopic>> without = new HashMap<>();
        of(List.of(enterprise.digits())).getOrDefault(enterprise.digits(), List.of()).stream().filter(choice -> !choice.wished())
                .forEach(choice -> without.computeIfAbsent(choice.address(), address -> EnumSet.noneOf(NoticeTopic.class)).add(choice.topic()));
        return without;
    }

    /** The topics that the address of the provider does without. */
    @Transactional(readOnly = true)
    public Set<NoticeTopic> of(ProviderNumber provider) {
        return of(List.of(provider.number())).getOrDefault(provider.number(), List.of()).stream().map(Chosen::topic)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoticeTopic.class)));
    }

    /** From now on exactly these addresses do without these topics. */
    @Transactional
    public void choose(EnterpriseNumber enterprise, Map<String, Set<NoticeTopic>> without) {
        jdbc.update("delete from mail_choice where enterprise_number = :enterprise", Map.of("enterprise", enterprise.digits()));
        jdbc.batchUpdate("insert into mail_choice (enterprise_number, address, topic) values (:enterprise, :address, :topic)",
                without.entrySet().stream().flatMap(choice -> choice.getValue().stream().map(topic -> new MapSqlParameterSource("enterprise", enterprise.digits())
                        .addValue("address", choice.getKey().toLowerCase(Locale.ROOT)).addValue("topic", topic.name()))).toArray(SqlParameterSource[]::new));
    }

    /** From now on the address of the provider does without exactly these topics. */
    @Transactional
    public void choose(ProviderNumber provider, Set<NoticeTopic> without) {
        jdbc.update("delete from provider_mail_choice where provider_number = :provider", Map.of("provider", provider.number()));
        jdbc.batchUpdate("insert into provider_mail_choice (provider_number, topic) values (:provider, :topic)", without.stream()
                .map(topic -> new MapSqlParameterSource("provider", provider.number()).addValue("topic", topic.name())).toArray(SqlParameterSource[]::new));
    }

    /** Everything that these readers chose, by the number of each. */
    Map<String, List<Chosen>> of(Collection<String> readers) {
        return readers.isEmpty() ? Map.of() : jdbc.query(CHOSEN, Map.of("readers", readers), (row, number) ->
                        new Chosen(row.getString(1), row.getString(2), NoticeTopic.valueOf(row.getString(3)), row.getBoolean(4)))
                .stream().collect(Collectors.groupingBy(Chosen::reader));
    }
}
