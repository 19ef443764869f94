package org.smewallet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.Postgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

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
        Lifecycle lifecycle = new Lifecycle();
        lifecycle.files = 2;
        lifecycle.rounds = 1;
        lifecycle.threads = List.of(2);
        try (HikariDataSource beside = Database.connections(Postgres.newDatabase())) {
            assertThat(lifecycle.measure(product, beside).figures()).hasSize(3).allMatch(figure -> figure.value() > 0);
        }
    }
}
