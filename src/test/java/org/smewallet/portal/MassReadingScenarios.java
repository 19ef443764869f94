package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.identity.StaffReading;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A member of staff who reads one file after the other. */
abstract class MassReadingScenarios extends PageStories {

    @Autowired
    DataSource source;
    @Autowired
    StaffReading reading;
    private JdbcTemplate jdbc;
    private Client caseWorker;

    @BeforeEach
    void almost_enough_for_a_day() {
        jdbc = new JdbcTemplate(source);
        jdbc.update("insert into staff_reading (person, reading_day, files, allowed) values ('caseworker', date '2026-04-15', 0, 2)");
        caseWorker = Client.of(port, "caseworker");
    }

    @Test
    @DisplayName("A14: beyond what work asks for staff read on with a reason alone, which is kept; those who operate the system see it")
    void stopped_until_a_reason_is_given() {
        assertThat(caseWorker.get("/files").status()).isEqualTo(200);
        assertThat(caseWorker.get("/files").status()).isEqualTo(200);
        assertThat(reading.read()).containsEntry("stopped", 0L);
        assertThat(caseWorker.ask("caseworker", "/api/v1/applications").status()).isEqualTo(429);
        Client.Page stopped = caseWorker.get("/files");
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.body()).contains("U las vandaag heel wat dossiers", "name=\"reason\"");
        assertThat(reading.read()).containsEntry("stopped", 1L);
        assertThat(caseWorker.post("/reading", Map.of("reason", " ")).status()).isEqualTo(400);
        assertThat(caseWorker.get("/files").status()).isEqualTo(429);
        assertThat(caseWorker.post("/reading", Map.of("reason", "Steekproef van april")).address()).isEqualTo("/files");
        assertThat(caseWorker.get("/files").status()).isEqualTo(200);
        assertThat(reading.read()).isEqualTo(Map.of("stopped", 0L, "explained", 1L));
        assertThat(jdbc.queryForList("select reason from reading_reason where person = 'caseworker'", String.class)).containsExactly("Steekproef van april");
    }

    @Test
    @DisplayName("A14: a list through the interface counts as many files as it may hold; the next day begins anew, and colleagues and applicants are not counted")
    void counted() {
        assertThat(caseWorker.ask("caseworker", "/api/v1/applications?size=100").status()).isEqualTo(429);
        assertThat(caseWorker.ask("caseworker2", "/api/v1/applications?size=100").status()).isEqualTo(200);
        assertThat(entrepreneur.get("/files").status()).isEqualTo(200);
        assertThat(entrepreneur.post("/reading", Map.of("reason", "x")).status()).isEqualTo(404);
        time.jumpTo("2026-04-16T09:00");
        assertThat(caseWorker.ask("caseworker", "/api/v1/applications?size=100").status()).isEqualTo(200);
        assertThat(jdbc.queryForList("select distinct person from staff_reading order by person", String.class)).containsExactly("caseworker", "caseworker2");
    }
}

@OnH2
class MassReadingOnH2Test extends MassReadingScenarios {
}

@OnPostgres
class MassReadingOnPostgresTest extends MassReadingScenarios {
}
