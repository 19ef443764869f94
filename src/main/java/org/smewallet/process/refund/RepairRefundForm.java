package org.smewallet.process.refund;

import java.util.Map;
import org.smewallet.identity.Actor;
import org.smewallet.process.OpenTask;
import org.smewallet.process.TaskForm;
import org.smewallet.shared.Answers;
import org.smewallet.subsidy.RefundTransfers;
import org.springframework.stereotype.Component;

/** What finance decides on a refund that the bank refused. */
@Component
class RepairRefundForm implements TaskForm {

    private final RefundTransfers refunds;

    RepairRefundForm(RefundTransfers refunds) {
        this.refunds = refunds;
    }

    @Override
    public String form() {
        return "repairRefund";
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Actor actor, Answers answers) {
        return Map.of(RefundTasks.REPAIR_DECISION, refunds.repair(task.businessKey(), actor, answers));
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return refunds.shown(task.businessKey());
    }
}
