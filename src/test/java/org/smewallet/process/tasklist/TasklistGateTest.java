package org.smewallet.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.shared.Brussels;
import org.smewallet.support.OnH2;
import org.smewallet.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a case worker's browser, or a program that plays one, may ask of the engine. */
@OnH2
class TasklistGateTest {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                targetNamespace="t"><process id="gateTest" isExecutable="true" camunda:historyTimeToLive="P3650D"><startEvent id="s"/>
            <sequenceFlow id="f" sourceRef="s" targetRef="t"/><userTask id="t" camunda:candidateGroups="%s" camunda:formRef="gateForm"
            camunda:formRefBinding="deployment"/></process></definitions>""";

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;
    @Autowired
    FilterService filters;
    @Autowired
    StaffRights rights;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Clock clock;

    private String deployment;
    private String task;
    private String api;
    private Visitor caseworker;

    @BeforeEach
    void oneTaskWaits() {
        api = "/camunda/api/engine/engine/" + engine.getName();
        start("agency-caseworker");
        caseworker = inTasklist("caseworker");
    }

    @AfterEach
    void forget() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void a_case_worker_claims_fills_in_the_form_and_completes() {
        assertThat(ask("/claim", "{\"userId\": \"caseworker\"}")).isEqualTo(204);
        assertThat(ask("/submit-form", answers("remark", "gezien"))).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void a_wrong_answer_is_told_in_plain_words_and_the_task_stays() {
        ask("/claim", "{\"userId\": \"caseworker\"}");
        var refused = caseworker.ask("POST", api + "/task/" + task + "/submit-form", answers("remark", "x".repeat(101)));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("remark: ").contains("100").doesNotContain("ENGINE", "Exception", "Listener");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void the_views_of_staff_speak_dutch_first() {
        assertThat(filters.createFilterQuery().list()).isNotEmpty().allSatisfy(view -> {
            assertThat(view.getName()).matches("[A-Z].* / [A-Z].*");
            assertThat(view.getProperties().get("description").toString()).matches("[A-Z].* / [A-Z].*");
        });
    }

    @ParameterizedTest
    @DisplayName("R2 a field that the form does not have, or only shows, is refused and changes nothing")
    @ValueSource(strings = {"approved", "initiator", "camundaFoo", "fileNumber", "amount"})
    void extra_fields_are_refused(String field) {
        ask("/claim", "{\"userId\": \"caseworker\"}");
        assertThat(ask("/submit-form", answers(field, "true"))).isEqualTo(400);
        assertThat(ask("/complete", answers(field, "true"))).isEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"variables\": {\"remark\": {\"value\": \"rO0AB\", \"type\": \"Object\", \"valueInfo\": {\"objectTypeName\": \"x\"}}}}",
            "{\"variables\": {\"remark\": {\"value\": {\"a\": 1}}}}",
            "{\"variables\": {}, \"variables\": {\"approved\": {\"value\": true}}}",
            "{\"variables\": "})
    void objects_doubled_names_and_broken_bodies_are_refused(String body) {
        ask("/claim", "{\"userId\": \"caseworker\"}");
        assertThat(ask("/submit-form", body)).isEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    @DisplayName("A7 nobody claims or completes in somebody else's name")
    void each_for_themselves() {
        assertThat(ask("/claim", "{\"userId\": \"caseworker2\"}")).isEqualTo(403);
        assertThat(ask("/submit-form", answers("remark", "x"))).isEqualTo(403);
        tasks.setAssignee(task, "caseworker2");
        assertThat(ask("/submit-form", answers("remark", "x"))).isEqualTo(403);
    }

    @Test
    @DisplayName("A2 a task of entrepreneurs is out of reach for staff and for the entrepreneur's own login in the engine")
    void tasks_of_others_are_out_of_reach() {
        repository.deleteDeployment(deployment, true);
        start("entrepreneur");
        assertThat(ask("/claim", "{\"userId\": \"caseworker\"}")).isEqualTo(403);
        assertThat(inTasklist("admin").ask("POST", api + "/task/" + task + "/claim", "{\"userId\": \"admin\"}").statusCode()).isEqualTo(403);
        assertThat(inTasklist("entrepreneur").ask("POST", api + "/task/" + task + "/submit-form", answers("remark", "x")).statusCode()).isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count()).isOne();
    }

    @Test
    @DisplayName("A1 a guessed task id is unknown")
    void a_guessed_task_is_unknown() {
        assertThat(caseworker.ask("POST", api + "/task/00000000-0000-0000-0000-000000000000/claim", "{\"userId\": \"caseworker\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("A14: a task that is opened counts as a file that is read; too many are stopped, with the way to go on")
    void opened_tasks_are_counted() {
        jdbc.update("delete from staff_reading");
        jdbc.update("insert into staff_reading (person, reading_day, files, allowed) values ('caseworker', ?, 0, 1)", Date.valueOf(Brussels.today(clock)));
        assertThat(caseworker.get(api + "/task/" + task + "/form-variables").statusCode()).isEqualTo(200);
        assertThat(List.of("/task/" + task + "/form-variables", "/task/" + task + "/variables", "/process-instance/x/variables/remark"))
                .extracting(path -> caseworker.get(api + path)).allSatisfy(stopped -> {
                    assertThat(stopped.statusCode()).isEqualTo(429);
                    assertThat(stopped.body()).contains("/files");
                });
        assertThat(caseworker.get(api + "/task/" + task).statusCode()).isEqualTo(200);
        jdbc.update("delete from staff_reading");
    }

    @ParameterizedTest
    @DisplayName("R8 I1 staff start, deploy, correlate, set, skip and save nothing through the engine, not even the administrator")
    @CsvSource({"POST, /process-definition/key/gateTest/start", "POST, /process-definition/DEFINITION/start", "POST, /process-definition/key/gateTest/submit-form",
            "POST, /process-definition/DEFINITION/restart", "DELETE, /process-definition/DEFINITION?cascade=true", "PUT, /process-definition/key/gateTest/suspended",
            "POST, /deployment/create", "POST, /deployment/DEPLOYMENT/redeploy", "DELETE, /deployment/DEPLOYMENT?cascade=true",
            "POST, /process-instance/INSTANCE/modification", "POST, /modification/execute", "DELETE, /process-instance/INSTANCE", "POST, /process-instance/delete",
            "POST, /process-instance/INSTANCE/variables", "PUT, /process-instance/INSTANCE/variables/y", "POST, /process-instance/message-async",
            "POST, /migration/execute", "POST, /message", "POST, /signal", "POST, /condition", "POST, /execution/INSTANCE/signal", "PUT, /execution/x/localVariables/y",
            "POST, /external-task/fetchAndLock", "POST, /decision-definition/key/any/evaluate", "POST, /history/cleanup", "DELETE, /history/process-instance/INSTANCE",
            "POST, /filter/create", "POST, /task/create", "POST, /task/ID/variables", "PUT, /task/ID/variables/remark", "PUT, /task/ID", "DELETE, /task/ID",
            "POST, /task/ID/assignee", "POST, /task/ID/delegate", "POST, /task/ID/resolve", "POST, /task/ID/bpmnError", "POST, /task/ID/identity-links",
            "PUT, /user/caseworker/credentials", "POST, /user/create", "PUT, /group/camunda-admin/members/caseworker", "POST, /authorization/create",
            "POST, /job/x/execute", "DELETE, /job/x", "PUT, /job/x/duedate", "POST, /task/ID/COMPLETE", "POST, /task/ID/complete/"})
    void everything_else_is_refused(String method, String path) {
        Task waiting = tasks.createTaskQuery().taskId(task).singleResult();
        String at = api + path.replace("DEFINITION", waiting.getProcessDefinitionId()).replace("DEPLOYMENT", deployment)
                .replace("INSTANCE", waiting.getProcessInstanceId()).replace("ID", task);
        assertThat(List.of(caseworker, inTasklist("admin"))).extracting(who -> who.ask(method, at, "{}"))
                .allSatisfy(refused -> assertThat(refused.statusCode() + refused.body()).startsWith("403").contains("Not allowed here."));
        assertThat(tasks.createTaskQuery().processDefinitionKey("gateTest").count()).isOne();
    }

    @ParameterizedTest
    @DisplayName("the administrator reads what Cockpit and Admin show and has jobs tried again; others do neither")
    @CsvSource({"GET, /deployment, 200", "GET, /authorization, 200", "POST, /process-instance?firstResult=0, 200", "POST, /process-instance/count, 200",
            "POST, /variable-instance, 200", "POST, /history/process-instance, 200", "POST, /history/task/count, 200", "PUT, /job/x/retries, 500",
            "PUT, /incident/x/annotation, 400"})
    void the_administrator_reads_and_mends(String method, String path, int status) {
        assertThat(inTasklist("admin").ask(method, api + path, "{\"retries\": 1}").statusCode()).isEqualTo(status);
        assertThat(caseworker.ask(method, api + path, "{\"retries\": 1}").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("a password opens nothing here, not even a right one")
    void no_login_beside_ours() {
        assertThat(caseworker.ask("POST", "/camunda/api/admin/auth/user/" + engine.getName() + "/login/tasklist", "{}")
                .statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("A9 signing out of Tasklist ends the whole session")
    void signing_out_ends_the_session() {
        assertThat(caseworker.ask("POST", "/camunda/api/admin/auth/user/" + engine.getName() + "/logout", "").statusCode()).isEqualTo(204);
        assertThat(caseworker.get(api + "/task").statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("A13 without the web application's own token nothing is claimed")
    void the_token_is_needed() {
        Visitor careless = new Visitor(port).signIn("caseworker");
        careless.get("/camunda/app/tasklist/" + engine.getName() + "/");
        int status = careless.send(careless.request(api + "/task/" + task + "/claim").header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"userId\": \"caseworker\"}"))).statusCode();
        assertThat(status).isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count()).isOne();
    }

    @Test
    @DisplayName("lists longer than the engine's limit are cut, not refused")
    void long_lists_are_cut() {
        assertThat(caseworker.get(api + "/filter?firstResult=0&maxResults=2000&resourceType=Task").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseworker", "finance"})
    void the_views_are_there_from_the_first_start(String persona) {
        String views = inTasklist(persona).ask("GET", api + "/filter?resourceType=Task", "").body();
        assertThat(views).contains(StaffFilters.MINE, StaffFilters.DUE_FIRST, StaffFilters.OVERDUE);
    }

    @Test
    void overdue_shows_what_is_past_its_last_day_now() {
        tasks.setOwner(task, "nobody");
        var waiting = tasks.createTaskQuery().taskId(task).singleResult();
        waiting.setDueDate(java.util.Date.from(java.time.Instant.parse("2020-01-01T00:00:00Z")));
        tasks.saveTask(waiting);
        String id = filters.createFilterQuery().filterName(StaffFilters.OVERDUE).list().stream()
                .filter(filter -> "agency-caseworker".equals(filter.getProperties().get("view"))).findFirst().orElseThrow().getId();
        String list = caseworker.ask("POST", api + "/filter/" + id + "/list?firstResult=0&maxResults=15",
                "{\"sorting\": [{\"sortBy\": \"created\", \"sortOrder\": \"desc\"}]}").body();
        assertThat(list).contains(task);
    }

    private int ask(String step, String body) {
        return caseworker.ask("POST", api + "/task/" + task + step, body).statusCode();
    }

    private static String answers(String field, String value) {
        return "{\"variables\": {\"%s\": {\"value\": \"%s\"}}}".formatted(field, value);
    }

    private Visitor inTasklist(String persona) {
        Visitor visitor = new Visitor(port).signIn(persona);
        visitor.get("/camunda/app/tasklist/" + engine.getName() + "/");
        return visitor;
    }

    private void start(String group) {
        deployment = repository.createDeployment().addString("gateTest.bpmn", MODEL.formatted(group)).addClasspathResource("forms/gateForm.form").deploy().getId();
        rights.grant();
        String instance = runtime.startProcessInstanceByKey("gateTest").getId();
        task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }
}
