package org.smewallet.process.payout;

import java.util.Map;
import org.smewallet.identity.Actor;
import org.smewallet.process.OpenTask;
import org.smewallet.process.TaskForm;
import org.smewallet.shared.Answers;
import org.smewallet.subsidy.Payouts;
import org.springframework.stereotype.Component;

/** What finance decides on a payout that the bank refused. */
@Component
class RepairPayoutForm implements TaskForm {

    private final Payouts payouts;

    RepairPayoutForm(Payouts payouts) {
        this.payouts = payouts;
    }

    @Override
    public String form() {
        return "repairPayout";
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
        return Map.of(PayoutTasks.REPAIR_DECISION, payouts.repair(task.businessKey(), actor, answers));
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return payouts.shown(task.businessKey());
    }
}
