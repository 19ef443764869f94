package org.smewallet.process.registration;

import java.util.List;
import org.smewallet.enterprise.EnterpriseRegistration;
import org.smewallet.enterprise.RegistrationStatus;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Reason;

/**
 * A registration as the person sees it.
 *
 * @param size the size chosen; null before
 * @param outcome APPROVED, a refusal of RULES 19.3, or in the answer to a code WRONG_CODE, CODE_BLOCKED, CODE_EXPIRED;
 *     null while it runs
 */
public record RegistrationView(String registrationNumber, EnterpriseNumber enterpriseNumber, RegistrationStatus status, EnterpriseSize size,
        String outcome, List<Reason> reasons) {

    static RegistrationView of(EnterpriseRegistration registration) {
        return new RegistrationView(registration.number(), registration.enterprise(), registration.status(),
                registration.chosenSize().orElse(null), registration.outcome().orElse(null), registration.reasons());
    }

    RegistrationView withOutcome(String told) {
        return new RegistrationView(registrationNumber, enterpriseNumber, status, size, told, reasons);
    }

    /** True when a code was refused: the interface answers 422 with the outcome as code. */
    public boolean isCodeRefused() {
        return outcome != null && (outcome.equals("WRONG_CODE") || outcome.startsWith("CODE_"));
    }
}
