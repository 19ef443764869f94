package org.smewallet.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL of the benchmark's own that loses nothing when the power goes; several databases, gone at the end. */
final class Database implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String DRIVER = "spring.datasource.hikari.data-source-properties.";
    /** What must be on for a commit to be on the disk. */
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final EmbeddedPostgres server;

    Database() {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setServerConfig("max_connections", "100");
            DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
            server = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
        if (!settings().values().stream().allMatch("on"::equals)) {
            throw new IllegalStateException("This PostgreSQL may lose what it committed: " + settings());
        }
    }

    /** What the server says of the settings that make it safe. */
    Map<String, String> settings() {
        JdbcTemplate jdbc = new JdbcTemplate(server.getPostgresDatabase());
        return DURABLE.stream().collect(Collectors.toMap(setting -> setting, setting -> jdbc.queryForObject("show " + setting, String.class)));
    }

    /** An empty database; its address. */
    String create(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return server.getJdbcUrl(USER, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Connections to a database, as many as the product keeps, with the same settings. */
    static HikariDataSource connections(String address) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(address);
        driver().forEach((name, setting) -> pool.addDataSourceProperty(name.substring(DRIVER.length()), setting));
        return new HikariDataSource(pool);
    }

    /** How the product is told where its data are. */
    static String[] asSettings(String address) {
        Stream<String> driver = driver().entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
        Stream<String> place = Stream.of("url=" + address, "username=" + USER, "password=" + USER).map(setting -> "--spring.datasource." + setting);
        return Stream.concat(place, driver).toArray(String[]::new);
    }

    /** Those of the connections in production. */
    private static Map<String, String> driver() {
        YamlPropertiesFactoryBean production = new YamlPropertiesFactoryBean();
        production.setResources(new ClassPathResource("application-prod.yaml"));
        return production.getObject().entrySet().stream().filter(setting -> setting.getKey().toString().startsWith(DRIVER))
                .collect(Collectors.toMap(setting -> setting.getKey().toString(), setting -> setting.getValue().toString()));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
