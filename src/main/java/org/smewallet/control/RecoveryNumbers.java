package org.smewallet.control;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.stereotype.Component;

/** Gives out recovery numbers from the database's sequence: never the same twice, gaps allowed. */
@Component
class RecoveryNumbers {

    private final EntityManager entities;

    RecoveryNumbers(EntityManager entities) {
        this.entities = entities;
    }

    RecoveryNumber next(int year) {
        Session session = entities.unwrap(Session.class);
        String statement = session.getFactory().unwrap(SessionFactoryImplementor.class).getJdbcServices().getDialect()
                .getSequenceSupport().getSequenceNextValString("recovery_running_number");
        return RecoveryNumber.of(year, session.createNativeQuery(statement, Integer.class).getSingleResult());
    }
}
