package org.smewallet.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What came of two threads that set off together.
 *
 * @param results of those who got through; null for an action without result
 * @param failures that the others were told
 */
public record Race<T>(List<T> results, List<Throwable> failures) {

    /** Runs both at once and waits for both. */
    public static <T> Race<T> between(Callable<? extends T> one, Callable<? extends T> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Race<T> race = new Race<>(new ArrayList<>(), new ArrayList<>());
        try {
            List<Future<T>> running = List.of(threads.submit(() -> together(start, one)), threads.submit(() -> together(start, other)));
            for (Future<T> each : running) {
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
