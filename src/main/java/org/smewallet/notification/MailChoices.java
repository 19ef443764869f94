package org.smewallet.notification;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.smewallet.shared.EnterpriseNumber;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of the mails that need not be sent an enterprise's addresses do without. Who may choose is for the caller to decide. */
@Service
public class MailChoices {

    private final NamedParameterJdbcOperations jdbc;

    MailChoices(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The topics that each address, in small letters, does without; one that gets everything is absent. */
    @Transactional(readOnly = true)
    public Map<String, Set<NoticeTopic>> of(EnterpriseNumber enterprise) {
        return of(List.of(enterprise)).getOrDefault(enterprise, Map.of());
    }

    /** From now on exactly these addresses do without these topics. */
    @Transactional
    public void choose(EnterpriseNumber enterprise, Map<String, Set<NoticeTopic>> without) {
        jdbc.update("delete from mail_choice where enterprise_number = :enterprise", Map.of("enterprise", enterprise.digits()));
        jdbc.batchUpdate("insert into mail_choice (enterprise_number, address, topic) values (:enterprise, :address, :topic)",
                without.entrySet().stream().flatMap(choice -> choice.getValue().stream().map(topic -> new MapSqlParameterSource("enterprise", enterprise.digits())
                        .addValue("address", choice.getKey().toLowerCase(Locale.ROOT)).addValue("topic", topic.name()))).toArray(SqlParameterSource[]::new));
    }

    Map<EnterpriseNumber, Map<String, Set<NoticeTopic>>> of(Collection<EnterpriseNumber> enterprises) {
        Map<EnterpriseNumber, Map<String, Set<NoticeTopic>>> without = new HashMap<>();
        if (!enterprises.isEmpty()) {
            jdbc.query("select enterprise_number, address, topic from mail_choice where enterprise_number in (:numbers)",
                    Map.of("numbers", enterprises.stream().map(EnterpriseNumber::digits).toList()), row -> {
                        without.computeIfAbsent(new EnterpriseNumber(row.getString(1)), number -> new HashMap<>())
                                .computeIfAbsent(row.getString(2), address -> EnumSet.noneOf(NoticeTopic.class)).add(NoticeTopic.valueOf(row.getString(3)));
                    });
        }
        return without;
    }
}
