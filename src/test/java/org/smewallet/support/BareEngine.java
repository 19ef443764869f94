package org.smewallet.support;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.smewallet.process.engine.StepsAndDeeds;

/** The engine alone with the same diagrams and settings: delegates that only set the variables of the path, and nothing of our own in the database. */
public final class BareEngine implements AutoCloseable {

    private static final Date LATER = Date.from(Instant.now().plusSeconds(10_000_000));
    private static final List<String> NOTHING_TO_SET = List.of("freezeApplication", "fixSize", "calculateSubsidy", "closeFile", "closeStatement");

    private final ProcessEngine engine;
    private List<String> deposited = List.of();
    private int running;

    /** @param source an empty database */
    public BareEngine(DataSource source) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(source);
        configuration.setProcessEngineName("bare-" + UUID.randomUUID());
        StepsAndDeeds.knownTo(configuration);
        configuration.setHistory(StepsAndDeeds.NAME);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setAuthorizationEnabled(true);
        // As in the product: tasks give nobody a grant of their own.
        configuration.setResourceAuthorizationProvider((ResourceAuthorizationProvider) Proxy.newProxyInstance(BareEngine.class.getClassLoader(),
                new Class<?>[] {ResourceAuthorizationProvider.class}, (provider, method, arguments) -> null));
        configuration.setHistoryTimeToLive("P1D");
        configuration.setBeans(beans());
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        List.of("subsidyApplication", "payout", "depositIntake").forEach(model -> deployment.addClasspathResource("processes/" + model + ".bpmn"));
        deployment.deploy();
    }

    /** So many lives on one day: applied, confirmed, deposited, paid, closed. */
    public void day(int most, Work work) {
        List<String> files = IntStream.range(0, most).mapToObj(i -> "KP-2026-%06d".formatted(++running)).toList();
        work.each(files, file -> engine.getRuntimeService().createMessageCorrelation("ApplicationReceived").processInstanceBusinessKey(file)
                .correlateStartMessage());
        work.each(files, file -> complete(file, "Task_ProviderDecision", Map.of("providerDecision", "CONFIRM")));
        deposited = files;
        work.once(this::readStatement);
        run("Task_BookDeposit", work);
        work.each(files, file -> complete(file, "Task_OrderPayment", Map.of("restGivenUp", false)));
        deposited = List.of();
        work.once(() -> {
            files.forEach(file -> tell("PayoutSettled", file + "-P1"));
            readStatement();
        });
        run("Task_SettlePayout", work);
        run("Event_RatingClosed", work);
    }

    private Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        NOTHING_TO_SET.forEach(name -> beans.put(name, (JavaDelegate) step -> { }));
        set(beans, "checkRules", Map.of("ruleCheck", "ELIGIBLE"));
        set(beans, "reserveBudget", Map.of("amountAccepted", true));
        set(beans, "issueDepositInstruction", Map.of("confirmationDueAt", LATER, "confirmationLastMomentAt", LATER, "confirmationReminderAt", LATER,
                "moreReminders", true, "confirmationOnExpiry", "ESCALATE"));
        set(beans, "registerConfirmation", Map.of("depositSoftDueAt", LATER, "depositHardDueAt", LATER));
        set(beans, "matchHeld", Map.of("fullyFunded", false, "depositReminderAt", LATER, "moreReminders", true));
        set(beans, "bookDeposit", Map.of("fullyFunded", true, "useDueAt", LATER, "useLastMomentAt", LATER, "paymentReminderAt", LATER));
        set(beans, "sendPayout", Map.of("payoutSlaAt", LATER));
        set(beans, "reviewPayouts", Map.of("paymentState", "DONE"));
        set(beans, "askRating", Map.of("ratingDueAt", LATER, "ratingLastMomentAt", LATER));
        beans.put("splitAndBook", (JavaDelegate) step -> {
            engine.getRuntimeService().createMessageCorrelation("PayoutOrdered").processInstanceBusinessKey(step.getProcessBusinessKey() + "-P1")
                    .correlateStartMessage();
            step.setVariable("paymentState", "UNDER_WAY");
        });
        beans.put("settlePayout", (JavaDelegate) step -> {
            tell("PaidShareReached", step.getProcessBusinessKey().replace("-P1", ""));
            tell("PayoutConcluded", step.getProcessBusinessKey().replace("-P1", ""));
        });
        beans.put("matchLines", (JavaDelegate) step -> {
            deposited.forEach(file -> tell("DepositMatched", file));
            step.setVariable("linesLeft", false);
        });
        beans.put("tellFiles", (JavaDelegate) step -> {
            engine.getRuntimeService().createMessageCorrelation("StatementRead").correlateAll();
            step.setVariables(Map.of("reviewNeeded", false, "reviewCount", 0, "reviewDueAt", LATER, "reviewLastMomentAt", LATER));
        });
        return beans;
    }

    private static void set(Map<Object, Object> beans, String name, Map<String, Object> variables) {
        beans.put(name, (JavaDelegate) step -> step.setVariables(variables));
    }

    private void readStatement() {
        engine.getRuntimeService().createMessageCorrelation("StatementReceived").processInstanceBusinessKey("STM-" + ++running).correlateStartMessage();
    }

    private void tell(String message, String key) {
        engine.getRuntimeService().createMessageCorrelation(message).processInstanceBusinessKey(key).correlateAll();
    }

    private void complete(String key, String task, Map<String, Object> variables) {
        String id = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(task).singleResult().getId();
        engine.getTaskService().complete(id, variables);
    }

    private void run(String activity, Work work) {
        work.each(engine.getManagementService().createJobQuery().activityId(activity).list(), job -> engine.getManagementService().executeJob(job.getId()));
    }

    @Override
    public void close() {
        engine.close();
    }
}
