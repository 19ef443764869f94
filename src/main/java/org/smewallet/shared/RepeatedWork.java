package org.smewallet.shared;

import java.time.Duration;
import java.util.Optional;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Work that a node does again and again while it runs; a command of the jar does none of it. A round that is under way when
 * the node stops gets some seconds to end.
 */
public abstract class RepeatedWork implements SmartLifecycle, EnvironmentAware {

    private static final int SECONDS_TO_END = 20;

    private final String name;
    private ThreadPoolTaskScheduler scheduler;
    private boolean onlyCommand;

    /** @param name what its thread is called in the log */
    protected RepeatedWork(String name) {
        this.name = name;
    }

    /** The pause between two rounds; empty where this node has nothing to do. Asked once, at the start. */
    protected abstract Optional<Duration> pause();

    /** One round. */
    protected abstract void round();

    /** How long after the start the first round begins; at once unless said otherwise. */
    protected Duration firstAfter() {
        return Duration.ZERO;
    }

    @Override
    public final void setEnvironment(Environment environment) {
        onlyCommand = environment.containsProperty("smewallet.command");
    }

    @Override
    public final boolean isAutoStartup() {
        return !onlyCommand;
    }

    @Override
    public final void start() {
        pause().ifPresent(pause -> {
            scheduler = new ThreadPoolTaskScheduler();
            scheduler.setThreadNamePrefix(name + "-");
            scheduler.setDaemon(true);
            scheduler.setWaitForTasksToCompleteOnShutdown(true);
            scheduler.setAwaitTerminationSeconds(SECONDS_TO_END);
            scheduler.initialize();
            scheduler.scheduleWithFixedDelay(this::round, scheduler.getClock().instant().plus(firstAfter()), pause);
        });
    }

    @Override
    public final void stop() {
        if (scheduler != null) {
            scheduler.shutdown();
            scheduler = null;
        }
    }

    @Override
    public final boolean isRunning() {
        return scheduler != null;
    }
}
