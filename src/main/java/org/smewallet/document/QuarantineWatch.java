package org.smewallet.document;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Looks at the quarantine again and again while this node runs; stands still where no scanner is set. */
@Component
class QuarantineWatch implements SmartLifecycle {

    private final Quarantine quarantine;
    private final ScannerSettings settings;
    private ThreadPoolTaskScheduler scheduler;

    QuarantineWatch(Quarantine quarantine, ScannerSettings settings) {
        this.quarantine = quarantine;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.isSet()) {
            scheduler = new ThreadPoolTaskScheduler();
            scheduler.setThreadNamePrefix("quarantine-");
            scheduler.initialize();
            scheduler.scheduleWithFixedDelay(quarantine::scanAgain, settings.againEvery());
        }
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.shutdown();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
