package org.operaton.bpm.engine.test.assertions;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.history.HistoricActivityInstance;
import org.operaton.bpm.engine.runtime.ActivityInstance;
import org.operaton.bpm.engine.runtime.ProcessInstance;

/** Stands in for the assertion library of the same name: of a process instance, what the tests ask of it. */
public final class ProcessEngineTests {

    private static ProcessEngine engine;

    private ProcessEngineTests() {
    }

    public static void init(ProcessEngine used) {
        engine = used;
    }

    public static ProcessInstanceAssert assertThat(ProcessInstance instance) {
        return new ProcessInstanceAssert(instance);
    }

    public static final class ProcessInstanceAssert extends AbstractAssert<ProcessInstanceAssert, ProcessInstance> {

        private ProcessInstanceAssert(ProcessInstance instance) {
            super(instance, ProcessInstanceAssert.class);
            isNotNull();
        }

        public ProcessInstanceAssert isWaitingAt(String... activities) {
            Assertions.assertThat(waitingAt()).as("waits at").contains(activities);
            return this;
        }

        public ProcessInstanceAssert isNotWaitingAt(String... activities) {
            Assertions.assertThat(waitingAt()).as("waits at").doesNotContain(activities);
            return this;
        }

        public ProcessInstanceAssert hasPassed(String... activities) {
            Assertions.assertThat(passed()).as("has passed").contains(activities);
            return this;
        }

        public ProcessInstanceAssert hasNotPassed(String... activities) {
            Assertions.assertThat(passed()).as("has passed").doesNotContain(activities);
            return this;
        }

        public ProcessInstanceAssert isEnded() {
            Assertions.assertThat(tree()).as("what runs").isNull();
            return this;
        }

        public ProcessInstanceAssert isNotEnded() {
            Assertions.assertThat(tree()).as("what runs").isNotNull();
            return this;
        }

        private ActivityInstance tree() {
            return engine.getRuntimeService().getActivityInstance(actual.getId());
        }

        private Set<String> waitingAt() {
            Assertions.assertThat(tree()).as("what runs").isNotNull();
            Set<String> found = new LinkedHashSet<>();
            addLeaves(tree(), found);
            return found;
        }

        private static void addLeaves(ActivityInstance place, Collection<String> found) {
            List.of(place.getChildTransitionInstances()).forEach(next -> found.add(next.getActivityId()));
            List.of(place.getChildActivityInstances()).forEach(child -> addLeaves(child, found));
            if (place.getChildActivityInstances().length + place.getChildTransitionInstances().length == 0) {
                found.add(place.getActivityId());
            }
        }

        private List<String> passed() {
            return engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(actual.getId()).finished().list()
                    .stream().map(HistoricActivityInstance::getActivityId).toList();
        }
    }
}
