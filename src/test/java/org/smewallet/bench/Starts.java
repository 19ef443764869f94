package org.smewallet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import me.tongfei.progressbar.ProgressBar;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The packaged jar as somebody starts it for the first time: profile demo, its own H2 in an empty folder. */
@Command(name = "start", description = "The packaged jar: seconds to its first page, memory when nobody asks anything.")
final class Starts implements Runnable {

    private static final Path JAR = Path.of("target", "sme-wallet.jar");
    private static final long IDLE = 8_000_000_000L;

    @Option(names = "--runs", defaultValue = "5", description = "starts, one after the other (${DEFAULT-VALUE})")
    int runs;

    @Override
    public void run() {
        List<Seen> all = new ArrayList<>();
        try (ProgressBar progress = new ProgressBar("start", runs)) {
            for (int run = 0; run < runs; run++) {
                all.add(once());
                progress.step();
            }
        }
        Result result = new Result("start").under("runs", runs).under("seconds", all.stream().map(seen -> "%.1f".formatted(seen.seconds())).toList());
        result.add(Figure.atMost("first page, median", median(all, Seen::seconds), "seconds", 20, 10));
        result.add(Figure.atMost("resident memory when idle, median", median(all, Seen::idle), "MB", 600, 400));
        result.publish();
    }

    private static Seen once() {
        Path folder = emptyFolder();
        long begun = System.nanoTime();
        try (NodeProcess node = NodeProcess.ofJar(JAR, folder)) {
            node.shows("/");
            long shown = System.nanoTime();
            while (System.nanoTime() - shown < IDLE) {
                LockSupport.parkNanos(IDLE - (System.nanoTime() - shown));
            }
            return new Seen((shown - begun) / 1e9, node.memory().held());
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("smewallet-start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double median(List<Seen> all, ToDoubleFunction<Seen> of) {
        return Result.median(all.stream().mapToDouble(of).toArray());
    }

    private record Seen(double seconds, double idle) {
    }
}
