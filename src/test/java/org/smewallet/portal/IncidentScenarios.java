package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.UnreliableRegister;
import org.springframework.beans.factory.annotation.Autowired;

/** A register that stays away until the engine gives up: the administrator sees one case for all files and lets them go on. */
abstract class IncidentScenarios extends PageStories {

    @Autowired
    UnreliableRegister register;
    @Autowired
    ManagementService management;
    @Autowired
    HistoryService history;
    private Client admin;

    @BeforeEach
    void two_files_that_nobody_could_check() {
        for (int i = 0; i < 2; i++) {
            entrepreneur.get(Filled.NEW);
            register.cutOff();
            entrepreneur.post(Filled.NEW, Filled.training("SUBMIT"));
            register.restore();
        }
        register.cutOff();
        for (Job job : management.createJobQuery().timers().activityId("Task_CheckRulesLater").list()) {
            giveUp(job);
        }
        for (Job job : management.createJobQuery().messages().list()) {
            giveUp(job);
        }
        register.restore();
        admin = Client.of(port, "admin");
    }

    @AfterEach
    void restore() {
        register.restore();
    }

    private void giveUp(Job job) {
        for (int retries = job.getRetries(); retries > 0; retries--) {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException expected) {
                assertThat(expected).hasMessageContaining("register");
            }
        }
    }

    @Test
    void one_case_in_plain_words_and_one_button_for_all_of_it() {
        Client.Page page = admin.get("/incidents");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("2 processen wachten bij deze stap", "Probeer opnieuw (2)", "KP-2026-").doesNotContain("org.smewallet");
        Client.Page after = admin.post("/incidents", Map.of("key", page.hidden("key")));
        assertThat(after.body()).contains("2 processen worden opnieuw geprobeerd.", "Niets staat stil.");
        time.runDue();
        assertThat(entrepreneur.get("/files").body()).contains("wacht op dienstverlener");
        assertThat(history.createUserOperationLogQuery().operationType("SetJobRetries").userId("admin").count()).isPositive();
    }

    @Test
    void a_case_that_is_no_longer_open_is_told_and_does_nothing() {
        String key = admin.get("/incidents").hidden("key");
        admin.post("/incidents", Map.of("key", key));
        assertThat(admin.post("/incidents", Map.of("key", key)).body()).contains("Dit staat niet meer stil.");
        assertThat(admin.post("/incidents", Map.of("key", "${7*7}")).body()).contains("Dit staat niet meer stil.");
    }

    @Test
    void nobody_else_learns_of_it() {
        assertThat(entrepreneur.get("/incidents").status()).isEqualTo(404);
        assertThat(Client.of(port, "caseworker").get("/incidents").status()).isEqualTo(404);
        Client finance = Client.of(port, "finance");
        finance.get("/finance");
        assertThat(finance.post("/incidents", Map.of("key", "x")).status()).isEqualTo(404);
    }
}

@OnH2
class IncidentsOnH2Test extends IncidentScenarios {
}

@OnPostgres
class IncidentsOnPostgresTest extends IncidentScenarios {
}
