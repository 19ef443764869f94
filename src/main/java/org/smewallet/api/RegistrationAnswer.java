package org.smewallet.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.smewallet.process.registration.RegistrationView;
import org.smewallet.shared.EnterpriseNumber;

/** Where a registration, or the confirmation of a year, stands. */
record RegistrationAnswer(String registrationNumber, EnterpriseNumber enterpriseNumber, String status, String size, String outcome,
        List<ReasonAnswer> reasons) {

    static RegistrationAnswer of(HttpServletRequest request, RegistrationView view) {
        return new RegistrationAnswer(view.registrationNumber(), view.enterpriseNumber(), view.status().name(),
                view.size() == null ? null : view.size().name(), view.outcome(), ReasonAnswer.of(view.reasons(), CallerLanguage.of(request)));
    }
}
