package org.smewallet.process.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smewallet.support.PassedFlowNodes;

/** Runs after all other tests, in a process of its own: no step of a diagram is there that no test has ever passed. */
class FlowNodeCoverageTest {

    @ParameterizedTest
    @MethodSource("org.smewallet.process.models.Models#processes")
    void every_flow_node_was_passed(Path model) {
        Set<String> passed = PassedFlowNodes.ofAllProcesses();
        assumeThat(passed).as("a run without scenarios cannot tell").isNotEmpty();
        Set<String> drawn = Models.read(model).getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).collect(Collectors.toSet());
        Set<String> never = new TreeSet<>(drawn);
        never.removeIf(node -> passed.contains(Models.nameOf(model) + " " + node));
        System.out.printf("Flow nodes of %s passed by tests: %d of %d%n", Models.nameOf(model), drawn.size() - never.size(), drawn.size());
        assertThat(never).as("flow nodes of %s that no test passed", Models.nameOf(model)).isEmpty();
    }
}
