package org.smewallet.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import me.tongfei.progressbar.ProgressBar;
import org.smewallet.support.BareEngine;
import org.smewallet.support.WholeLives;
import org.smewallet.support.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whole lives a second, of the product and of the bare engine, by turns on one PostgreSQL. */
@Command(name = "lifecycle", description = "Whole lives a second, from application to payout: the product against the bare engine, by turns.")
final class Lifecycle implements Runnable {

    @Option(names = "--files", defaultValue = "30", description = "files of a round (${DEFAULT-VALUE})")
    int files;
    @Option(names = "--rounds", defaultValue = "3", description = "rounds of each (${DEFAULT-VALUE})")
    int rounds;
    @Option(names = "--threads", split = ",", defaultValue = "1,2,4", description = "numbers of threads (${DEFAULT-VALUE})")
    List<Integer> threads;

    @Override
    public void run() {
        try (Database database = new Database(); Product product = Product.start(database.create("product"));
                HikariDataSource beside = Database.connections(database.create("bare"))) {
            measure(product, beside).under("postgres", database.settings()).publish();
        }
    }

    /** @param beside an empty database for the bare engine, on the same server */
    Result measure(Product product, DataSource beside) {
        Result result = new Result("lifecycle").under("files", files).under("rounds", rounds);
        WholeLives lives = product.make(WholeLives.class);
        try (BareEngine bare = new BareEngine(beside); ProgressBar progress = new ProgressBar("lifecycle", 2L * (threads.size() * rounds + 1))) {
            // Both are warm before the first round counts.
            livesASecond(threads.get(0), work -> lives.day(files, work), progress);
            livesASecond(threads.get(0), work -> bare.day(files, work), progress);
            for (int size : threads) {
                double[] ours = new double[rounds];
                double[] theirs = new double[rounds];
                for (int round = 0; round < rounds; round++) {
                    ours[round] = livesASecond(size, work -> lives.day(files, work), progress);
                    theirs[round] = livesASecond(size, work -> bare.day(files, work), progress);
                }
                result.add(Figure.seen("product, threads " + size, Result.median(ours), "lives/s"));
                result.add(Figure.seen("bare engine, threads " + size, Result.median(theirs), "lives/s"));
                result.add(Figure.atLeast("product / bare engine, threads " + size, Result.median(ours) / Result.median(theirs), "", 0.5, 0.9));
            }
        }
        return result;
    }

    private interface Day {

        void with(Work work);
    }

    private double livesASecond(int size, Day day, ProgressBar progress) {
        try (Crew crew = new Crew(size)) {
            day.with(crew);
            progress.step();
            return files / crew.seconds();
        }
    }
}
