package org.smewallet.portal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.smewallet.rulebook.Assessment;
import org.smewallet.rulebook.CalculationForm;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Money;
import org.springframework.stereotype.Component;

/** The way of the money by an example (RULES section 1): a training at a small enterprise, with the figures of the day. */
@Component
class MoneyFlow {

    private static final String FEE = "1000.00";

    private final Rulebook rulebook;

    MoneyFlow(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The figures of the example. */
    record Figures(Money fee, BigDecimal rate, Money subsidy, Money own) {
    }

    /** The figures of an application on this day; null when its rules give the example no subsidy. */
    Figures on(LocalDate day) {
        String date = (day.isBefore(rulebook.firstDay()) ? rulebook.firstDay() : day).toString();
        Assessment answer = rulebook.assess(new CalculationForm(rulebook, day).read(new Answers(Map.of("enterpriseSize", "SMALL", "pillar", "TRAINING",
                "theme", "DIGITALISATION", "eligibleAmount", FEE, "applicationDate", date, "startDate", date))));
        return answer.isRefused() ? null : new Figures(Money.of(FEE), answer.rate(), answer.subsidy(), answer.ownContribution());
    }
}
