package org.smewallet.document;

import java.time.Duration;
import java.util.Optional;
import org.smewallet.shared.RepeatedWork;
import org.springframework.stereotype.Component;

/** Looks at the quarantine again and again while this node runs; stands still where no scanner is set. */
@Component
class QuarantineWatch extends RepeatedWork {

    private final Quarantine quarantine;
    private final ScannerSettings settings;

    QuarantineWatch(Quarantine quarantine, ScannerSettings settings) {
        super("quarantine");
        this.quarantine = quarantine;
        this.settings = settings;
    }

    @Override
    protected Optional<Duration> pause() {
        return Optional.of(settings).filter(ScannerSettings::isSet).map(ScannerSettings::againEvery);
    }

    @Override
    protected void round() {
        quarantine.scanAgain();
    }
}
