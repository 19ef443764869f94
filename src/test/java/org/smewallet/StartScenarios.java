package org.smewallet;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** Boots on an empty database: schema, engine and models come up. */
abstract class StartScenarios {

    @Autowired
    ProcessEngine engine;

    @Test
    void the_engine_runs_on_the_schema_that_the_migrations_made() {
        assertThat(engine.getManagementService().getProperties()).containsKey("schema.version");
    }
}

@OnH2
class StartOnH2Test extends StartScenarios {
}

@OnPostgres
class StartOnPostgresTest extends StartScenarios {
}
