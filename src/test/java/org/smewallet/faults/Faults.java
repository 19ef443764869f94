package org.smewallet.faults;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts PostgreSQL and two nodes, does each fault, and prints a line for each; ends with 1 when a promise was not kept. */
@Command(name = "faults", usageHelpWidth = 140, description = "Two nodes on one PostgreSQL, under load, and what can happen to them.%n",
        footerHeading = "%nThe faults, and what must hold:%n")
final class Faults implements Callable<Integer> {

    @Spec
    private CommandSpec command;
    @Option(names = "--rounds", defaultValue = "2", description = "how often, where once more shows more (${DEFAULT-VALUE})")
    private int rounds;
    @Option(names = "--only", paramLabel = "FAULT", description = "this one; may be given more than once")
    private List<String> only = new ArrayList<>();
    @Option(names = "--without-mail", defaultValue = "PT0S", description = "how long the mail server is gone at least, PT1H for an hour")
    private Duration withoutMail;
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "says what it takes")
    private boolean help;

    private final PrintStream out = System.out;
    private final List<Fault> faults = List.of(new FirstStart(), new NodeKilled(), new DatabaseCut(), new RollingRestart(), new TwiceAtOnce(),
            new LastEuros(), new MailServerGone(() -> withoutMail), new BadFiles(), new SessionMoves(), new TwoDaysDown());

    private Faults() {
    }

    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        // A mail that a killed node was sending ends in the middle; its mail server would tell it here.
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> LoggerFactory.getLogger(Faults.class).debug("{}", thread, e));
        Faults faults = new Faults();
        CommandLine line = new CommandLine(faults);
        line.getCommandSpec().usageMessage().footer(faults.faults.stream().map(fault -> "  %-16s %s".formatted(fault.name(), fault.promise())).toArray(String[]::new));
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() {
        List<String> unknown = only.stream().filter(name -> faults.stream().noneMatch(fault -> fault.name().equals(name))).toList();
        if (rounds < 1 || !unknown.isEmpty()) {
            throw new ParameterException(command.commandLine(), rounds < 1 ? "--rounds is at least 1" : "There is no fault " + unknown.get(0));
        }
        Cluster cluster = new Cluster();
        // Whatever ends this process ends the nodes and PostgreSQL with it.
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        Duration started = FirstStart.atOnce(cluster.nodes);
        out.printf("two nodes and PostgreSQL run after %s; their logs are in %s%n", Pause.seconds(started), cluster.folder);
        Installed installed = Installed.on(cluster);
        long broken = faults.stream().filter(fault -> only.isEmpty() || only.contains(fault.name()))
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
