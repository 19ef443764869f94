package org.smewallet.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * The dates that the diagrams give to a task of staff: it is followed up on the next working day, and without a limit of
 * its own it is due within the service level (R-TIME-11). They are there while the task is made and are stored with the
 * task only.
 */
@Component
class StaffTaskDates implements ExecutionListener, TaskListener {

    private static final String FOLLOW_UP_AT = "followUpAt";
    private static final String LAST_MOMENT_AT = "staffTaskLastMomentAt";

    private final Rulebook rulebook;
    private final Clock clock;

    StaffTaskDates(Rulebook rulebook, Clock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution step) {
        LocalDate today = Brussels.today(clock);
        LocalDate lastDay = WorkingDays.plus(today, rulebook.number(Parameter.SLA_STAFF_TASK_WORKING_DAYS, today));
        give(step, FOLLOW_UP_AT, Brussels.startOf(WorkingDays.plus(today, 1)));
        give(step, LAST_MOMENT_AT, Brussels.endOf(lastDay).minusSeconds(1));
    }

    /**
     * The task has them now. A variable that outlived this would mark the step as one with variables, and the next reader
     * of the task would have to correct that mark.
     */
    @Override
    public void notify(DelegateTask task) {
        task.getExecution().removeVariablesLocal(List.of(FOLLOW_UP_AT, LAST_MOMENT_AT));
    }

    private static void give(DelegateExecution step, String name, Instant moment) {
        step.setVariableLocal(name, Variables.dateValue(Date.from(moment), true));
    }
}
