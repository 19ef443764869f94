package org.smewallet.process.model;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.TimeMachine;
import org.smewallet.wallet.Ledger;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Random histories of the domain alone: what the reference says of each, its services say too. Ten thousand in a build,
 * which takes minutes; {@code -Dtest=DomainHistoriesTest -Dhistories=200 -Dhistories.seed=1} lives fewer or others.
 */
@OnH2
class DomainHistoriesTest {

    /** So many histories share a house; then all that must hold is checked, and the next ones begin in an empty one. */
    private static final int IN_ONE_HOUSE = 100;

    /** A file waits at one place of its process; here there is none. */
    private static final String NEEDS_THE_ENGINE = "one-place-per-file";

    @Test
    @DisplayName("M12, R-AMT, R-DEP, R-SUB, R-PAY, R-REF: random histories in the domain have the balances of the reference")
    void in_the_domain(@Autowired BeanFactory beans, @Autowired Example example, @Autowired TimeMachine time,
            @Autowired CleanDatabase database, @Autowired JdbcTemplate jdbc, @Autowired Ledger ledger) {
        House house = new House(database, jdbc, example, time, IN_ONE_HOUSE);
        try (Facts facts = Facts.of(beans)) {
            Driver driver = new DomainDriver(beans, facts, house::enterprise);
            new RandomHistories("In the domain", 10_000, NEEDS_THE_ENGINE).live(driver, ledger, IN_ONE_HOUSE, house::empty);
        }
    }
}
