package org.smewallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.smewallet.support.Example.training;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.support.DatabaseContent;
import org.smewallet.support.Example;
import org.smewallet.support.Postgres;
import org.smewallet.support.TimeMachine;
import org.smewallet.support.WebApplications;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A command of the jar does the one thing and changes nothing else in the database: a node may be at work there, of another release. */
abstract class CommandScenarios {

    private static final String WINDOW = "--camunda.bpm.generic-properties.properties.history-cleanup-batch-window-";

    private final WebApplications before = WebApplications.now();
    private JdbcTemplate sql;
    private DatabaseContent content;

    /** Address, user and password of an empty database. */
    abstract String[] database();

    @BeforeEach
    void reach() {
        DriverManagerDataSource source = new DriverManagerDataSource(database()[0], database()[1], database()[2]);
        sql = new JdbcTemplate(source);
        content = new DatabaseContent(source);
    }

    @AfterEach
    void putBack() {
        before.putBack();
    }

    @Test
    @DisplayName("A check of the ledger sends no mail, deploys no model and changes no row; on a database of another release it is refused")
    void a_command_changes_nothing_else() {
        aNodeWorksAndEnds();
        Map<String, List<String>> rows = content.without();
        List<String> counted = content.of("act_ru_meter_log");

        assertThat(ledgerCheck()).isZero();
        assertThat(content.without()).isEqualTo(rows);
        assertThat(content.of("act_ru_meter_log")).isEqualTo(counted);

        sql.update("update \"flyway_schema_history\" set \"version\" = '999' where \"version\" = '059'");
        rows = content.without();
        assertThat(refusal()).contains("059").contains("999");
        assertThat(content.without()).isEqualTo(rows);
    }

    @Test
    void on_a_database_where_no_node_ever_was_it_is_refused_and_makes_no_table() {
        assertThat(refusal()).contains("holds nothing");
        assertThat(content.without()).isEmpty();
    }

    @Test
    void a_misspelled_one_is_refused_with_the_names_of_those_there_are() {
        assertThatThrownBy(() -> Commands.prepare(new SpringApplication(), "--smewallet.command=ledgercheck")).hasMessageContaining("ledger-check");
    }

    /** Leaves a mail that waits, and models that differ from this release's. */
    private void aNodeWorksAndEnds() {
        try (ConfigurableApplicationContext node = new SpringApplicationBuilder(SmeWallet.class, TimeMachine.class, Example.class)
                .profiles("demo", "test").run(with("--server.port=0"))) {
            Example example = node.getBean(Example.class);
            example.apply(example.smallEnterprise(), training("2027-04-01", "555.00"));
        }
        sql.update("insert into outgoing_mail (notice_id, recipient, state, attempts, next_attempt_at, version)"
                + " select id, 'office@example.be', 'WAITING', 0, timestamp '2026-04-01 09:00:00', 0 from notice");
        assertThat(sql.queryForObject("select count(*) from outgoing_mail where state = 'WAITING'", Integer.class)).isPositive();
        assertThat(sql.update("update act_ru_job set duedate_ = timestamp '2026-04-01 01:00:00' where handler_type_ = 'history-cleanup'")).isPositive();
        for (String kind : List.of("bpmn", "dmn")) {
            Map<String, Object> model = sql.queryForList("select id_, bytes_ from act_ge_bytearray where name_ like ?", "processes/%." + kind).get(0);
            byte[] bytes = (byte[]) model.values().toArray()[1];
            byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
            longer[bytes.length] = '\n';
            assertThat(sql.update("update act_ge_bytearray set bytes_ = ? where id_ = ?", longer, model.values().toArray()[0])).isEqualTo(1);
        }
    }

    /** As the jar gives it, in an installation with a mail server, a scanner and somebody to alert; its exit code. */
    private int ledgerCheck() {
        SpringApplication application = new SpringApplication(SmeWallet.class);
        String[] arguments = with("--smewallet.command=ledger-check", "--spring.profiles.active=demo,test",
                "--smewallet.mail.keep=false", "--spring.mail.host=localhost", "--spring.mail.port=1", "--smewallet.figures.every=1s",
                "--smewallet.alert.address=operators@example.org", "--smewallet.scanner.host=localhost", "--smewallet.scanner.port=1");
        Commands.prepare(application, arguments);
        return SpringApplication.exit(application.run(arguments));
    }

    private String refusal() {
        CommandSchema.OtherRelease refusal = catchThrowableOfType(CommandSchema.OtherRelease.class, this::refused);
        FailureAnalysis told = new CommandSchema.Explanation().analyze(refusal);
        assertThat(told.getAction()).contains("release");
        return told.getDescription();
    }

    private void refused() {
        try {
            ledgerCheck();
        } catch (RuntimeException e) {
            Throwable cause = Stream.iterate((Throwable) e, Throwable::getCause).takeWhile(one -> one != null)
                    .filter(ExitCodeGenerator.class::isInstance).findFirst().orElseThrow(() -> e);
            assertThat(((ExitCodeGenerator) cause).getExitCode()).isEqualTo(2);
            throw (RuntimeException) cause;
        }
    }

    private String[] with(String... arguments) {
        String[] database = database();
        return Stream.concat(Stream.of(WINDOW + "start-time=01:00", WINDOW + "end-time=05:00", "--spring.datasource.url=" + database[0], "--spring.datasource.username=" + database[1],
                "--spring.datasource.password=" + database[2]), Stream.of(arguments)).toArray(String[]::new);
    }
}

class CommandOnPostgresTest extends CommandScenarios {

    private final String address = Postgres.newDatabase();

    @Override
    String[] database() {
        return new String[] {address, "postgres", "postgres"};
    }
}

class CommandOnH2Test extends CommandScenarios {

    private final String address = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @Override
    String[] database() {
        return new String[] {address, "sa", ""};
    }
}
