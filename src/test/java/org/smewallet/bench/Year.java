package org.smewallet.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.camunda.bpm.engine.RuntimeService;
import org.smewallet.wallet.Ledger;
import org.smewallet.wallet.LedgerCheck;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A part of a year: files of enterprises that register, all six steps, a bank statement a day, limits that pass by the job executor. */
@Command(name = "year", description = "A part of a year of 125,000 files: time, growth, bytes a file, memory; every invariant at the end.")
final class Year implements Runnable {

    private static final int FILES_OF_A_YEAR = 125_000;
    private static final int WORKING_DAYS = 250;
    private static final int LARGEST = 12;
    private static final LocalDate WARM_UP = LocalDate.of(2026, 1, 5);

    @Option(names = "--files", defaultValue = "1000", description = "files of the part (${DEFAULT-VALUE})")
    int files;
    @Option(names = "--warm-up", defaultValue = "100", description = "files before the first that counts (${DEFAULT-VALUE})")
    int before;
    @Option(names = "--threads", defaultValue = "4", description = "people at work at the same time (${DEFAULT-VALUE})")
    int threads;

    @Override
    public void run() {
        Product.onItsOwn(this::measure, "--camunda.bpm.job-execution.enabled=true");
    }

    Result measure(Product product) {
        JdbcTemplate jdbc = product.get(JdbcTemplate.class);
        List<LocalDate> dates = dates();
        double[] secondsOfAFile = new double[dates.size()];
        double seconds = 0;
        long bytes;
        Processors idle;
        Processors busy;
        try (Crew people = new Crew(threads); ProgressBar progress = new ProgressBar("year", files)) {
            Days days = new Days(product, people);
            days.live(WARM_UP, before);
            bytes = bytes(jdbc);
            idle = Processors.until(jdbc);
            for (int i = 0; i < dates.size(); i++) {
                int today = files * (i + 1) / dates.size() - files * i / dates.size();
                double took = seconds(days, dates.get(i), today);
                seconds += took;
                secondsOfAFile[i] = took / today;
                progress.stepBy(today);
            }
            busy = Processors.until(jdbc).since(idle);
            days.end(dates.get(dates.size() - 1).plusDays(1));
        }
        int tenth = Math.max(1, dates.size() / 10);
        Result result = new Result("year").under("files", files).under("threads", threads).under("days", dates.size());
        result.add(Figure.seen("files a second", files / seconds, ""));
        result.add(Figure.atMost("125,000 files would take", seconds / files * FILES_OF_A_YEAR / 60, "minutes", 90, 30));
        result.add(Figure.seen("processor time a file, application and its users", busy.application().toMillis() / (double) files, "ms"));
        result.add(Figure.seen("processor time a file, PostgreSQL", busy.database().toMillis() / (double) files, "ms"));
        result.add(Figure.seen("125,000 files, two processors at full work", busy.together().toMillis() / 2.0 / files * FILES_OF_A_YEAR / 60_000, "minutes"));
        result.add(Figure.atMost("time a file, last tenth / first tenth", mean(secondsOfAFile, dates.size() - tenth, dates.size())
                / mean(secondsOfAFile, 0, tenth), "", 1.25, 1.05));
        result.add(Figure.atMost("database a file", (bytes(jdbc) - bytes) / 1_000.0 / files, "kB", 80, 40));
        jdbc.query("select relname, pg_total_relation_size(relid) / 1000.0 from pg_stat_user_tables order by 2 desc limit " + LARGEST, row -> {
            result.add(Figure.seen("of which " + row.getString(1), row.getDouble(2) / (files + before), "kB"));
        });
        result.add(Figure.atMost("resident memory at most", Memory.of(ProcessHandle.current()).most(), "MB", 1_200, 800));
        check(product, result);
        return result;
    }

    private static double seconds(Days days, LocalDate day, int files) {
        long start = System.nanoTime();
        days.live(day, files);
        return (System.nanoTime() - start) / 1e9;
    }

    /** Spread over the year: 500 files a day for a whole one, else fewer days. */
    private List<LocalDate> dates() {
        int days = Math.max(Math.min(20, Math.max(2, files / 25)), files * WORKING_DAYS / FILES_OF_A_YEAR);
        List<LocalDate> working = WARM_UP.plusDays(1).datesUntil(WARM_UP.plusYears(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY).limit(WORKING_DAYS).toList();
        return Stream.iterate(0, i -> i + 1).limit(days).map(i -> working.get(i * WORKING_DAYS / days)).toList();
    }

    private static double mean(double[] values, int from, int to) {
        return java.util.Arrays.stream(values, from, to).average().orElseThrow();
    }

    private static long bytes(JdbcTemplate jdbc) {
        jdbc.execute("vacuum analyze");
        return jdbc.queryForObject("select pg_database_size(current_database())", Long.class);
    }

    private static void check(Product product, Result result) {
        long incidents = product.get(RuntimeService.class).createIncidentQuery().count();
        LedgerCheck ledger = product.get(Ledger.class).check();
        result.add(Figure.seen("entries of the ledger", ledger.entries(), ""));
        result.add(Figure.seen("invariants that hold, of " + ledger.invariants().size(), ledger.invariants().stream().filter(found -> found.holds()).count(), ""));
        if (!ledger.holds() || incidents > 0) {
            throw new IllegalStateException(incidents + " incidents; " + ledger.faults());
        }
    }
}
