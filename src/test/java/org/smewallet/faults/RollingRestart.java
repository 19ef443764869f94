package org.smewallet.faults;

import java.time.Duration;

/** One node after the other is told to stop, and started again, under load. */
class RollingRestart implements Fault {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final Duration GO_ON = Duration.ofMinutes(2);
    private static final int AT_ONCE = 4;
    private static final int FILES_BETWEEN = 4;

    @Override
    public String name() {
        return "rolling-restart";
    }

    @Override
    public String promise() {
        return "a stop lets requests end; no call that is not answered when sent again";
    }

    @Override
    public String happen(Installed installed, int rounds) {
        Load load = new Load(installed, AT_ONCE);
        Duration longest = Duration.ZERO;
        for (int round = 0; round < rounds; round++) {
            for (Node node : installed.cluster().nodes) {
                load.awaitMore(FILES_BETWEEN, GO_ON);
                longest = Pause.longer(longest, node.stop());
                node.start();
                node.awaitReady();
            }
        }
        Broken.unless(longest.compareTo(LONGEST_STOP) < 0, "a stop took %s", Pause.seconds(longest));
        int lived = load.stop();
        return "%d restarts of each node, longest stop %s; %d files lived to their end; %s; %s".formatted(rounds, Pause.seconds(longest), lived,
                installed.calls().figures(), installed.checkInvariants());
    }
}
