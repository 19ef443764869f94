package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.BareEngine;
import org.smewallet.support.OnH2;
import org.smewallet.support.StatementCounter;
import org.smewallet.support.WholeLives;
import org.smewallet.support.Work;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What one whole life of a file costs the database beyond what the engine alone would take on the same path. */
@OnH2
@Import({StatementCounter.class, WholeLives.class})
class StatementCountTest extends FileStories {

    private static final Logger LOG = LoggerFactory.getLogger(StatementCountTest.class);
    private static final int FILES = 10;
    /** What has been reached, the aim, and must not grow. */
    private static final int MOST_BEYOND_THE_ENGINE = 46;

    @Autowired
    StatementCounter counter;
    @Autowired
    WholeLives lives;

    private final List<String> product = new ArrayList<>();

    @Test
    @DisplayName("A whole life beyond the bare engine on the same path: statements counted, ten files on one day's bank statements")
    void one_whole_life() {
        lives.day(FILES, counting(counter, new ArrayList<>()));
        List<FileNumber> files = lives.day(FILES, counting(counter, product));
        assertThat(files).allSatisfy(file -> assertThat(example.file(file).status()).isEqualTo(FileStatus.CLOSED));
        StatementCounter beside = new StatementCounter();
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:bare-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        List<String> bare = new ArrayList<>();
        try (BareEngine engine = new BareEngine(beside.around(memory))) {
            engine.day(FILES, counting(beside, new ArrayList<>()));
            engine.day(FILES, counting(beside, bare));
        }
        int beyond = (product.size() - bare.size()) / FILES;
        LOG.info("One whole life: {} SQL statements, the bare engine {}, beyond it {}", product.size() / FILES, bare.size() / FILES, beyond);
        assertThat(beyond).as(() -> "statements of our own:\n" + String.join("\n", own())).isLessThanOrEqualTo(MOST_BEYOND_THE_ENGINE);
    }

    private static Work counting(StatementCounter counter, List<String> statements) {
        return new Work() {
            @Override
            public <T> void each(List<T> all, Consumer<T> step) {
                statements.addAll(counter.of(() -> all.forEach(step)));
            }
        };
    }

    private List<String> own() {
        Map<String, Long> times = product.stream().filter(sql -> !sql.toUpperCase(java.util.Locale.ROOT).contains("ACT_"))
                .collect(Collectors.groupingBy(sql -> sql.length() > 150 ? sql.substring(0, 150) : sql, TreeMap::new, Collectors.counting()));
        return times.entrySet().stream().map(entry -> entry.getValue() + " x " + entry.getKey()).toList();
    }
}
