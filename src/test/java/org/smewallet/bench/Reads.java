package org.smewallet.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import me.tongfei.progressbar.ProgressBar;
import org.smewallet.reads.ManyFiles;
import org.smewallet.reads.Reading;
import org.smewallet.support.Visitor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Pages and the interface, read by several at the same time from a database with many files; the lists of tasks with many that are open. */
@Command(name = "read", description = "Pages and the interface with several clients and many files; task lists with many open tasks.")
final class Reads implements Runnable {

    @Option(names = "--files", defaultValue = "2000", description = "files in every state (${DEFAULT-VALUE})")
    int files;
    @Option(names = "--tasks", defaultValue = "2000", description = "files beyond them that wait for a case worker (${DEFAULT-VALUE})")
    int tasks;
    @Option(names = "--clients", defaultValue = "4", description = "who read at the same time (${DEFAULT-VALUE})")
    int clients;
    @Option(names = "--times", defaultValue = "5", description = "how often each reads each page (${DEFAULT-VALUE})")
    int times;
    @Option(names = "--warm-up", defaultValue = "1", description = "how often each reads each page before that (${DEFAULT-VALUE})")
    int warmUp;

    @Override
    public void run() {
        Product.onItsOwn(this::measure);
    }

    Result measure(Product product) {
        ManyFiles many = product.make(ManyFiles.class);
        many.make(files, Map.of("SILENT", tasks));
        List<Map<String, Visitor>> people = IntStream.range(0, clients).mapToObj(client -> Reading.visitors(product.port(), many)).toList();
        List<Reading> all = Reading.all(many);
        List<Reading> lists = all.stream().filter(Reading::isTaskList).toList();
        Map<String, List<Double>> millis = new ConcurrentHashMap<>();
        Map<String, List<Double>> ofTasks = new ConcurrentHashMap<>();
        try (Crew crew = new Crew(clients); ProgressBar progress = new ProgressBar("read", (long) clients * ((warmUp + times) * all.size() + times * lists.size()))) {
            crew.each(people, client -> read(client, all, warmUp, new ConcurrentHashMap<>(), progress));
            crew.each(people, client -> read(client, all, times, millis, progress));
            crew.each(people, client -> read(client, lists, times, ofTasks, progress));
        }
        Result result = new Result("read").under("files", files).under("waiting for a case worker", tasks).under("clients", clients).under("times", times).under("warm-up", warmUp);
        result.add(Figure.seen("all pages and the interface, median", Result.percentile(50, together(millis)), "ms"));
        result.add(Figure.atMost("all pages and the interface, 99 of 100", Result.percentile(99, together(millis)), "ms", 300, 100));
        result.add(Figure.atMost("task lists of a case worker, 95 of 100", Result.percentile(95, together(ofTasks)), "ms", 1_000, 250));
        millis.entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, List<Double>> read) -> -median(read.getValue()))).limit(10)
                .forEach(read -> result.add(Figure.seen(read.getKey() + ", median", median(read.getValue()), "ms")));
        return result;
    }

    private static void read(Map<String, Visitor> client, List<Reading> all, int times, Map<String, List<Double>> millis, ProgressBar progress) {
        for (int time = 0; time < times; time++) {
            for (Reading reading : all) {
                long start = System.nanoTime();
                int status = reading.by(client.get(reading.who())).statusCode();
                if (status != 200) {
                    throw new IllegalStateException(reading + " gave " + status);
                }
                millis.computeIfAbsent(reading.who() + " " + reading.name(), name -> new CopyOnWriteArrayList<>()).add((System.nanoTime() - start) / 1e6);
                progress.step();
            }
        }
    }

    private static double median(List<Double> values) {
        return Result.median(values.stream().mapToDouble(value -> value).toArray());
    }

    private static double[] together(Map<String, List<Double>> millis) {
        List<Double> all = new ArrayList<>();
        millis.values().forEach(all::addAll);
        return all.stream().mapToDouble(value -> value).toArray();
    }
}
