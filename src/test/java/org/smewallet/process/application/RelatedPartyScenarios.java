package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Example.training;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.enterprise.RegisterMaintenance;
import org.smewallet.enterprise.RegisteredEnterprise;
import org.smewallet.enterprise.RegisteredEnterprise.Establishment;
import org.smewallet.provider.Provider;
import org.smewallet.provider.Providers;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EstablishmentNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NaceCode;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A provider that would confirm its own or a related enterprise (SECURITY A5, R-REL-01, R-REL-02). */
abstract class RelatedPartyScenarios extends FileStories {

    @Autowired
    RegisterMaintenance register;
    @Autowired
    Providers providers;
    @Autowired
    JdbcTemplate sql;

    @Test
    @DisplayName("A5, R-REL-02: enterprise and provider at one address: a case worker looks before the provider can confirm, and may have it asked")
    void the_same_address() {
        FileNumber file = appliedAt("Voorbeeldstraat  1 9000 GENT", List.of("somebody"));
        assertThat(example.file(file).outcome()).isEqualTo("AWAITING_CONFIRMATION");
        assertThatThrownBy(() -> example.confirm(file)).isInstanceOf(StepNotAllowed.class).hasMessageContaining("R-REL-02");
        time.goTo("2026-03-31T00:00:01");
        assertThat(instance(file)).isWaitingAt("Task_ReviewSilence");
        assertThat(example.file(file).status()).isEqualTo(FileStatus.ESCALATED);
        assertThat(written(file)).contains("The enterprise and the provider have the same address in the register: a case worker checks whether they are related.");
        review(file, "EXTEND");
        example.confirm(file);
        assertThat(instance(file)).isWaitingAt("Event_DepositMatched");
    }

    @Test
    @DisplayName("A5, R-REL-02: the case worker refuses what turns out to be related")
    void refused_by_the_case_worker() {
        FileNumber file = appliedAt("Voorbeeldstraat 1, 9000 Gent", List.of("somebody"));
        time.goTo("2026-03-31T00:00:01");
        review(file, "REFUSE");
        assertThat(example.file(file)).returns(FileStatus.REFUSED, CaseFile::status).returns("REFUSED_BY_CASE_WORKER", CaseFile::outcome);
    }

    @Test
    @DisplayName("A5, R-REL-01: a shared representative, or one account for both, is refused at once; another address and account are not")
    void refused_at_once() {
        assertThat(example.file(appliedAt("Opleidingsplein 2, 9000 Gent", List.of("somebody"))).outcome()).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(example.file(appliedAt("Opleidingsplein 2, 9000 Gent", List.of(Example.ENTREPRENEUR.person()))).outcome()).isEqualTo("REFUSED_RELATED_PARTY");
        EnterpriseNumber enterprise = example.smallEnterprise();
        sql.update("update enterprise set iban = ? where enterprise_number = ?", trainer().iban().compact(), enterprise.digits());
        assertThat(example.file(example.apply(enterprise, training("2026-04-01", "1000.00"))).outcome()).isEqualTo("REFUSED_RELATED_PARTY");
    }

    private FileNumber appliedAt(String addressOfProvider, List<String> representatives) {
        register.put(new RegisteredEnterprise(trainer().enterpriseNumber(), "Voorbeelddienstverlener", "BV", "ACTIVE", EnterpriseKind.SME,
                NaceCode.parse("85.592"), List.of(new Establishment(EstablishmentNumber.parse("2.123.456.791"), "FLEMISH")), representatives, addressOfProvider));
        return applied("1000.00");
    }

    private Provider trainer() {
        return providers.findByNumber(Example.TRAINER).orElseThrow();
    }
}

@OnH2
class RelatedPartyOnH2Test extends RelatedPartyScenarios {
}

@OnPostgres
class RelatedPartyOnPostgresTest extends RelatedPartyScenarios {
}
