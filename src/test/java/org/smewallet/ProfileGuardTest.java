package org.smewallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class ProfileGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "test", "demo,prod", "production"})
    void without_exactly_one_of_demo_and_prod_it_refuses_and_names_both(String profiles) {
        SpringApplication application = new SpringApplication(SmeWallet.class);
        ProfileGuard.ProfileNotChosen refusal = catchThrowableOfType(ProfileGuard.ProfileNotChosen.class,
                () -> application.run("--spring.profiles.active=" + profiles));
        FailureAnalysis explanation = new ProfileGuard.Explanation().analyze(refusal);
        assertThat(explanation.getAction()).contains("demo").contains("prod");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "prod", "demo,test"})
    void with_one_of_them_it_starts(String profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles.split(","));
        assertThatCode(() -> new ProfileGuard().postProcessEnvironment(environment, new SpringApplication())).doesNotThrowAnyException();
    }

    @Test
    void it_looks_after_the_configuration_files_which_may_name_the_profile() {
        assertThat(new ProfileGuard().getOrder())
                .isGreaterThan(org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor.ORDER);
    }
}
