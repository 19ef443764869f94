package org.smewallet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.Postgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine;

/** Each command of the benchmark, with as little as it can do. */
@OnPostgres
class BenchTest {

    @Autowired
    ConfigurableApplicationContext context;
    @Autowired
    CleanDatabase database;

    private Product product;

    @BeforeEach
    void an_empty_house() {
        database.clean();
        product = new Product(context);
    }

    @Test
    @DisplayName("lifecycle: lives of the product and of the bare engine by turns")
    void lifecycle() {
        Lifecycle lifecycle = with(new Lifecycle(), "--files=2", "--rounds=1", "--threads=2");
        try (HikariDataSource beside = Database.connections(Postgres.newDatabase())) {
            assertThat(lifecycle.measure(product, beside).figures()).hasSize(3).allMatch(figure -> figure.value() > 0);
        }
    }

    @Test
    @DisplayName("year: a few files of a few days, every invariant holds")
    void year() {
        Year year = with(new Year(), "--files=4", "--warm-up=1", "--threads=2");
        assertThat(year.measure(product).figures()).extracting(Figure::name).contains("database a file");
    }

    @Test
    @DisplayName("read: each page by two at the same time")
    void read() {
        Reads reads = with(new Reads(), "--files=100", "--tasks=20", "--clients=2", "--times=1");
        assertThat(reads.measure(product).figures()).hasSizeGreaterThan(3).allMatch(figure -> figure.value() > 0);
    }

    @Test
    @DisplayName("statement: a short one and one ten times as long")
    void statement() {
        LongStatements statements = with(new LongStatements(), "--lines=200");
        assertThat(statements.measure(product).figures()).hasSize(6);
    }

    @Test
    @DisplayName("deadlines: the limits that are due are handled, and no others")
    void deadlines() {
        Deadlines deadlines = with(new Deadlines(), "--limits=4", "--warm-up=1", "--nodes=2");
        deadlines.prepare(product);
        Figure took = deadlines.took(product.get(JdbcTemplate.class), 1, product.make(DueJobs.class)::run);
        assertThat(took.name()).isEqualTo("4 limits, 1 node");
        assertThat(took.value()).isPositive();
    }

    private static <T> T with(T command, String... options) {
        return CommandLine.populateCommand(command, options);
    }
}
