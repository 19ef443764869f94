package org.smewallet.faults;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** kill -9 of a node under load, again and again, one node and then the other. */
class NodeKilled implements Fault {

    private static final Duration TAKE_OVER = Duration.ofSeconds(75);
    private static final Duration LIVE_ONES_ARE_DONE = Duration.ofSeconds(3);
    private static final Duration GO_ON = Duration.ofMinutes(2);
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
        for (int round = 0; round < rounds; round++) {
            Node node = installed.node(round % 2);
            node.kill();
            Set<String> locks = locks(sql);
            Pause.of(LIVE_ONES_ARE_DONE);
            locks.retainAll(locks(sql));
            held += locks.size();
            Duration took = Pause.until("its jobs are taken over", TAKE_OVER, () -> Collections.disjoint(locks, locks(sql)));
            longest = locks.isEmpty() ? longest : Pause.longer(longest, took.plus(LIVE_ONES_ARE_DONE));
            node.start();
            node.awaitReady();
            load.awaitMore(FILES_BETWEEN, GO_ON);
        }
        int lived = load.stop();
        return "%d kills, %d jobs held by the dead, the last taken over after %s; %d files lived to their end; %s; %s".formatted(rounds, held,
                Pause.seconds(longest), lived, installed.calls().figures(), installed.checkInvariants());
    }

    /** Every job that somebody works at, with the moment until which it is his. */
    private static Set<String> locks(JdbcTemplate sql) {
        return new HashSet<>(sql.queryForList("select id_ || ' ' || lock_exp_time_ from act_ru_job where lock_owner_ is not null", String.class));
    }
}
