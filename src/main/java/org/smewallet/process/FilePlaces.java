package org.smewallet.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a file stands in its diagram. The caller knows that the reader may see the file. */
@Service
@Transactional(readOnly = true)
public class FilePlaces {

    private static final String PROCESS = "subsidyApplication";
    private static final String END = "noneEndEvent";
    private static final Set<String> SCOPES = Set.of("subProcess", "multiInstanceBody");

    private final HistoryService history;
    private final RepositoryService repository;

    FilePlaces(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    /**
     * A step of the diagram.
     *
     * @param id of its element, such as Task_OrderPayment
     * @param name as it stands in the diagram
     */
    public record Step(String id, String name) {
    }

    /**
     * The steps that were passed, each once, in their order, and those where the file is now: none once it has ended.
     */
    public record Place(List<Step> passed, List<Step> now) {
    }

    /** Empty for a file whose process is no longer kept. */
    public Place of(FileNumber file) {
        List<HistoricActivityInstance> steps = instance(file).map(this::steps).orElse(List.of());
        List<Step> now = distinct(steps, step -> step.getEndTime() == null);
        return new Place(distinct(steps, step -> step.getEndTime() != null).stream().filter(step -> !now.contains(step)).toList(), now);
    }

    /**
     * The diagram that the file follows, as an SVG picture with its place marked; the end that it came to once it has ended.
     *
     * @param whole false for what lies around that place only
     * @throws NotFound for a file whose process is no longer kept
     */
    public String picture(FileNumber file, boolean whole) {
        HistoricProcessInstance instance = instance(file).orElseThrow(() -> new NotFound("File " + file));
        List<HistoricActivityInstance> steps = steps(instance);
        Set<String> here = steps.stream().filter(step -> step.getEndTime() == null).map(HistoricActivityInstance::getActivityId).collect(Collectors.toSet());
        if (here.isEmpty()) {
            steps.stream().filter(step -> END.equals(step.getActivityType())).reduce((first, last) -> last).ifPresent(end -> here.add(end.getActivityId()));
        }
        BpmnModelInstance model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        return whole ? DiagramPicture.of(model, here) : DiagramPicture.near(model, here);
    }

    private Optional<HistoricProcessInstance> instance(FileNumber file) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(file.number()).processDefinitionKey(PROCESS).list().stream().findFirst();
    }

    private List<HistoricActivityInstance> steps(HistoricProcessInstance instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).orderPartiallyByOccurrence().asc().list().stream()
                .filter(step -> !SCOPES.contains(step.getActivityType())).toList();
    }

    private static List<Step> distinct(List<HistoricActivityInstance> steps, Predicate<HistoricActivityInstance> wanted) {
        Map<String, Step> found = new LinkedHashMap<>();
        steps.stream().filter(wanted).forEach(step -> found.putIfAbsent(step.getActivityId(), new Step(step.getActivityId(), step.getActivityName())));
        return List.copyOf(found.values());
    }
}
