package org.smewallet.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletContext;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnH2
class EngineAccessTest {

    @Autowired
    ProcessEngineConfigurationImpl engine;
    @Autowired
    TaskService tasks;
    @Autowired
    AuthorizationService authorizations;
    @Autowired
    IdentityService identities;
    @Autowired
    FilterService filters;
    @Autowired
    ApplicationContext application;
    @Autowired
    ServletContext servlets;

    @Test
    void what_the_engine_leaves_open_is_closed() {
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isAuthorizationEnabledForCustomCode()).isFalse();
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.getQueryMaxResultsLimit()).isEqualTo(500);
        assertThat(engine.getDatabaseSchemaUpdate()).isEqualTo("false");
    }

    @Test
    @DisplayName("the web applications ask after a minute whether an account of a session still is there and what it may do")
    void sessions_do_not_outlive_their_account() {
        assertThat(servlets.getFilterRegistration("Authentication Filter").getInitParameter("cacheTimeToLive")).isEqualTo("60000");
        assertThat(servlets.getFilterRegistration("Authentication Filter").getUrlPatternMappings()).contains("/camunda/api/*", "/camunda/app/*");
    }

    @Test
    @DisplayName("The engine remembers steps, what staff did and failures; no change of a variable, no job that went well")
    void what_the_engine_remembers() {
        assertThat(engine.getHistoryLevel()).isInstanceOf(StepsAndDeeds.class);
        assertThat(List.of(HistoryEventTypes.ACTIVITY_INSTANCE_START, HistoryEventTypes.TASK_INSTANCE_COMPLETE, HistoryEventTypes.USER_OPERATION_LOG,
                HistoryEventTypes.INCIDENT_CREATE, HistoryEventTypes.JOB_FAIL)).allMatch(event -> engine.getHistoryLevel().isHistoryEventProduced(event, null));
        assertThat(List.of(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL, HistoryEventTypes.JOB_SUCCESS))
                .noneMatch(event -> engine.getHistoryLevel().isHistoryEventProduced(event, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"environment", "dataSource", "systemProperties", "runtimeService", "entityManagerFactory", "currentActor", "personas"})
    @DisplayName("R7 I1 no delegate expression reaches a bean that is not on the list")
    void other_beans_do_not_exist_for_a_model(String bean) {
        assertThat(application.containsBean(bean)).isTrue();
        assertThat(engine.getBeans().containsKey(bean)).isFalse();
        assertThatThrownBy(() -> engine.getExpressionManager().createExpression("${" + bean + "}")
                .getValue(StartProcessVariableScope.getSharedInstance()))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void a_task_makes_no_row_of_rights() {
        long before = authorizations.createAuthorizationQuery().count();
        Task task = tasks.newTask();
        task.setAssignee("caseworker");
        task.setOwner("caseworker2");
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), "agency-caseworker");
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
        tasks.deleteTask(task.getId(), true);
    }

    @Test
    @DisplayName("A2 entrepreneurs and providers have no engine account")
    void only_staff_are_in_the_engines_tables() {
        assertThat(identities.createUserQuery().list()).extracting("id").contains("caseworker", "finance", "admin")
                .doesNotContain("entrepreneur", "entrepreneur2", "accountant", "provider", "provider2");
        assertThat(identities.createGroupQuery().list()).extracting("id").contains("agency-caseworker", "finance-manager")
                .doesNotContain("entrepreneur", "provider");
    }

    @Test
    @DisplayName("the example password opens no engine account: login is Spring Security's alone")
    void the_engine_knows_no_password() {
        assertThat(identities.checkPassword("caseworker2", "demo")).isFalse();
    }

    @Test
    @DisplayName("R8 no group but the administrator's has a right of the engine to start, change or deploy; him the web applications refuse it")
    void staff_have_reading_and_task_rights_only() {
        assertThat(authorizations.createAuthorizationQuery().groupIdIn("agency-caseworker", "finance-manager").list())
                .allSatisfy(right -> assertThat(right.getResourceType()).isIn(Resources.APPLICATION.resourceType(), Resources.USER.resourceType(),
                        Resources.GROUP.resourceType(), Resources.PROCESS_DEFINITION.resourceType(), Resources.FILTER.resourceType()));
        assertThat(authorizations.isUserAuthorized("caseworker", java.util.List.of("agency-caseworker"),
                org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "subsidyApplication")).isFalse();
    }

    @Test
    @DisplayName("I1 an expression in a stored filter is refused, not evaluated")
    void filters_compute_nothing() {
        Filter filter = filters.newTaskFilter("x").setQuery(tasks.createTaskQuery().taskAssigneeExpression("${1 == 1}"));
        assertThatThrownBy(() -> {
            String id = filters.saveFilter(filter).getId();
            try {
                filters.list(id);
            } finally {
                filters.deleteFilter(id);
            }
        }).isInstanceOf(ProcessEngineException.class);
    }
}
