package org.smewallet.faults;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Both nodes start at the same moment on an empty database. */
class FirstStart implements Fault {

    @Override
    public String name() {
        return "first-start";
    }

    @Override
    public String promise() {
        return "one schema, one version of each model";
    }

    @Override
    public String happen(Installed installed, int rounds) {
        long longest = 0;
        for (int round = 1; round <= rounds; round++) {
            String database = "first" + round;
            installed.cluster().database.create(database);
            List<Node> nodes = installed.cluster().nodesOn(database, 2);
            try {
                longest = Math.max(longest, atOnce(nodes).toMillis());
            } finally {
                nodes.stream().filter(Node::isRunning).forEach(Node::kill);
            }
            check(installed.cluster().database.sql(database));
        }
        JdbcTemplate sql = installed.cluster().sql();
        check(sql);
        return "%d times, both take requests after %s at most; %d steps of the schema, %d processes and %d decisions, each once; %s".formatted(rounds,
                Pause.seconds(Duration.ofMillis(longest)), count(sql, "flyway_schema_history"), count(sql, "act_re_procdef"), count(sql, "act_re_decision_def"),
                installed.checkInvariants());
    }

    /** Starts them at the same moment; gives how long it took until the last one was ready. */
    static Duration atOnce(List<Node> nodes) {
        long begun = System.nanoTime();
        nodes.forEach(Node::start);
        nodes.forEach(Node::awaitReady);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** @throws Broken when something is there twice */
    static void check(JdbcTemplate sql) {
        none(sql, "select count(*) from flyway_schema_history where not success", "steps of the schema failed");
        none(sql, "select count(*) from (select version from flyway_schema_history group by version having count(*) > 1) twice", "steps of the schema ran twice");
        none(sql, "select (select count(*) from act_re_procdef where version_ > 1) + (select count(*) from act_re_decision_def where version_ > 1)",
                "models have a second version");
        none(sql, "select count(*) - 1 from act_re_deployment where name_ = 'SME Wallet'", "deployments too many");
        Broken.unless(count(sql, "act_re_procdef") > 0, "no model is there");
    }

    private static void none(JdbcTemplate sql, String query, String what) {
        int found = sql.queryForObject(query, Integer.class);
        Broken.unless(found == 0, "%d %s", found, what);
    }

    private static int count(JdbcTemplate sql, String table) {
        return sql.queryForObject("select count(*) from " + table, Integer.class);
    }
}
