package org.smewallet.process.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.smewallet.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/** The guard looks at the running engine too, whatever the settings say. */
@OnH2
class StartUpGuardEngineTest {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    static Stream<Arguments> doors() {
        return Stream.of(door("authorization", (config, open) -> config.setAuthorizationEnabled(!open)),
                door("types of stored objects", (config, open) -> config.setDeserializationTypeValidationEnabled(!open)),
                door("limit its lists to 500", (config, open) -> config.setQueryMaxResultsLimit(open ? 501 : 500)),
                door("expressions in stored queries", (config, open) -> config.setEnableExpressionsInStoredQueries(open)),
                door("user demo", (config, open) -> demo(config.getIdentityService(), open)));
    }

    @Test
    void the_engine_as_it_is_shipped_starts(@TempDir Path folder) {
        assertThatCode(() -> guard(folder).afterPropertiesSet()).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    @DisplayName("one open door of the engine is enough to refuse the start, and the refusal names it")
    void one_open_door(String told, BiConsumer<ProcessEngineConfigurationImpl, Boolean> door, @TempDir Path folder) {
        door.accept(engine, true);
        try {
            assertThatThrownBy(() -> guard(folder).afterPropertiesSet()).hasMessageContaining("Not safe for production").hasMessageContaining(told);
        } finally {
            door.accept(engine, false);
        }
    }

    private StartUpGuard guard(Path folder) {
        MockEnvironment safe = StartUpGuardTest.safe();
        safe.setProperty("smewallet.letters.folder", folder.resolve("letters").toString());
        return new StartUpGuard(safe, engine);
    }

    private static Arguments door(String told, BiConsumer<ProcessEngineConfigurationImpl, Boolean> door) {
        return Arguments.of(told, door);
    }

    private static void demo(IdentityService identities, boolean there) {
        if (there) {
            identities.saveUser(identities.newUser("demo"));
        } else {
            identities.deleteUser("demo");
        }
    }
}
