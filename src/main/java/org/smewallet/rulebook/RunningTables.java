package org.smewallet.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The version of the tables that everyone is answered from; replaced as a whole, never changed in place. */
@Component
class RunningTables {

    private final AtomicReference<Rules> current;
    private volatile Runnable refresh = () -> { };

    /** Starts with the tables that come with the product; a bad one stops the start. */
    RunningTables() {
        Tables shipped = new Tables(shipped().entrySet().stream().map(file -> TableReader.read(file.getKey(), file.getValue())).toList());
        TableChecks.check(shipped);
        current = new AtomicReference<>(Rules.on(shipped));
    }

    /** The files that come with the product, by name. */
    static Map<String, byte[]> shipped() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/rules/*.dmn")) {
                try (InputStream dmn = file.getInputStream()) {
                    files.put(file.getFilename(), dmn.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    Rules rules() {
        refresh.run();
        return current.get();
    }

    /** Whoever looks for a newer version before each answer; must be quick. */
    void refreshBy(Runnable look) {
        refresh = look;
    }

    /**
     * The running version with some tables changed, checked, not yet running.
     *
     * @throws TableRejected when it may not run
     */
    Tables changed(Collection<DecisionTable> tables) {
        Tables running = current.get().tables();
        Tables changed = running.with(new ArrayList<>(tables));
        TableChecks.check(changed, running);
        return changed;
    }

    void run(Tables tables) {
        current.set(Rules.on(tables));
    }
}
