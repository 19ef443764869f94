package org.smewallet.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smewallet.identity.Role;

/** What every diagram keeps to, so that the engine, the delegates and a reader find the same words. */
class ModelConventionsTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> MESSAGES = Set.of("ApplicationReceived", "DepositMatched", "StatementRead", "PayoutConcluded",
            "WithdrawalRequested", "PayoutOrdered", "PayoutSettled", "PayoutRejected", "RefundOrdered", "RefundExecuted",
            "RefundRejected", "StatementReceived", "MailUndeliverable", "InvoiceUploaded", "PaidShareReached",
            "RecoveryOpened", "RecoveryPaid", "AppealDecided", "DepositTakenBack", "DepositReversed", "PayoutStopped", "RefundStopped", "QuestionAsked",
            "ReturnRejected", "ConfirmationWanted");
    /** Nobody waits for these but the enterprise itself, and no rule says how long they stay open. */
    private static final Set<String> WITHOUT_LIMIT = Set.of("Task_EnterpriseData", "Task_ConfirmSize");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[a-z][A-Za-z]*}");
    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{!?[a-z][A-Za-z]*}|\\$\\{(([a-z][A-Za-z]*) [!=]= '[A-Z_]+')( \\|\\| \\2 [!=]= '[A-Z_]+')*}");

    private static final Set<String> TALK = Set.of("question", "undeliverableMail");

    static Stream<Path> models() {
        return Models.processes();
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("the process is named as its file, says what it does, and keeps its history: what bears money or a mandate ten years (R-CTL-05), talk two")
    void the_process_is_named_as_its_file(Path file) {
        Collection<Process> processes = all(file, Process.class);

        assertThat(processes).hasSize(1).allSatisfy(process -> {
            assertThat(process.getId()).isEqualTo(Models.nameOf(file));
            assertThat(process.getName()).as("Dutch first, for Tasklist shows it").matches("[A-Z].* / [A-Z].*");
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo(TALK.contains(process.getId()) ? "P731D" : "P3653D");
            assertThat(documentation(process)).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("the file opens in Camunda Modeler for 7.24")
    void the_file_opens_in_modeler(Path file) throws Exception {
        assertThat(Files.readString(file))
                .contains("modeler:executionPlatform=\"Camunda Platform\"", "modeler:executionPlatformVersion=\"7.24.0\"");
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("every step has a name and an id with the prefix of its kind, none made up by a modeler")
    void every_step_has_a_name_and_a_speaking_id(Path file) {
        assertThat(all(file, FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getName()).as(node.getId()).isNotBlank();
            assertThat(node.getId()).matches("(" + prefixOf(node) + ")_[A-Z][A-Za-z]+").doesNotMatch("(Activity|Task|Event|Gateway)_[0-9a-z]{7}");
        });
        assertThat(all(file, SequenceFlow.class)).allSatisfy(flow -> assertThat(flow.getId()).matches("Flow_[A-Z][A-Za-z]+"));
    }

    private static String prefixOf(FlowNode node) {
        if (node instanceof StartEvent) {
            return "StartEvent";
        } else if (node instanceof EndEvent) {
            return "EndEvent";
        } else if (node instanceof BoundaryEvent || node instanceof IntermediateCatchEvent || node instanceof IntermediateThrowEvent) {
            return "Event";
        } else if (node instanceof EventBasedGateway) {
            return "EventGateway";
        } else if (node instanceof ExclusiveGateway) {
            return "Gateway";
        } else if (node instanceof SubProcess sub) {
            return sub.triggeredByEvent() ? "EventSubProcess" : "SubProcess";
        }
        return "Task";
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("a service task calls the bean of its own name and nothing else")
    void a_service_task_calls_the_bean_of_its_own_name(Path file) {
        assertThat(all(file, ServiceTask.class)).allSatisfy(task -> {
            String name = task.getId().substring("Task_".length());
            assertThat(task.getCamundaDelegateExpression())
                    .isEqualTo("${" + Character.toLowerCase(name.charAt(0)) + name.substring(1) + "}");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("a user task names its group and a form that lies in the repository")
    void a_user_task_names_its_group_and_form(Path file) {
        Set<String> groups = Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet());

        assertThat(all(file, UserTask.class)).allSatisfy(task -> {
            assertThat(groups).contains(task.getCamundaCandidateGroups());
            assertForm(task);
        });
        all(file, StartEvent.class).stream().filter(start -> start.getCamundaFormRef() != null).forEach(ModelConventionsTest::assertForm);
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("a task of staff is due and is followed up; one of an enterprise or a provider is due where a rule sets a limit")
    void a_user_task_is_due(Path file) {
        assertThat(all(file, UserTask.class)).filteredOn(task -> !WITHOUT_LIMIT.contains(task.getId()))
                .allSatisfy(task -> assertThat(task.getCamundaDueDate()).as(task.getId()).matches(VARIABLE));
        assertThat(all(file, UserTask.class)).filteredOn(task -> !Set.of("entrepreneur", "provider").contains(task.getCamundaCandidateGroups()))
                .allSatisfy(task -> assertThat(task.getCamundaFollowUpDate()).as(task.getId()).isEqualTo("${followUpAt}"));
    }

    private static void assertForm(BaseElement element) {
        String form = element.getAttributeValueNs(CAMUNDA, "formRef");
        assertThat(Path.of("forms", form + ".form")).as(element.getId()).exists();
        assertThat(element.getAttributeValueNs(CAMUNDA, "formRefBinding")).isEqualTo("deployment");
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("a limit is a date that the rulebook gave, its parameter or rule told in the documentation")
    void a_limit_is_a_date_that_the_rulebook_gave(Path file) {
        assertThat(all(file, TimerEventDefinition.class)).allSatisfy(timer -> {
            assertThat(timer.getTimeDuration()).isNull();
            assertThat(timer.getTimeCycle()).isNull();
            assertThat(timer.getTimeDate().getTextContent()).matches(VARIABLE);
            assertThat(documentation((BaseElement) timer.getParentElement())).containsPattern("R-[A-Z]+-\\d\\d");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("R7: no script, no class, no expression but a variable")
    void no_code_in_the_diagram(Path file) {
        BpmnModelInstance model = Models.read(file);
        assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();

        everyElement(model.getDocument().getRootElement()).forEach(element -> {
            assertThat(element.getLocalName()).isNotIn("script", "executionListener", "taskListener", "inputOutput", "connector");
            assertThat(element.hasAttribute(CAMUNDA, "class")).isFalse();
            assertThat(element.hasAttribute(CAMUNDA, "expression")).isFalse();
            if (element.getTextContent().contains("${") && element.getChildElements().isEmpty()) {
                assertThat(element.getTextContent().strip()).matches(CONDITION);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("a gateway looks at one variable, each of its ways has an answer and a condition")
    void a_gateway_looks_at_one_variable(Path file) {
        assertThat(all(file, ExclusiveGateway.class).stream().filter(g -> g.getOutgoing().size() > 1)).allSatisfy(gateway -> {
            Set<String> variables = new TreeSet<>();
            gateway.getOutgoing().forEach(flow -> {
                assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                assertThat(flow.getId()).startsWith("Flow_" + gateway.getId().substring("Gateway_".length()));
                String condition = flow.getConditionExpression().getTextContent().strip();
                assertThat(condition).matches(CONDITION);
                variables.add(condition.replaceFirst("^\\$\\{!?([A-Za-z]+).*", "$1"));
            });
            assertThat(variables).as(gateway.getId()).hasSize(1);
            assertThat(gateway.getName()).endsWith("?");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("messages are the facts that the facades know")
    void messages_are_known_facts(Path file) {
        assertThat(all(file, Message.class)).extracting(Message::getName).isSubsetOf(MESSAGES);
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("every error that is thrown in the diagram is caught in it")
    void every_thrown_error_is_caught(Path file) {
        Set<String> caught = errors(file, CatchEvent.class);

        assertThat(caught).containsAll(errors(file, EndEvent.class));
    }

    private static Set<String> errors(Path file, Class<? extends FlowNode> where) {
        return all(file, ErrorEventDefinition.class).stream().filter(d -> where.isInstance(d.getParentElement()))
                .map(d -> d.getError().getErrorCode()).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("what the engine does on its own it tries again after 1 and 10 minutes, 1 and 6 hours")
    void jobs_are_tried_again(Path file) {
        Stream<FlowNode> timers = all(file, TimerEventDefinition.class).stream().map(t -> (FlowNode) t.getParentElement());
        Stream<FlowNode> saved = all(file, FlowNode.class).stream().filter(n -> !(n instanceof EventBasedGateway))
                .filter(n -> n.isCamundaAsyncBefore() || n.isCamundaAsyncAfter());

        assertThat(Stream.concat(timers, saved)).allSatisfy(node ->
                assertThat(node.getExtensionElements().getElementsQuery().filterByType(CamundaFailedJobRetryTimeCycle.class).singleResult()
                        .getTextContent()).isEqualTo("PT1M,PT10M,PT1H,PT6H"));
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("between a person's step and what judges it nothing is saved, so that wrong input gives the form back")
    void nothing_is_saved_after_a_persons_step(Path file) {
        assertThat(all(file, UserTask.class)).allSatisfy(task -> {
            assertThat(task.isCamundaAsyncAfter()).isFalse();
            assertThat(task.getOutgoing()).allSatisfy(flow -> assertThat(flow.getTarget().isCamundaAsyncBefore()).isFalse());
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("ways come together in a gateway, not in a task")
    void ways_come_together_in_a_gateway(Path file) {
        assertThat(all(file, Task.class)).allSatisfy(task -> assertThat(task.getIncoming()).hasSize(1));
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> List<T> all(Path file, Class<T> type) {
        return List.copyOf(Models.read(file).getModelElementsByType(type));
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream().map(d -> d.getTextContent().strip()).collect(Collectors.joining(" "));
    }

    private static Stream<DomElement> everyElement(DomElement element) {
        return Stream.concat(Stream.of(element), element.getChildElements().stream().flatMap(ModelConventionsTest::everyElement));
    }
}
