package org.smewallet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.smewallet.support.Work;

/** So many threads that share the steps, and the time that they took together. */
final class Crew implements Work, AutoCloseable {

    private final ExecutorService threads;
    private long nanos;

    Crew(int size) {
        threads = Executors.newFixedThreadPool(size);
    }

    @Override
    public <T> void each(List<T> all, Consumer<T> step) {
        long start = System.nanoTime();
        List<Future<?>> steps = new ArrayList<>();
        all.forEach(each -> steps.add(threads.submit(() -> step.accept(each))));
        steps.forEach(Crew::done);
        nanos += System.nanoTime() - start;
    }

    private static void done(Future<?> step) {
        try {
            step.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A step failed", e.getCause());
        }
    }

    double seconds() {
        return nanos / 1e9;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
