package org.smewallet.process.model;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.wallet.Ledger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Random histories through the processes, each in an empty house and checked as a whole when it is over. */
abstract class ProcessHistories {

    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    Ledger ledger;
    @Autowired
    CleanDatabase database;

    void live(RandomHistories histories) {
        histories.live(beans.createBean(ProcessDriver.class), ledger, 1, database::clean);
    }
}

@OnH2
class ProcessHistoriesOnH2Test extends ProcessHistories {

    @Test
    @DisplayName("R-DEP, R-SUB, R-PAY, R-REF: random histories through the processes have the balances of the reference")
    void through_the_processes() {
        live(new RandomHistories("Through the processes on H2", 200, RandomHistories.NOTHING));
    }
}

@OnPostgres
class ProcessHistoriesOnPostgresTest extends ProcessHistories {

    @Test
    @DisplayName("R-DEP, R-SUB, R-PAY, R-REF: random histories through the processes have the balances of the reference")
    void through_the_processes() {
        live(new RandomHistories("Through the processes on PostgreSQL", 40, RandomHistories.NOTHING));
    }
}
