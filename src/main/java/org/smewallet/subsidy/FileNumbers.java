package org.smewallet.subsidy;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.smewallet.shared.FileNumber;
import org.springframework.stereotype.Component;

/** Gives out file numbers from the database's sequence: never the same twice, gaps allowed. */
@Component
class FileNumbers {

    private final EntityManager entities;

    FileNumbers(EntityManager entities) {
        this.entities = entities;
    }

    FileNumber next(int year) {
        Session session = entities.unwrap(Session.class);
        String statement = session.getFactory().unwrap(SessionFactoryImplementor.class).getJdbcServices().getDialect()
                .getSequenceSupport().getSequenceNextValString("file_running_number");
        return FileNumber.of(year, session.createNativeQuery(statement, Integer.class).getSingleResult());
    }
}
