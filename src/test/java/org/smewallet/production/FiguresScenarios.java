package org.smewallet.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smewallet.support.Bank.Line.deposit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.Figure;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.StructuredCommunication;
import org.smewallet.support.Bank;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.TimeMachine;
import org.springframework.beans.factory.annotation.Autowired;

/** What those who operate the system watch: read from both databases, described, and on the dashboard. */
abstract class FiguresScenarios {

    private static final Path DASHBOARD = Path.of("src/docs/monitoring/grafana.json");
    private static final Path MANUAL = Path.of("src/docs/operations.md");
    /** But not the names of the database's user and of a claim. */
    private static final Pattern METRIC = Pattern.compile("smewallet_(?!app|rol)[a-z_]+");

    @Autowired
    CleanDatabase database;
    @Autowired
    TimeMachine time;
    @Autowired
    Example example;
    @Autowired
    Bank bank;
    @Autowired
    ManagementService engine;
    @Autowired
    List<Figure> figures;

    @BeforeEach
    void begin() {
        database.clean();
        time.jumpTo("2026-04-15T09:30");
    }

    @Test
    void a_submitted_file_shows_with_its_status_its_mails_and_a_quiet_engine() {
        example.apply(example.smallEnterprise(), Example.training("2026-04-22", "1000.00"));
        time.runDue();
        Map<String, Map<String, Number>> now = figures.stream().collect(Collectors.toMap(Figure::name, Figure::read));
        assertThat(now.get("files")).isEqualTo(Map.of("SUBMITTED", 1L));
        assertThat(now.get("incidents")).isEqualTo(Map.of("open", 0L));
        assertThat(now.get("jobs")).isEqualTo(Map.of("due", 0L, "given up", 0L));
        assertThat(now.get("jobs.oldest.seconds")).isEqualTo(Map.of("all", 0L));
        assertThat(now.get("bank.statements")).isEqualTo(Map.of("gap", 0L, "repeat", 0L));
        assertThat(now.get("bank.lines")).isEmpty();
        assertThat(now.get("payments")).isEmpty();
        assertThat(now).containsKey("mails");
    }

    @Test
    @DisplayName("A job has been due since its day, one without a day since it was made: ten minutes later both show as left standing")
    void jobs_that_nobody_runs() {
        EnterpriseNumber enterprise = example.smallEnterprise();
        FileNumber file = example.apply(enterprise, Example.training("2026-04-22", "1000.00"));
        example.confirm(file);
        bank.statement(deposit("700.00", StructuredCommunication.of(2026, file.runningNumber()).digits(), Example.ibanOf(enterprise)));
        assertThat(engine.createJobQuery().executable().list()).isNotEmpty().allMatch(job -> job.getDuedate() == null);
        time.jumpTo("2026-04-15T09:40");
        assertThat(oldestDue()).isBetween(590L, 660L);

        time.runDue();
        assertThat(oldestDue()).isZero();
        Date next = engine.createJobQuery().orderByJobDuedate().asc().listPage(0, 1).get(0).getDuedate();
        time.jumpTo(LocalDateTime.ofInstant(next.toInstant(), Brussels.ZONE).plusMinutes(10).toString());
        assertThat(oldestDue()).isBetween(590L, 660L);
    }

    private long oldestDue() {
        return figures.stream().filter(figure -> figure.name().equals("jobs.oldest.seconds")).findFirst().orElseThrow().read().get("all").longValue();
    }

    @Test
    @DisplayName("the dashboard is well-formed and, like the manual, shows every figure and none that does not exist")
    void on_the_dashboard_and_in_the_manual() throws IOException {
        String dashboard = Files.readString(DASHBOARD);
        assertThat(new ObjectMapper().readTree(dashboard).path("panels").size()).isPositive();
        List<String> names = Stream.concat(figures.stream().map(Figure::name), Stream.of("ledger.faults"))
                .map(name -> "smewallet_" + name.replace('.', '_')).toList();
        for (String text : List.of(dashboard, Files.readString(MANUAL))) {
            assertThat(METRIC.matcher(text).results().map(MatchResult::group).distinct())
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }
}

@OnH2
class FiguresOnH2Test extends FiguresScenarios {
}

@OnPostgres
class FiguresOnPostgresTest extends FiguresScenarios {
}
