package org.smewallet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smewallet.budget.YearlyBudgets;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.enterprise.EnterpriseDirectory;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Role;
import org.smewallet.rulebook.EnterpriseFacts;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Money;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes over what an earlier system had granted this year. */
@RestController
@RequestMapping(path = "/api/v1/enterprises/{enterpriseNumber}/budgets", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Enterprises")
class BudgetController {

    private static final Logger LOG = LoggerFactory.getLogger(BudgetController.class);
    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2199;

    private final YearlyBudgets budgets;
    private final EnterpriseDirectory enterprises;
    private final Rulebook rulebook;
    private final Caller caller;
    private final Clock clock;

    BudgetController(YearlyBudgets budgets, EnterpriseDirectory enterprises, Rulebook rulebook, Caller caller, Clock clock) {
        this.budgets = budgets;
        this.enterprises = enterprises;
        this.rulebook = rulebook;
        this.caller = caller;
        this.clock = clock;
    }

    @PutMapping(path = "/{year}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take over the subsidy used this year (admin)")
    EnterpriseAnswer.BudgetAnswer takeOver(@PathVariable String enterpriseNumber, @PathVariable int year, @RequestBody Answers body) {
        Actor admin = caller.require(Role.ADMIN);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new NotFound("Year " + year);
        }
        Enterprise enterprise = enterprises.get(caller.enterprise(enterpriseNumber));
        Money used = body.required("subsidyUsed", body.money("subsidyUsed"));
        body.check();
        Money cap = cap(enterprise, year);
        EnterpriseNumber number = enterprise.number();
        Money most = cap.minus(budgets.ofEnterprise(number).stream().filter(budget -> budget.year() == year)
                .map(budget -> budget.reserved().minus(budget.released())).findFirst().orElse(Money.ZERO));
        if (used.isMoreThan(most)) {
            body.reject("subsidyUsed", "Hoogstens wat van het plafond rest, " + most + ".", "At most what is left of the cap, " + most + ".");
            body.check();
        }
        budgets.takeOver(number, year, cap, used);
        LOG.info("Budget of {} in {} taken over by {}: {} used", number, year, ProblemHandler.printable(admin.person()), used);
        return budgets.ofEnterprise(number).stream().filter(budget -> budget.year() == year).findFirst()
                .map(EnterpriseAnswer.BudgetAnswer::of).orElseThrow();
    }

    /** The cap is the rulebook's, on today or, in another year, on the nearest day of that year (R-AMT-08). */
    private Money cap(Enterprise enterprise, int year) {
        LocalDate today = Brussels.today(clock);
        LocalDate day = today.getYear() == year ? today : LocalDate.of(year, today.getYear() < year ? 1 : 12, today.getYear() < year ? 1 : 31);
        EnterpriseSize size = enterprise.sizeIn(year).or(enterprise::confirmedSize)
                .orElseThrow(() -> new StepNotAllowed("De grootte is nog niet bevestigd.", "The size is not confirmed yet."));
        return rulebook.yearlyCap(new EnterpriseFacts(enterprise.kind(), size, null, null, null, null, null, null), day)
                .orElseThrow(() -> new StepNotAllowed("Deze onderneming heeft geen jaarplafond.", "This enterprise has no yearly cap."));
    }
}
