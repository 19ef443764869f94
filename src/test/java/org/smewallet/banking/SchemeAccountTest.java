package org.smewallet.banking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.banking.format.PainVersion;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayName("R-DEP-09: deposits go to the scheme's account, which is checked at the start")
class SchemeAccountTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Settings.class)
        .withPropertyValues("smewallet.bank.beneficiary=Agency", "smewallet.bank.iban=BE80001000000177", "smewallet.bank.bic=GEBABEBB");

    @Test
    void a_right_account_is_taken() {
        runner.run(context -> {
            SchemeAccount account = context.getBean(SchemeAccount.class);
            assertThat(account.iban()).hasToString("BE80 0010 0000 0177");
            assertThat(account.painVersion()).isEqualTo(PainVersion.PAIN_001_001_03);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"iban=BE81001000000177", "iban=", "bic=X", "beneficiary=", "pain-version=PAIN_008"})
    void a_wrong_one_keeps_the_product_from_starting(String setting) {
        runner.withPropertyValues("smewallet.bank." + setting).run(context -> assertThat(context).hasFailed());
    }

    @EnableConfigurationProperties(SchemeAccount.class)
    static class Settings {
    }
}
