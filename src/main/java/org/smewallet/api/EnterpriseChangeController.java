package org.smewallet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiFunction;
import org.smewallet.budget.YearlyBudgets;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.enterprise.EnterpriseChanges;
import org.smewallet.identity.Actor;
import org.smewallet.notification.UndeliveredMails;
import org.smewallet.process.registration.RegistrationProcess;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of what an enterprise registered and the confirmation of each year (R-REG-05 to R-REG-07). */
@RestController
@RequestMapping(path = "/api/v1/enterprises/{enterpriseNumber}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Enterprises")
class EnterpriseChangeController {

    private final EnterpriseChanges changes;
    private final YearlyBudgets budgets;
    private final UndeliveredMails undelivered;
    private final RegistrationProcess registrations;
    private final Once once;
    private final Caller caller;

    EnterpriseChangeController(EnterpriseChanges changes, YearlyBudgets budgets, UndeliveredMails undelivered, RegistrationProcess registrations,
            Once once, Caller caller) {
        this.changes = changes;
        this.registrations = registrations;
        this.once = once;
        this.budgets = budgets;
        this.undelivered = undelivered;
        this.caller = caller;
    }

    @PutMapping(path = "/account", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change the account for refunds: form changeAccount; 422 FRESH_LOGIN_NEEDED after a login of long ago")
    EnterpriseAnswer changeAccount(@PathVariable String enterpriseNumber, @RequestBody Answers body) {
        return change(enterpriseNumber, (actor, number) -> changes.changeAccount(actor, number, body));
    }

    @PutMapping(path = "/emails", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change the e-mail addresses: form changeEmails")
    EnterpriseAnswer changeEmails(@PathVariable String enterpriseNumber, @RequestBody Answers body) {
        return change(enterpriseNumber, (actor, number) -> changes.changeEmails(actor, number, body));
    }

    @PostMapping(path = "/confirmation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Confirm data and size for this calendar year: what is left out stays as it was, but for declarationRules and chosenSize")
    ResponseEntity<?> confirm(HttpServletRequest request, @PathVariable String enterpriseNumber, @RequestBody Answers body) {
        return once.run(request, body, () -> ResponseEntity.ok(RegistrationAnswer.of(request,
                registrations.confirmYear(caller.actor(), caller.enterprise(enterpriseNumber), body))));
    }

    private EnterpriseAnswer change(String enterpriseNumber, BiFunction<Actor, EnterpriseNumber, Enterprise> change) {
        EnterpriseNumber number = caller.enterprise(enterpriseNumber);
        Enterprise enterprise = change.apply(caller.actor(), number);
        return EnterpriseAnswer.of(enterprise, budgets.ofEnterprise(number), undelivered.unreachable(enterprise.emails()));
    }
}
