package org.smewallet.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.OutputStream;
import java.io.PrintStream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what the product costs; each command makes its own PostgreSQL and leaves nothing behind but its result. */
@Command(name = "bench", subcommands = {Lifecycle.class, Year.class, Reads.class, LongStatements.class, Deadlines.class, Starts.class},
        description = "Measures the product; figures as a table, and as JSON in target/bench.")
final class Bench {

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = CommandLine.ScopeType.INHERIT, description = "says what it takes")
    private boolean help;

    private Bench() {
    }

    public static void main(String[] arguments) {
        System.setProperty("logging.level.root", "error");
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        // Who interrupts it wants it to end, not to hear how everything that was under way failed.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.setErr(new PrintStream(OutputStream.nullOutputStream()))));
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
