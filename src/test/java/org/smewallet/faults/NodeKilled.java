package org.smewallet.faults;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** kill -9 of a node under load while it works at jobs, again and again, one node and then the other. */
class NodeKilled implements Fault {

    private static final Duration TAKE_OVER = Duration.ofSeconds(75);
    private static final Duration LIVE_ONES_ARE_DONE = Duration.ofSeconds(3);
    private static final Duration GO_ON = Duration.ofMinutes(2);
    private static final Duration A_MOMENT = Duration.ofMillis(700);
    private static final int TRIES = 20;
    private static final int KILLS_OF_A_ROUND = 3;
    private static final int AT_ONCE = 4;
    private static final int FILES_BETWEEN = 6;

    @Override
    public String name() {
        return "node-killed";
    }

    @Override
    public String promise() {
        return "nothing lost, nothing booked twice, no second payment line; the other node takes over its jobs within 75 s";
    }

    @Override
    public String happen(Installed installed, int rounds) {
        Load load = new Load(installed, AT_ONCE);
        load.awaitMore(FILES_BETWEEN, GO_ON);
        JdbcTemplate sql = installed.cluster().sql();
        int held = 0;
        Duration longest = Duration.ZERO;
        int kills = rounds * KILLS_OF_A_ROUND;
        for (int kill = 0; kill < kills; kill++) {
            Node node = installed.node(kill % 2);
            freezeAtWork(node, sql);
            node.kill();
            long killed = System.nanoTime();
            Set<String> ofTheDead = lasting(sql, LIVE_ONES_ARE_DONE);
            held += ofTheDead.size();
            Pause.until("its jobs are taken over", TAKE_OVER.minusNanos(System.nanoTime() - killed), () -> Collections.disjoint(ofTheDead, locks(sql)));
            longest = ofTheDead.isEmpty() ? longest : Pause.longer(longest, Duration.ofNanos(System.nanoTime() - killed));
            node.start();
            node.awaitReady();
            load.awaitMore(FILES_BETWEEN, GO_ON);
        }
        int lived = load.stop();
        Broken.unless(held > 0, "no node held a job when it was killed");
        return "%d kills, %d jobs held by the dead, the last taken over after %s; %d files lived to their end; %s; %s".formatted(kills, held,
                Pause.seconds(longest), lived, installed.calls().figures(), installed.checkInvariants());
    }

    /** Stops the node in the middle of jobs: payouts that the bank executes cannot be settled until it stands still. */
    private static void freezeAtWork(Node node, JdbcTemplate sql) {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(sql.getDataSource()));
        for (int tries = 0; tries < TRIES; tries++) {
            transaction.executeWithoutResult(booking -> {
                Pause.until("payouts are under way", GO_ON, () -> !sql.queryForList("select 1 from payout where state = 'SENT' for update").isEmpty());
                Pause.until("somebody works at a job", GO_ON, () -> !lasting(sql, A_MOMENT).isEmpty());
                node.freeze();
            });
            if (!lasting(sql, A_MOMENT).isEmpty()) {
                return;
            }
            node.goOn();
        }
    }

    /** Jobs that the same one holds all this time. */
    private static Set<String> lasting(JdbcTemplate sql, Duration time) {
        Set<String> locks = locks(sql);
        Pause.of(time);
        locks.retainAll(locks(sql));
        return locks;
    }

    /** Every job that somebody works at, with the moment until which it is his. */
    private static Set<String> locks(JdbcTemplate sql) {
        return new HashSet<>(sql.queryForList("select id_ || ' ' || lock_exp_time_ from act_ru_job where lock_owner_ is not null", String.class));
    }
}
