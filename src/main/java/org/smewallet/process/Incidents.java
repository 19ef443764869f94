package org.smewallet.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Role;
import org.smewallet.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps that failed until the engine gave up, for an administrator: one case for all that failed at the same step for the same cause. */
@Service
public class Incidents {

    private static final String FAILED_JOB = "failedJob";
    private static final int TRIES = 3;
    private static final int MOST_NUMBERS = 10;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final IdentityService identities;

    Incidents(RuntimeService runtime, ManagementService management, RepositoryService repository, IdentityService identities) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.identities = identities;
    }

    /**
     * What failed.
     *
     * @param key names this case as long as it is open
     * @param step name of the step in the diagram
     * @param cause what the last attempt said; empty when it said nothing
     * @param count how many wait at the step
     * @param since when the first of them gave up
     * @param numbers files, statements or registrations it is about, the first ten
     */
    public record Case(String key, String process, String step, String cause, int count, Instant since, List<String> numbers) {
    }

    private record Failure(ProcessDefinition process, Incident incident) {

        String key() {
            int cause = Objects.hashCode(incident.getIncidentMessage());
            return process.getKey() + ":" + incident.getActivityId() + ":" + HexFormat.of().toHexDigits(cause);
        }
    }

    /**
     * The open cases, the largest first; the engine tells of five hundred failures at once.
     *
     * @throws NotFound for everybody but an administrator
     */
    @Transactional(readOnly = true)
    public List<Case> open(Actor actor) {
        requireAdmin(actor);
        return failures().entrySet().stream().map(entry -> described(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Case::count).reversed()).toList();
    }

    /**
     * Lets the engine try a case again, all that belongs to it; the engine notes who asked for it.
     *
     * @return how many are tried; zero when the case is no longer open
     * @throws NotFound for everybody but an administrator
     */
    @Transactional
    public int tryAgain(Actor actor, String key) {
        requireAdmin(actor);
        List<String> jobs = failures().getOrDefault(key, List.of()).stream().map(failure -> failure.incident().getConfiguration()).toList();
        if (!jobs.isEmpty()) {
            identities.setAuthentication(actor.person(), List.of(Role.ADMIN.group()));
            try {
                management.setJobRetries(jobs, TRIES);
            } finally {
                identities.clearAuthentication();
            }
        }
        return jobs.size();
    }

    private Map<String, List<Failure>> failures() {
        Map<String, ProcessDefinition> known = new java.util.HashMap<>();
        return runtime.createIncidentQuery().incidentType(FAILED_JOB).list().stream()
                .map(incident -> new Failure(known.computeIfAbsent(incident.getProcessDefinitionId(), repository::getProcessDefinition), incident))
                .collect(Collectors.groupingBy(Failure::key));
    }

    private Case described(String key, List<Failure> failures) {
        Failure one = failures.get(0);
        return new Case(key, Optional.ofNullable(one.process().getName()).orElse(one.process().getKey()), step(one),
                Optional.ofNullable(one.incident().getIncidentMessage()).orElse(""), failures.size(),
                failures.stream().map(failure -> failure.incident().getIncidentTimestamp().toInstant()).min(Comparator.naturalOrder()).orElseThrow(),
                numbers(failures));
    }

    private String step(Failure failure) {
        FlowElement element = repository.getBpmnModelInstance(failure.process().getId()).getModelElementById(failure.incident().getActivityId());
        return element == null || element.getName() == null ? failure.incident().getActivityId() : element.getName();
    }

    private List<String> numbers(List<Failure> failures) {
        return runtime.createProcessInstanceQuery().processInstanceIds(failures.stream().map(failure -> failure.incident().getProcessInstanceId())
                .collect(Collectors.toSet())).list().stream().map(ProcessInstance::getBusinessKey).filter(Objects::nonNull).sorted().limit(MOST_NUMBERS).toList();
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new NotFound("Incidents");
        }
    }
}
