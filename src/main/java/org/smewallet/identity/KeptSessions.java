package org.smewallet.identity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * How sessions lie in the database, where every node finds them. What cannot be read, because another release wrote it or
 * because it is nothing of a session, is as if it were not there: its person signs in again.
 */
@Configuration
class KeptSessions {

    private static final Logger LOG = LoggerFactory.getLogger(KeptSessions.class);
    private static final int ID_BYTES = 24;
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
            "maxdepth=50;java.**;org.springframework.**;org.smewallet.**;org.camunda.bpm.webapp.**;!*");

    /** By the name under which Spring Session looks for it. */
    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, KeptSessions::read);
        return conversion;
    }

    /** 192 bits that nobody guesses, against the 122 of the default. */
    @Bean
    SessionIdGenerator sessionIds() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] id = new byte[ID_BYTES];
            random.nextBytes(id);
            return HexFormat.of().formatHex(id);
        };
    }

    /** The cookie bears the id as it is: decoded, what somebody makes up may hold signs that the database refuses as a fault. */
    @Bean
    DefaultCookieSerializerCustomizer idAsItIs() {
        return cookie -> cookie.setUseBase64Encoding(false);
    }

    /** Two calls of one person at once may write the same part: the later one holds, neither fails. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> laterPartHolds(@Value("${spring.datasource.url}") String database) {
        return sessions -> sessions.setCreateSessionAttributeQuery(database.startsWith("jdbc:postgresql:")
                ? "insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes) values (?, ?, ?)"
                        + " on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes"
                : "merge into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)"
                        + " key (session_primary_id, attribute_name) values (?, ?, ?)");
    }

    /** Whatever a session is used for, it counts as over when it has lasted this long, and is removed within a minute. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> longestTime(SessionSettings settings) {
        return sessions -> sessions.setUpdateSessionQuery("update %TABLE_NAME% set session_id = ?, last_access_time = ?, max_inactive_interval = ?,"
                + " expiry_time = least(?, creation_time + " + settings.longest().toMillis() + "), principal_name = ? where primary_id = ?");
    }

    private static Object read(byte[] written) {
        try (ObjectInputStream in = new ConfigurableObjectInputStream(new ByteArrayInputStream(written),
                KeptSessions.class.getClassLoader())) {
            in.setObjectInputFilter(OURS);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            LOG.warn("A part of a session cannot be read and counts as absent: {}", e.toString());
            return null;
        }
    }
}
