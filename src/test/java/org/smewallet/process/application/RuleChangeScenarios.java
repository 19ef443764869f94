package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Example.training;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.rulebook.ChangedTables;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;

/** Files on both sides of a day on which a rule, or a registration, changes. */
abstract class RuleChangeScenarios extends FileStories {

    private final List<String> deployed = new ArrayList<>();

    @AfterEach
    void the_shipped_tables_again() {
        if (!deployed.isEmpty()) {
            deploy(ChangedTables.shipped("limits.dmn"));
            deployed.forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
        }
    }

    @Test
    @DisplayName("Scenario 21, R-TIME-07, R-TIME-08, R-SUB-03: 14 days from a future date on: who was confirmed before keeps 30 days, who is confirmed from then on gets 14")
    void the_hard_limit_becomes_14_days() {
        FileNumber running = confirmed("1000.00");
        deploy(ChangedTables.hardLimitFrom("2026-04-15", "2026-04-14", 14));
        time.goTo("2026-04-06T09:00");
        FileNumber lastOld = example.apply(example.smallEnterprise(), training("2026-04-10", "1000.00"));
        FileNumber firstNew = example.apply(example.smallEnterprise(), training("2026-04-10", "1000.00"));
        time.goTo("2026-04-14T23:59:59");
        example.confirm(lastOld);
        time.goTo("2026-04-15T00:00:00");
        example.confirm(firstNew);
        assertThat(lastDay(running, "DEPOSIT_HARD")).isEqualTo(LocalDate.parse("2026-05-01"));
        assertThat(lastDay(lastOld, "DEPOSIT_HARD")).isEqualTo(LocalDate.parse("2026-05-14"));
        assertThat(lastDay(firstNew, "DEPOSIT_HARD")).isEqualTo(LocalDate.parse("2026-04-29"));

        time.goTo("2026-04-29T23:59:59");
        assertThat(instance(firstNew)).isWaitingAt("Event_DepositMatched");
        bank.statement();
        time.goTo("2026-04-30T00:00:01");
        assertThat(example.file(firstNew)).returns(FileStatus.LAPSED, CaseFile::status).returns("LAPSED_NO_DEPOSIT", CaseFile::outcome);
        time.goTo("2026-05-01T18:00");
        deposited("700.00", running);
        time.goTo("2026-05-14T18:00");
        deposited("700.00", lastOld);
        assertThat(example.file(running).outcome()).isEqualTo("FUNDED_AFTER_SOFT_LIMIT");
        assertThat(example.file(lastOld).outcome()).isEqualTo("FUNDED_AFTER_SOFT_LIMIT");
        balanced();
    }

    @Test
    @DisplayName("Scenario 14, R-SRV-07: advice on strategy submitted on 31 January 2026 is accepted, on 1 February refused")
    void advice_on_strategy() {
        time.jumpTo("2026-01-31T23:59:59");
        FileNumber january = adviceOnStrategy();
        time.jumpTo("2026-02-01T00:00:00");
        FileNumber february = adviceOnStrategy();
        assertThat(example.file(january).status()).isEqualTo(FileStatus.SUBMITTED);
        assertThat(example.file(february)).returns(FileStatus.REFUSED, CaseFile::status).returns("REFUSED_ADVICE_SCOPE", CaseFile::outcome);
    }

    private FileNumber adviceOnStrategy() {
        return example.apply(example.smallEnterprise(),
                example.advice("2026-02-05", "1000.00", new ProviderNumber("DV.A214465"), "BUSINESS_STRATEGY", "OTHER"));
    }

    @Test
    @DisplayName("Scenario 16, R-PROV-05: a provider whose registration ends between application and start is refused, on its last day not")
    void a_registration_that_ends() {
        time.jumpTo("2027-08-30T09:00");
        assertThat(example.file(example.apply(example.smallEnterprise(), withOwnYourStory("2027-09-01"))).status()).isEqualTo(FileStatus.SUBMITTED);
        CaseFile refused = example.file(example.apply(example.smallEnterprise(), withOwnYourStory("2027-09-02")));
        assertThat(refused).returns(FileStatus.REFUSED, CaseFile::status).returns("REFUSED_PROVIDER_NOT_REGISTERED", CaseFile::outcome);
        assertThat(refused.reasons()).first().returns("R-PROV-05", reason -> reason.rule());
    }

    /** Registered from 31 August 2022 to 1 September 2027. */
    private static Map<String, Object> withOwnYourStory(String startDate) {
        Map<String, Object> form = training(startDate, "1000.00");
        form.put("providerNumber", "DV.O222378");
        return form;
    }

    private void deploy(byte[] limits) {
        RepositoryService repository = engine.getRepositoryService();
        deployed.add(repository.createDeployment().name("Changed by an analyst").addInputStream("limits.dmn", new ByteArrayInputStream(limits)).deploy().getId());
    }
}

@OnH2
class RuleChangeOnH2Test extends RuleChangeScenarios {
}

@OnPostgres
class RuleChangeOnPostgresTest extends RuleChangeScenarios {
}
