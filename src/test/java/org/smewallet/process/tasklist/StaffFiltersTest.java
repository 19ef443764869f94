package org.smewallet.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.process.engine.AcrossNodes;
import org.smewallet.support.OnH2;
import org.smewallet.support.Race;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
class StaffFiltersTest {

    @Autowired
    FilterService filters;
    @Autowired
    TaskService tasks;
    @Autowired
    StaffRights rights;
    @Autowired
    StaffWork work;
    @Autowired
    AcrossNodes nodes;
    @Autowired
    Clock clock;

    @Test
    @DisplayName("several who open Tasklist at once all see their list, though each finds the moment of the overdue views too old")
    void looked_at_together() {
        Race<Void> race = Race.ofMany(24, 6, () -> {
            new StaffFilters(filters, tasks, rights, work, nodes, clock).refreshOverdue();
            return null;
        });
        assertThat(race.failures()).isEmpty();
    }
}
