package org.smewallet.banking;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What only one may do at a time, over all nodes: a row that is locked until the transaction ends. */
@Component
class BankingLock {

    static final String STATEMENTS = "STATEMENTS";
    static final String PAYMENT_FILES = "PAYMENT_FILES";

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    BankingLock(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Waits for its turn; held until the transaction of the caller ends. */
    void take(String name) {
        if (!locked(name)) {
            try {
                apart.executeWithoutResult(status -> jdbc.sql("insert into banking_lock (name) values (?)").param(name).update());
            } catch (DuplicateKeyException e) {
                // Another made the row just now: it is there to be locked, which is all that is wanted.
            }
            locked(name);
        }
    }

    private boolean locked(String name) {
        return jdbc.sql("select name from banking_lock where name = ? for update").param(name).query(String.class).optional().isPresent();
    }
}
