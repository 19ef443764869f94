package org.smewallet.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The version of the tables that everyone is answered from; replaced as a whole, never changed in place. */
@Component
class RunningTables {

    private final AtomicReference<Rules> current;

    /** The tables that come with the product; a bad one stops the start. */
    RunningTables() throws IOException {
        List<DecisionTable> read = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/rules/*.dmn")) {
            try (InputStream dmn = file.getInputStream()) {
                read.add(TableReader.read(file.getFilename(), dmn));
            }
        }
        current = new AtomicReference<>(Rules.on(new Tables(read)));
    }

    Rules rules() {
        return current.get();
    }
}
