package org.smewallet.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do. */
final class Pause {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private Pause() {
    }

    static void of(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /**
     * Looks again and again until it is so.
     *
     * @return how long that took
     * @throws Broken when it takes longer than that
     */
    static Duration until(String what, Duration longest, BooleanSupplier so) {
        long begun = System.nanoTime();
        for (boolean is = so.getAsBoolean();; is = so.getAsBoolean()) {
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            Broken.unless(took.compareTo(longest) < 0, "%s: not within %s", what, seconds(longest));
            if (is) {
                return took;
            }
            of(LOOK_AGAIN);
        }
    }

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }
}
