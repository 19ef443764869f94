package org.smewallet.enterprise;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.stereotype.Component;

/** Gives out registration numbers from the database's sequence: never the same twice, gaps allowed. */
@Component
class RegistrationNumbers {

    private final EntityManager entities;

    RegistrationNumbers(EntityManager entities) {
        this.entities = entities;
    }

    String next(int year) {
        Session session = entities.unwrap(Session.class);
        String statement = session.getFactory().unwrap(SessionFactoryImplementor.class).getJdbcServices().getDialect()
                .getSequenceSupport().getSequenceNextValString("enterprise_registration_number");
        return "REG-%04d-%06d".formatted(year, session.createNativeQuery(statement, Long.class).getSingleResult());
    }
}
