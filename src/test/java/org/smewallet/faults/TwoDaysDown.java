package org.smewallet.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smewallet.api.Program;
import org.smewallet.api.Program.Answer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everything is down for two days in which limits pass: the provider's, the deposit's and the draft's. In profile demo, whose
 * clock can be set; the same three files live through the same days in another database without the outage.
 */
class TwoDaysDown implements Fault {

    private static final String BEGIN = "2026-04-01T09:00:00+02:00";
    private static final String DOWN = "2026-04-15T12:00:00+02:00";
    private static final String BACK = "2026-04-17T12:00:00+02:00";
    private static final Duration CAUGHT_UP = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "two-days-down";
    }

    @Override
    public String promise() {
        return "the same result as without the outage";
    }

    @Override
    public String happen(Installed installed, int rounds) {
        Cluster cluster = installed.cluster();
        List<String> without = lived(cluster, "calm", false);
        List<String> with = lived(cluster, "outage", true);
        List<String> differing = new ArrayList<>(with);
        differing.removeAll(without);
        Broken.unless(with.equals(without), "with the outage it is different: %s instead of %s", differing, without);
        return "%d facts of 3 files are the same: states, limits, sums, what was noted and told; all invariants hold in both".formatted(with.size());
    }

    private static List<String> lived(Cluster cluster, String name, boolean outage) {
        cluster.database.create(name);
        JdbcTemplate sql = cluster.database.sql(name);
        List<Node> nodes = new ArrayList<>(List.of(cluster.demoNode(name + "-before", name, BEGIN)));
        try {
            nodes.get(0).start();
            nodes.get(0).awaitReady();
            Program program = new Program(nodes.get(0).port());
            List<String> files = files(program);
            moveTo(program, DOWN);
            List<String> before = facts(program, files, sql);
            if (outage) {
                nodes.get(0).kill();
                for (String number : List.of("1", "2")) {
                    nodes.add(cluster.demoNode(name + "-after" + number, name, BACK));
                    nodes.get(nodes.size() - 1).start();
                    nodes.get(nodes.size() - 1).awaitReady();
                }
                program = new Program(nodes.get(1).port());
                Pause.until("what fell due meanwhile is done", CAUGHT_UP, () -> due(sql) == 0);
            } else {
                moveTo(program, BACK);
            }
            List<String> after = facts(program, files, sql);
            files.forEach(file -> Broken.unless(!of(file, before).equals(of(file, after)), "nothing happened to %s in the two days", file));
            Installed.allHolds(done(program.call("finance", "POST", "/ledger-check", Map.of())).body(), sql);
            return after;
        } finally {
            nodes.stream().filter(Node::isRunning).forEach(Node::kill);
        }
    }

    /** One that waits for its provider, one for its deposit, and a draft. */
    private static List<String> files(Program program) {
        done(program.registerEnterprise(1));
        Map<String, Object> draft = new LinkedHashMap<>(Program.application(1, "300.00"));
        draft.putAll(Map.of("submit", false, "startDate", "2026-04-01"));
        List<String> files = new ArrayList<>();
        for (Map<String, Object> application : List.of(Program.application(1, "555.00"), Program.application(1, "400.00"), draft)) {
            files.add(done(program.call("accountant", "POST", "/applications", application)).text("fileNumber"));
        }
        done(program.call("provider2", "POST", "/applications/" + files.get(1) + "/provider-decision", Program.confirmation()));
        return files;
    }

    private static void moveTo(Program program, String moment) {
        done(program.call("admin", "PUT", "/demo/clock", Map.of("now", moment)));
    }

    private static Answer done(Answer answer) {
        Broken.unless(answer.status() / 100 == 2, "%d: %s", answer.status(), answer.raw().body());
        return answer;
    }

    private static int due(JdbcTemplate sql) {
        return sql.queryForObject("select count(*) from act_ru_job where retries_ > 0 and (duedate_ is null or duedate_ <= ?)", Integer.class,
                Timestamp.from(OffsetDateTime.parse(BACK).toInstant()));
    }

    private static List<String> of(String file, List<String> facts) {
        return facts.stream().filter(fact -> fact.startsWith(file)).toList();
    }

    private static List<String> facts(Program program, List<String> files, JdbcTemplate sql) {
        List<String> facts = new ArrayList<>();
        for (String file : files) {
            JsonNode now = program.call("accountant", "GET", "/applications/" + file, null).body();
            for (String part : List.of("status", "outcome", "limits", "nextStep", "wallet", "subsidy")) {
                facts.add(file + " " + part + " " + now.path(part));
            }
            program.call("accountant", "GET", "/applications/" + file + "/timeline", null).body()
                    .forEach(event -> facts.add(file + " " + event.path("status").asText() + " " + event.path("rule").asText() + " " + event.path("text").asText()));
            sql.queryForList("select kind from notice where file_number = ? order by kind", String.class, file).forEach(kind -> facts.add(file + " was told " + kind));
        }
        facts.addAll(sql.queryForList("select task_def_key_ from act_ru_task order by task_def_key_", String.class));
        return facts;
    }
}
