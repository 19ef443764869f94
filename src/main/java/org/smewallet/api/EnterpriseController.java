package org.smewallet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.smewallet.budget.YearlyBudgets;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.enterprise.EnterpriseDirectory;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.notification.UndeliveredMails;
import org.smewallet.process.registration.RegistrationProcess;
import org.smewallet.process.registration.RegistrationView;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registration of enterprises and what is known of one. */
@RestController
@RequestMapping(path = "/api/v1/enterprises", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Enterprises")
class EnterpriseController {

    private static final int CODE_LENGTH = 12;

    private final RegistrationProcess registrations;
    private final EnterpriseDirectory enterprises;
    private final YearlyBudgets budgets;
    private final UndeliveredMails undelivered;
    private final Mandates mandates;
    private final Caller caller;
    private final Once once;

    EnterpriseController(RegistrationProcess registrations, EnterpriseDirectory enterprises, YearlyBudgets budgets,
            UndeliveredMails undelivered, Mandates mandates, Caller caller, Once once) {
        this.registrations = registrations;
        this.enterprises = enterprises;
        this.budgets = budgets;
        this.undelivered = undelivered;
        this.mandates = mandates;
        this.caller = caller;
        this.once = once;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Register an enterprise: forms registerEnterprise, enterpriseData and confirmSize in one body")
    ResponseEntity<?> register(HttpServletRequest request, @RequestBody Answers body) {
        return once.run(request, body, () -> {
            caller.enterprise(body);
            return ResponseEntity.status(HttpStatus.CREATED).body(RegistrationAnswer.of(request, registrations.register(caller.actor(), body)));
        });
    }

    @PostMapping(path = "/{enterpriseNumber}/activation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Enter the activation code of the letter, or order another one with newCode")
    ResponseEntity<?> activate(HttpServletRequest request, @PathVariable String enterpriseNumber, @RequestBody Answers body) {
        return once.run(request, body, () -> {
            EnterpriseNumber enterprise = caller.enterprise(enterpriseNumber);
            RegistrationView view;
            if (body.ticked("newCode")) {
                view = registrations.orderNewCode(caller.actor(), enterprise);
            } else {
                String code = body.required("activationCode", body.text("activationCode", CODE_LENGTH));
                body.check();
                view = registrations.enterActivationCode(caller.actor(), enterprise, code);
            }
            return view.isCodeRefused() ? codeRefused(request, view) : ResponseEntity.ok(RegistrationAnswer.of(request, view));
        });
    }

    /** A wrong code is an answer, not a failure: the attempt was counted. */
    private static ResponseEntity<?> codeRefused(HttpServletRequest request, RegistrationView view) {
        var locale = CallerLanguage.of(request);
        String detail = switch (view.outcome()) {
            case "CODE_BLOCKED" -> CallerLanguage.in(locale, "Te veel foute codes: de registratie is geblokkeerd (R-ID-05).",
                    "Too many wrong codes: the registration is blocked (R-ID-05).");
            case "CODE_EXPIRED" -> CallerLanguage.in(locale, "De code is niet meer geldig (R-ID-05).", "The code is no longer valid (R-ID-05).");
            default -> CallerLanguage.in(locale, "De code is fout (R-ID-05).", "The code is wrong (R-ID-05).");
        };
        return ResponseEntity.unprocessableEntity().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, view.outcome(), detail, request.getRequestURI())
                        .because(ReasonAnswer.of(view.reasons(), locale)));
    }

    @GetMapping("/{enterpriseNumber}")
    @Operation(summary = "Data, size and yearly budgets of an enterprise")
    EnterpriseAnswer get(@PathVariable String enterpriseNumber) {
        EnterpriseNumber number = caller.enterprise(enterpriseNumber);
        Actor actor = caller.actor();
        if (!actor.readsAllFiles()) {
            mandates.requireSight(actor, number);
        }
        Enterprise enterprise = enterprises.get(number);
        return EnterpriseAnswer.of(enterprise, budgets.ofEnterprise(number), undelivered.unreachable(enterprise.emails()));
    }
}
