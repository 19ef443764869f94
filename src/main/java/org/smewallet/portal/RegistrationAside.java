package org.smewallet.portal;

import org.smewallet.enterprise.EnterpriseActivations;
import org.smewallet.enterprise.GroupSizes;
import org.smewallet.identity.Actor;
import org.smewallet.process.WorkItem;
import org.smewallet.shared.Answers;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands beside the forms of a registration: where the letter is, and how the size came about. */
@Component
class RegistrationAside {

    static final String CALCULATE = "CALCULATE";
    static final String CODE = "Task_EnterActivationCode";
    private static final String DATA = "Task_EnterpriseData";
    private static final String SIZE = "Task_ConfirmSize";

    private final GroupSizes sizes;
    private final EnterpriseActivations activations;

    RegistrationAside(GroupSizes sizes, EnterpriseActivations activations) {
        this.sizes = sizes;
        this.activations = activations;
    }

    void show(WorkItem item, Actor actor, Model model) {
        if (item.key().equals(SIZE)) {
            model.addAttribute("size", sizes.of(item.businessKey()));
        }
        if (item.key().equals(CODE)) {
            activations.awaited(item.businessKey(), actor).ifPresent(code -> model.addAttribute("code", code));
        }
    }

    static boolean computes(WorkItem item) {
        return item.key().equals(DATA);
    }

    /** Adds up what is filled in so far; nothing is kept. */
    void compute(WorkItem item, Answers answers, Model model) {
        model.addAttribute("size", sizes.of(item.businessKey(), answers));
    }
}
