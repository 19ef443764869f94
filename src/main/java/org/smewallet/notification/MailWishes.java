package org.smewallet.notification;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.smewallet.shared.EnterpriseNumber;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of the mails that need not be sent a person gets at an address of his own. Whose the address is, is for the caller to know. */
@Service
public class MailWishes {

    private final NamedParameterJdbcOperations jdbc;

    MailWishes(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The topics that come to the person too; none at first. */
    @Transactional(readOnly = true)
    public Set<NoticeTopic> of(EnterpriseNumber enterprise, String person) {
        Set<NoticeTopic> topics = EnumSet.noneOf(NoticeTopic.class);
        topics.addAll(jdbc.query("select topic from mail_wish where enterprise_number = :enterprise and person = :person", key(enterprise, person),
                (row, number) -> NoticeTopic.valueOf(row.getString(1))));
        return topics;
    }

    /** From now on exactly these topics come to this address too. */
    @Transactional
    public void wish(EnterpriseNumber enterprise, String person, String address, Set<NoticeTopic> topics) {
        forget(enterprise, person);
        jdbc.batchUpdate("insert into mail_wish (enterprise_number, person, topic, address) values (:enterprise, :person, :topic, :address)",
                topics.stream().map(topic -> new MapSqlParameterSource(key(enterprise, person)).addValue("topic", topic.name()).addValue("address", address))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Nothing comes to the person any more. */
    @Transactional
    public void forget(EnterpriseNumber enterprise, String person) {
        jdbc.update("delete from mail_wish where enterprise_number = :enterprise and person = :person", key(enterprise, person));
    }

    private static Map<String, String> key(EnterpriseNumber enterprise, String person) {
        return Map.of("enterprise", enterprise.digits(), "person", person);
    }
}
