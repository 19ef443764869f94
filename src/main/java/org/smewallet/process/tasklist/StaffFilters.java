package org.smewallet.process.tasklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.TaskQuery;
import org.smewallet.process.engine.AcrossNodes;
import org.springframework.stereotype.Component;

/**
 * The views that stand in Tasklist from the first start. Expressions in stored queries are off, so nothing in a filter is
 * computed by the engine: "my tasks" is one filter per person, and the moment of "overdue" is written anew when somebody
 * looks and it is older than a minute. Tasklist opens with what waits for the group, the most urgent first.
 */
@Component
class StaffFilters {

    static final String MINE = "Mijn taken / My tasks";
    static final String DUE_FIRST = "Eerst vervallend / Due first";
    static final String OVERDUE = "Te laat / Overdue";

    private static final Map<String, String> DESCRIPTIONS = Map.of(MINE, "Wat u op zich nam / What you have taken",
            DUE_FIRST, "Alles wat op uw groep wacht, het dringendste eerst / All that waits for your group, the most urgent first",
            OVERDUE, "Wat al gedaan moest zijn / What should have been done");
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final String OWNER_OF_VIEW = "view";

    private final FilterService filters;
    private final TaskService tasks;
    private final StaffRights rights;
    private final StaffWork work;
    private final AcrossNodes nodes;
    private final Clock clock;
    private volatile Instant overdueAt = Instant.EPOCH;

    StaffFilters(FilterService filters, TaskService tasks, StaffRights rights, StaffWork work, AcrossNodes nodes, Clock clock) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
        this.work = work;
        this.nodes = nodes;
        this.clock = clock;
    }

    /** Makes the missing views of every group that has work. */
    void makeForGroups() {
        work.byGroup().forEach((group, processes) -> {
            shared(group, DUE_FIRST, 20, all(group));
            shared(group, OVERDUE, 30, overdue(group));
            int place = 40;
            for (ProcessDefinition process : processes.values()) {
                String name = process.getName() == null ? process.getKey() : process.getName();
                shared(group, name, place++, all(group).processDefinitionKey(process.getKey()));
            }
        });
    }

    /** Makes the person's own view. */
    void makeFor(String person) {
        if (find(MINE, person).isEmpty()) {
            TaskQuery query = tasks.createTaskQuery().taskAssignee(person).orderByDueDate().asc();
            rights.grantPersonalFilter(person, save(MINE, person, 25, query));
        }
    }

    /** Moves the moment of the overdue views to now. */
    void refreshOverdue() {
        Instant now = clock.instant();
        if (Duration.between(overdueAt, now).abs().compareTo(FRESH) < 0) {
            return;
        }
        overdueAt = now;
        nodes.oneAtATime(() -> filters.createFilterQuery().filterName(OVERDUE).list().forEach(filter -> {
            filter.setQuery(overdue((String) filter.getProperties().get(OWNER_OF_VIEW)));
            filters.saveFilter(filter);
        }));
    }

    private void shared(String group, String name, int place, TaskQuery query) {
        if (find(name, group).isEmpty()) {
            rights.grantFilter(group, save(name, group, place, query));
        }
    }

    private List<Filter> find(String name, String owner) {
        return filters.createFilterQuery().filterName(name).list().stream()
                .filter(filter -> owner.equals(filter.getProperties().get(OWNER_OF_VIEW))).toList();
    }

    private String save(String name, String owner, int place, TaskQuery query) {
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(OWNER_OF_VIEW, owner, "description", DESCRIPTIONS.getOrDefault(name, "Alle taken van deze soort / All tasks of this kind"), "priority", place, "refresh", true, "color", "#205072"));
        return filters.saveFilter(filter).getId();
    }

    private TaskQuery overdue(String group) {
        return all(group).dueBefore(Date.from(clock.instant()));
    }

    private TaskQuery all(String group) {
        return tasks.createTaskQuery().taskCandidateGroup(group).includeAssignedTasks().orderByDueDate().asc();
    }
}
