package org.smewallet.faults;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;

/** PostgreSQL loses its power under load. */
class DatabaseCut implements Fault {

    private static final Duration NOTICED = Duration.ofSeconds(15);
    private static final Duration BACK = Duration.ofSeconds(10);
    private static final Duration GO_ON = Duration.ofMinutes(3);
    private static final int UNHEALTHY = 503;
    private static final int AT_ONCE = 4;
    private static final int FILES_BETWEEN = 6;

    @Override
    public String name() {
        return "database-cut";
    }

    @Override
    public String promise() {
        return "nothing lost, health says 503 meanwhile, at work again within 10 s after it is back, no incident that stays";
    }

    @Override
    public String happen(Installed installed, int rounds) {
        List<Node> nodes = installed.cluster().nodes;
        Load load = new Load(installed, AT_ONCE);
        load.awaitMore(FILES_BETWEEN, GO_ON);
        Duration noticed = Duration.ZERO;
        Duration back = Duration.ZERO;
        Duration firstFile = Duration.ZERO;
        for (int round = 0; round < rounds; round++) {
            installed.cluster().database.cut();
            noticed = Pause.longer(noticed, unhealthy(nodes));
            noticed = Pause.longer(noticed, unhealthy(nodes));
            installed.cluster().database.start();
            long accepted = System.nanoTime();
            nodes.parallelStream().forEach(node -> Pause.until("a node is at work again", BACK, () -> isAtWork(installed, node)));
            back = Pause.longer(back, Duration.ofNanos(System.nanoTime() - accepted));
            load.awaitMore(1, GO_ON);
            firstFile = Pause.longer(firstFile, Duration.ofNanos(System.nanoTime() - accepted));
            load.awaitMore(FILES_BETWEEN, GO_ON);
        }
        int lived = load.stop();
        return "cut %d times, each health then 503, told within %s; from the first connection on both nodes at work after %s, the first file at its end after %s; %d files lived to their end; %s; %s"
                .formatted(rounds, Pause.seconds(noticed), Pause.seconds(back), Pause.seconds(firstFile), lived, installed.calls().figures(), installed.checkInvariants());
    }

    /** Asks both nodes for their health, which must say 503; gives how long the slower one took. */
    private static Duration unhealthy(List<Node> nodes) {
        long asked = System.nanoTime();
        nodes.parallelStream().forEach(node -> {
            int health = node.health();
            Broken.unless(health == UNHEALTHY, "health says %d without a database", health);
        });
        Duration took = Duration.ofNanos(System.nanoTime() - asked);
        Broken.unless(took.compareTo(NOTICED) < 0, "health was silent for %s", Pause.seconds(took));
        return took;
    }

    private static boolean isAtWork(Installed installed, Node node) {
        return node.health() == 200 && installed.calls().once(node, People.FINANCE, "GET", "/applications", "application/json", BodyPublishers.noBody(), null)
                .status() == 200;
    }
}
