package org.smewallet.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.smewallet.reads.ManyFiles;
import org.smewallet.support.TimeMachine;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Files whose provider stays silent: the limit of all of them passes at the same moment, and the job executors of the nodes do the rest. */
@Command(name = "deadlines", description = "Limits that fall due in the same minute, handled by the job executors of one node, then of more.")
final class Deadlines implements Runnable {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-04-20T09:00:00+02:00");
    private static final String THOSE_OF_THE_LIMIT = " where job_def_id_ in (select id_ from act_ru_jobdef where act_id_ = 'Event_ConfirmationLimitPassed')";
    private static final long LOOK_AGAIN = 100_000_000;

    @Option(names = "--limits", defaultValue = "1000", description = "limits due at once (${DEFAULT-VALUE})")
    int limits;
    @Option(names = "--nodes", defaultValue = "1", description = "so many nodes at last, one more in each round (${DEFAULT-VALUE})")
    int nodes;
    @Option(names = "--warm-up", defaultValue = "100", description = "limits before the first that counts, in each round (${DEFAULT-VALUE})")
    int warmUp;
    @Option(names = "--setting", description = "a setting of the nodes, name=value")
    List<String> settings = new ArrayList<>();

    @Override
    public void run() {
        List<NodeProcess> working = new ArrayList<>();
        try (Database database = new Database(); ProgressBar progress = new ProgressBar("deadlines", (long) (warmUp + limits) * nodes)) {
            String address = database.create("product");
            try (Product product = Product.start(address)) {
                prepare(product);
            }
            Result result = new Result("deadlines").under("limits", limits).under("settings", settings).under("postgres", database.settings());
            List<String> all = Stream.concat(Stream.of("smewallet.demo.clock-start=" + NOW), settings.stream()).map(setting -> "--" + setting).toList();
            try (HikariDataSource connections = Database.connections(address)) {
                JdbcTemplate jdbc = new JdbcTemplate(connections);
                for (int node = 1; node <= nodes; node++) {
                    working.add(NodeProcess.on(address, all).ready());
                    handled(jdbc, warmUp, () -> awaitNone(jdbc, progress));
                    result.add(took(jdbc, node, () -> awaitNone(jdbc, progress)));
                }
            }
            progress.close();
            result.publish();
        } finally {
            working.forEach(NodeProcess::close);
        }
    }

    /** Enough files that wait, for each round its own; none of their limits is near. */
    void prepare(Product product) {
        product.make(ManyFiles.class).make(0, Map.of("SUBMITTED", (warmUp + limits) * nodes));
        product.get(JdbcTemplate.class).update("update act_ru_job set duedate_ = ?", at(NOW.plusYears(1)));
        product.get(TimeMachine.class).jumpTo(NOW.toLocalDateTime().toString());
    }

    /** Lets the limits pass and waits until all are handled. */
    Figure took(JdbcTemplate jdbc, int node, Runnable untilHandled) {
        double seconds = handled(jdbc, limits, untilHandled);
        String name = limits + " limits, " + node + (node == 1 ? " node" : " nodes");
        return Figure.atMost(name, seconds, "seconds", 120 * limits / 10_000.0, 45 * limits / 10_000.0);
    }

    /** The seconds that it took until so many more limits were handled. */
    private static double handled(JdbcTemplate jdbc, int count, Runnable untilHandled) {
        int before = silent(jdbc);
        int due = jdbc.update("update act_ru_job set duedate_ = ? where id_ in (select id_ from act_ru_job" + THOSE_OF_THE_LIMIT
                + " and duedate_ > ? limit ?)", at(NOW.minusMinutes(1)), at(NOW), count);
        long start = System.nanoTime();
        untilHandled.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (due != count || silent(jdbc) - before != count) {
            throw new IllegalStateException("Of " + count + " limits " + due + " were due and " + (silent(jdbc) - before) + " handled");
        }
        return seconds;
    }

    private static void awaitNone(JdbcTemplate jdbc, ProgressBar progress) {
        long handled = progress.getCurrent();
        int first = due(jdbc);
        for (int left = first; left > 0; left = due(jdbc)) {
            progress.stepTo(handled + first - left);
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        progress.stepTo(handled + first);
    }

    private static Timestamp at(OffsetDateTime moment) {
        return Timestamp.from(moment.toInstant());
    }

    private static int due(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select count(*) from act_ru_job" + THOSE_OF_THE_LIMIT + " and duedate_ < ?", Integer.class, at(NOW));
    }

    private static int silent(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select count(*) from subsidy_application where status = 'ESCALATED'", Integer.class);
    }
}
