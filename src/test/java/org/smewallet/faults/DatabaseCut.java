package org.smewallet.faults;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;

/** PostgreSQL loses its power under load. */
class DatabaseCut implements Fault {

    private static final Duration NOTICED = Duration.ofSeconds(15);
    private static final Duration BACK = Duration.ofSeconds(10);
    private static final Duration OUTAGE = Duration.ofSeconds(5);
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
        for (int round = 0; round < rounds; round++) {
            installed.cluster().database.cut();
            noticed = Pause.longer(noticed, Pause.until("health says 503", NOTICED, () -> nodes.stream().allMatch(node -> node.health() == UNHEALTHY)));
            Pause.of(OUTAGE);
            installed.cluster().database.start();
            back = Pause.longer(back, Pause.until("both nodes are at work again", BACK, () -> nodes.stream().allMatch(node -> isAtWork(installed, node))));
            load.awaitMore(FILES_BETWEEN, GO_ON);
        }
        int lived = load.stop();
        return "cut %d times, 503 after %s at most, both nodes at work %s after it was back; %d files lived to their end; %s; %s".formatted(rounds,
                Pause.seconds(noticed), Pause.seconds(back), lived, installed.calls().figures(), installed.checkInvariants());
    }

    private static boolean isAtWork(Installed installed, Node node) {
        return node.health() == 200 && installed.calls().once(node, People.FINANCE, "GET", "/applications", "application/json", BodyPublishers.noBody(), null)
                .status() == 200;
    }
}
