package org.smewallet.faults;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Starts PostgreSQL and two nodes, does each fault, and prints a line for each; ends with 1 when a promise was not kept. */
final class Faults {

    private static final List<Fault> ALL = List.of(new FirstStart(), new NodeKilled(), new DatabaseCut(), new RollingRestart(), new TwiceAtOnce(),
            new LastEuros(), new MailServerGone(), new BadFiles(), new SessionMoves(), new TwoDaysDown());

    private final PrintStream out = System.out;
    private final List<String> only = new ArrayList<>();
    private int rounds = 2;

    private Faults() {
    }

    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        // A mail that a killed node was sending ends in the middle; its mail server would tell it here.
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> LoggerFactory.getLogger(Faults.class).debug("{}", thread, e));
        Faults faults = new Faults();
        if (!faults.understand(arguments)) {
            System.exit(List.of(arguments).contains("--help") ? 0 : 2);
        }
        try {
            System.exit(faults.run());
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private boolean understand(String... arguments) {
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            if (arguments[i].equals("--only") && ALL.stream().anyMatch(fault -> fault.name().equals(value))) {
                only.add(value);
            } else if (arguments[i].equals("--rounds") && value.matches("[1-9]\\d{0,3}")) {
                rounds = Integer.parseInt(value);
            } else {
                help();
                return false;
            }
        }
        return true;
    }

    private void help() {
        out.println("faults [--rounds N] [--only FAULT]...\n\nTwo nodes on one PostgreSQL, under load; each of these happens to them:\n");
        ALL.forEach(fault -> out.printf("  %-16s %s%n", fault.name(), fault.promise()));
    }

    private int run() {
        Cluster cluster = new Cluster();
        // Whatever ends this process ends the nodes and PostgreSQL with it.
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        Duration started = FirstStart.atOnce(cluster.nodes);
        out.printf("two nodes and PostgreSQL run after %s; their logs are in %s%n", Pause.seconds(started), cluster.folder);
        Installed installed = Installed.on(cluster);
        long broken = ALL.stream().filter(fault -> only.isEmpty() || only.contains(fault.name()))
                .map(fault -> happen(fault, installed)).filter(Optional::isPresent).count();
        boolean holds = cluster.run("ledger-check") == 0;
        out.println(holds ? "ledger-check, as a command of the jar: all hold" : "BROKEN  ledger-check, as a command of the jar");
        return broken == 0 && holds ? 0 : 1;
    }

    /** The fault that showed something broken; empty when its promise was kept. */
    private Optional<Fault> happen(Fault fault, Installed installed) {
        long begun = System.nanoTime();
        try {
            String seen = fault.happen(installed, rounds);
            out.printf("held    %-15s %s (%s)%n", fault.name(), seen, Pause.seconds(Duration.ofNanos(System.nanoTime() - begun)));
            return Optional.empty();
        } catch (RuntimeException e) {
            out.printf("BROKEN  %-15s %s%n", fault.name(), e);
            return Optional.of(fault);
        }
    }
}
