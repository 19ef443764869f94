package org.smewallet.process.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/**
 * What a model says of waiting.
 *
 * @param aside activities that wait apart from the place of a file: reminders and what else comes in without interrupting
 * @param beside activities that wait beside the place of a file, or alone once that is done: the rating
 * @param limits the interrupting timers that must run while a file waits at an activity
 */
record Waiting(Set<String> aside, Set<String> beside, Map<String, List<String>> limits) {

    static Waiting in(BpmnModelInstance model) {
        Set<String> aside = new HashSet<>();
        model.getModelElementsByType(SubProcess.class).stream().filter(Waiting::interruptsNothing).forEach(part -> aside.addAll(within(part)));
        Set<String> beside = new HashSet<>();
        Map<String, List<String>> limits = new HashMap<>();
        for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
            if (!event.cancelActivity()) {
                follow(event, beside);
            } else if (event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance)) {
                within(event.getAttachedTo()).stream().filter(place -> !aside.contains(place))
                        .forEach(place -> limits.computeIfAbsent(place, p -> new ArrayList<>()).add(event.getId()));
            }
        }
        return new Waiting(aside, beside, limits);
    }

    boolean isAside(String activity) {
        return aside.contains(activity);
    }

    boolean isBeside(String activity) {
        return beside.contains(activity);
    }

    List<String> timersOf(String activity) {
        return limits.getOrDefault(activity, List.of());
    }

    private static boolean interruptsNothing(SubProcess part) {
        return part.triggeredByEvent() && part.getChildElementsByType(StartEvent.class).stream().noneMatch(StartEvent::isInterrupting);
    }

    /** All that comes after the node, and the activities in it. */
    private static void follow(FlowNode node, Set<String> passed) {
        for (FlowNode next : node.getSucceedingNodes().list()) {
            if (passed.add(next.getId())) {
                if (next instanceof Activity activity) {
                    passed.addAll(within(activity));
                }
                follow(next, passed);
            }
        }
    }

    /** The activity and all that lies in it. */
    private static Collection<String> within(Activity activity) {
        Set<String> ids = new HashSet<>(Set.of(activity.getId()));
        if (activity instanceof SubProcess part) {
            for (FlowNode node : part.getChildElementsByType(FlowNode.class)) {
                ids.addAll(node instanceof Activity inner ? within(inner) : Set.of(node.getId()));
            }
        }
        return ids;
    }
}
