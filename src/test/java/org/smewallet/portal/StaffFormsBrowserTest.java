package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.identity.Actor;
import org.smewallet.process.OpenTask;
import org.smewallet.process.TaskForm;
import org.smewallet.shared.Answers;
import org.smewallet.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Every form of staff as its role sees it in Tasklist: opened, filled in, completed. Each stands under another name in a
 * process of the test, so that no file has to come that far; what the domain does with the answers, the scenarios tell.
 */
@OnH2
class StaffFormsBrowserTest extends BrowserStories {

    private static final Map<String, String> PERSONAS = Map.of("agency-caseworker", "caseworker", "finance-manager", "finance");
    private static final String NAME = "look";

    @Autowired
    ProcessEngine engine;
    @Autowired
    DefaultListableBeanFactory beans;

    private final Map<String, Answers> taken = new ConcurrentHashMap<>();
    private Map<String, String> groups;
    private String deployment;

    @BeforeEach
    void a_task_of_each() {
        groups = FormFiles.ofStaff();
        DeploymentBuilder deploying = engine.getRepositoryService().createDeployment();
        groups.keySet().forEach(form -> {
            String text = FormFiles.text(form).replaceFirst("\"id\": \"" + form + "\"", "\"id\": \"" + NAME + form + "\"");
            texts().put(NAME + form, text);
            beans.registerSingleton(NAME + form, new Taken(form));
            deploying.addString(form + ".form", text);
        });
        String tasks = groups.entrySet().stream().map(form -> """
                <sequenceFlow id="f%1$s" sourceRef="s" targetRef="%1$s"/><userTask id="%1$s" camunda:candidateGroups="%2$s" camunda:formRef="%3$s%1$s"
                camunda:formRefBinding="deployment"/>""".formatted(form.getKey(), form.getValue(), NAME)).collect(Collectors.joining());
        deployment = deploying.addString("forms.bpmn", """
                <?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                targetNamespace="t"><process id="staffForms" isExecutable="true" camunda:historyTimeToLive="P3650D"><startEvent id="s"/>%s</process></definitions>"""
                .formatted(tasks)).deploy().getId();
        ReflectionTestUtils.invokeMethod(beans.getBean("staffRights"), "grant");
        engine.getRuntimeService().startProcessInstanceByKey("staffForms");
    }

    @AfterEach
    void forget() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
        groups.keySet().forEach(form -> {
            texts().remove(NAME + form);
            beans.destroySingleton(NAME + form);
        });
    }

    @Test
    @DisplayName("each form of staff is opened, filled in and completed in Tasklist by its role")
    void each_form() {
        assertThat(groups).hasSizeGreaterThan(15);
        PERSONAS.forEach((group, persona) -> {
            Page page = chromium.window(1300, true).newPage();
            signIn(page, persona);
            groups.forEach((form, needed) -> {
                if (needed.equals(group)) {
                    complete(page, persona, form);
                }
            });
        });
        assertThat(taken.keySet()).isEqualTo(groups.keySet());
    }

    /** The task is claimed beforehand: claiming loads its form anew, which the walkthrough does. */
    private void complete(Page page, String persona, String form) {
        String task = engine.getTaskService().createTaskQuery().taskDefinitionKey(form).singleResult().getId();
        engine.getTaskService().setAssignee(task, persona);
        page.navigate("about:blank");
        page.navigate(address("/camunda/app/tasklist/" + engine.getName() + "/#/?task=" + task));
        page.locator(place(fields(form).findFirst().orElseThrow())).waitFor();
        fields(form).forEach(field -> fill(page, field));
        page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForCondition(() -> taken.containsKey(form) && engine.getTaskService().createTaskQuery().taskId(task).count() == 0);
        fields(form).filter(FormComponent::required).forEach(field -> assertThat(taken.get(form).has(field.key())).as(form + "." + field.key()).isTrue());
    }

    private static Stream<FormComponent> fields(String form) {
        return FormSchema.parse(FormFiles.text(form)).all().filter(FormComponent::isAnswered);
    }

    /** Where the field is filled in, once the task is claimed and the form may be. */
    private static String place(FormComponent field) {
        String id = "[id$=Field_" + field.key() + "]";
        return field.type().equals("select") ? ".fjs-input-group:not(.fjs-disabled, .fjs-readonly):has(" + id + ")" : id + ":enabled:visible";
    }

    private static void fill(Page page, FormComponent field) {
        Locator place = page.locator(place(field));
        if (field.type().equals("select")) {
            place.click();
            page.locator(".fjs-dropdownlist-item").first().click();
        } else if (place.count() > 0) {
            place.fill(field.type().equals("number") ? "1" : field.pattern() != null ? "BE68 5390 0754 7034" : "Nagekeken");
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> texts() {
        return (Map<String, String>) ReflectionTestUtils.getField(beans.getBean("formFields"), "texts");
    }

    /** Takes what was filled in. */
    private final class Taken implements TaskForm {

        private final String form;

        private Taken(String form) {
            this.form = form;
        }

        @Override
        public String form() {
            return NAME + form;
        }

        @Override
        public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
            taken.put(form, answers);
            return Map.of();
        }
    }
}
