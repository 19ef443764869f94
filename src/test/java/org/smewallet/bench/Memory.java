package org.smewallet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory of a process in MB, as Linux tells it; zero where the system tells nothing.
 *
 * @param held now
 * @param most at any moment until now
 */
record Memory(double held, double most) {

    static Memory of(ProcessHandle process) {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return new Memory(megabytes(status, "VmRSS:"), megabytes(status, "VmHWM:"));
    }

    private static double megabytes(Path status, String name) {
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream().filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
