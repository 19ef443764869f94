package org.smewallet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The first level of packages are the capabilities; each names in its {@code package-info} which others it may use. */
class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(SmeWallet.class);

    @Test
    void modules_use_only_what_they_are_allowed_to_and_never_each_other_in_a_circle() {
        modules.verify();
    }

    @Test
    void the_capabilities_are_those_of_the_trade() {
        assertThat(modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString)).containsExactlyInAnyOrder("shared",
            "identity", "rulebook", "enterprise", "provider", "budget", "wallet", "banking", "notification", "document", "subsidy",
            "control", "process", "portal", "api");
    }
}
