package org.smewallet.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a command found: a table for who ran it, and JSON to compare with. */
final class Result {

    private static final Path FOLDER = Path.of("target", "bench");

    private final String name;
    private final Map<String, Object> circumstances = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    Result(String name) {
        this.name = name;
        circumstances.put("at", Instant.now().toString());
        circumstances.put("cores", Runtime.getRuntime().availableProcessors());
    }

    Result under(String circumstance, Object value) {
        circumstances.put(circumstance, value);
        return this;
    }

    void add(Figure figure) {
        figures.add(figure);
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** Prints the table and writes {@code target/bench/<name>.json}. */
    void publish() {
        System.out.printf("%n%s: %s%n%-56s %12s %-10s %10s %10s  %s%n", name, circumstances, "figure", "value", "unit", "first", "goal", "reached");
        figures.forEach(figure -> System.out.printf(Locale.ROOT, "%-56s %12.2f %-10s %10s %10s  %s%n", figure.name(), figure.value(), figure.unit(),
                shown(figure.first()), shown(figure.goal()), figure.reached()));
        try {
            Files.createDirectories(FOLDER);
            Map<String, Object> all = new LinkedHashMap<>(circumstances);
            all.put("figures", figures);
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(FOLDER.resolve(name + ".json").toFile(), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(Double aim) {
        return aim == null ? "" : aim == Math.rint(aim) ? String.valueOf(aim.longValue()) : aim.toString();
    }

    static double median(double... values) {
        return percentile(50, values);
    }

    /** The value that so many of a hundred do not exceed. */
    static double percentile(int percent, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }
}
