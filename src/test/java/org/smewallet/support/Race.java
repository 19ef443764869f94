package org.smewallet.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What came of threads that set off together.
 *
 * @param results of those who got through; null for an action without result
 * @param failures that the others were told
 */
public record Race<T>(List<T> results, List<Throwable> failures) {

    /** Runs both at once and waits for both. */
    public static <T> Race<T> between(Callable<? extends T> one, Callable<? extends T> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        return run(2, List.of(() -> together(start, one), () -> together(start, other)));
    }

    /** Runs the same so many times, as many at once as there are threads, and waits for all. */
    public static <T> Race<T> ofMany(int times, int atOnce, Callable<? extends T> action) {
        return run(atOnce, Collections.nCopies(times, action::call));
    }

    private static <T> Race<T> run(int atOnce, List<Callable<T>> actions) {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        Race<T> race = new Race<>(new ArrayList<>(), new ArrayList<>());
        try {
            for (Future<T> each : threads.invokeAll(actions)) {
                try {
                    race.results.add(each.get());
                } catch (ExecutionException e) {
                    race.failures.add(e.getCause());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
        return race;
    }

    private static <T> T together(CyclicBarrier start, Callable<? extends T> action) throws Exception {
        start.await();
        return action.call();
    }
}
