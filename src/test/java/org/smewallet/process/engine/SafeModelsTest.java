package org.smewallet.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafeModelsTest {

    private ProcessEngine engine;

    @BeforeAll
    void build() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:safe-models");
        configuration.setProcessEngineName("safe-models");
        configuration.setDatabaseSchemaUpdate("create-drop");
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setProcessEnginePlugins(List.of());
        configuration.setCustomPreBPMNParseListeners(List.of(new SafeModels()));
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @DisplayName("R7 a diagram that carries code is not deployed")
    @ValueSource(strings = {
            "<scriptTask id='t' scriptFormat='javascript'><script>1</script></scriptTask>",
            "<serviceTask id='t' camunda:class='java.lang.Runtime'/>",
            "<serviceTask id='t' camunda:expression='${reserveBudget}'/>",
            "<serviceTask id='t' xmlns:old='http://activiti.org/bpmn' old:class='java.lang.Runtime'/>",
            "<userTask id='t'><extensionElements><taskListener xmlns='http://activiti.org/bpmn' event='create' class='java.lang.Runtime'/>"
                    + "</extensionElements></userTask>",
            "<serviceTask id='t' camunda:type='shell'><extensionElements><camunda:field name='command'><camunda:string>id</camunda:string>"
                    + "</camunda:field></extensionElements></serviceTask>",
            "<serviceTask id='t' camunda:delegateExpression='${x}'><extensionElements><camunda:connector>"
                    + "<camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></extensionElements></serviceTask>",
            "<serviceTask id='t' camunda:delegateExpression='${reserveBudget.apply(execution)}'/>",
            "<serviceTask id='t' camunda:delegateExpression='${execution[\"processEngine\"]}'/>",
            "<serviceTask id='t' camunda:delegateExpression='${reserveBudget}'><extensionElements><camunda:executionListener event='start' "
                    + "class='java.lang.String'/></extensionElements></serviceTask>",
            "<serviceTask id='t' camunda:delegateExpression='${reserveBudget}'><extensionElements><camunda:executionListener event='start'>"
                    + "<camunda:script scriptFormat='groovy'>1</camunda:script></camunda:executionListener></extensionElements></serviceTask>",
            "<serviceTask id='t' camunda:delegateExpression='${reserveBudget}'><extensionElements><camunda:inputOutput>"
                    + "<camunda:inputParameter name='x'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:inputParameter>"
                    + "</camunda:inputOutput></extensionElements></serviceTask>",
            "<userTask id='t' camunda:formKey='embedded:app:forms/x.html'/>",
            "<userTask id='t' camunda:assignee='#{\"\".getClass()}'/>",
            "<userTask id='t'><extensionElements><camunda:taskListener event='create' expression='${x}'/></extensionElements></userTask>"})
    void code_in_a_diagram_is_refused(String task) {
        assertThatThrownBy(() -> deploy(task)).isInstanceOf(ProcessEngineException.class).hasMessageContaining("Not allowed in a diagram");
    }

    @Test
    void a_diagram_that_names_a_delegate_and_compares_a_variable_is_deployed() {
        assertThat(deploy("<serviceTask id='t' camunda:delegateExpression='${reserveBudget}'><multiInstanceLoopCharacteristics>"
                + "<loopCardinality xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='tFormalExpression'>${reviewCount &gt; 2 ? 1 : 2}</loopCardinality></multiInstanceLoopCharacteristics></serviceTask>"))
                .isNotNull();
    }

    private String deploy(String task) {
        return engine.getRepositoryService().createDeployment().addString("t.bpmn", """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    targetNamespace="t"><process id="p" isExecutable="true"><startEvent id="s"/>
                <sequenceFlow id="f" sourceRef="s" targetRef="t"/>%s</process></definitions>""".formatted(task)).deploy().getId();
    }
}
