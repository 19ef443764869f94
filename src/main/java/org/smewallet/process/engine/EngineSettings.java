package org.smewallet.process.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** What the engine leaves open by default and what we close; each line has a test that names it. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private static final int MOST_RESULTS = 500;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryTimeToLive("P3653D");
        StepsAndDeeds.knownTo(engine);
        engine.setCustomIncidentHandlers(List.of(new FailedJobs()));
        engine.setLoggingContextBusinessKey("file");
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setQueryMaxResultsLimit(MOST_RESULTS);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9-]+");
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptCompilation(false);
    }
}
