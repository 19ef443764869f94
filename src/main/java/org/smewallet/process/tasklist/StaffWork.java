package org.smewallet.process.tasklist;

import java.util.Arrays;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.smewallet.identity.Role;
import org.springframework.stereotype.Component;

/** Which staff group works in which process: read from the diagrams themselves. */
@Component
class StaffWork {

    private final RepositoryService repository;

    StaffWork(RepositoryService repository) {
        this.repository = repository;
    }

    /** For each staff group the latest diagrams that ask something of it, by key. */
    SortedMap<String, SortedMap<String, ProcessDefinition>> byGroup() {
        SortedMap<String, SortedMap<String, ProcessDefinition>> work = new TreeMap<>();
        for (ProcessDefinition process : repository.createProcessDefinitionQuery().latestVersion().list()) {
            for (String group : candidateGroups(process)) {
                work.computeIfAbsent(group, none -> new TreeMap<>()).put(process.getKey(), process);
            }
        }
        return work;
    }

    private SortedSet<String> candidateGroups(ProcessDefinition process) {
        SortedSet<String> groups = new TreeSet<>();
        Collection<UserTask> tasks = repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class);
        tasks.forEach(task -> groups.addAll(task.getCamundaCandidateGroupsList()));
        groups.retainAll(Arrays.stream(Role.values()).filter(role -> role.isStaff() && role != Role.ADMIN).map(Role::group).toList());
        return groups;
    }
}
