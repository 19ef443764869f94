package org.smewallet.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smewallet.rulebook.Assessment;
import org.smewallet.rulebook.Explanation;
import org.smewallet.rulebook.Limit;
import org.smewallet.rulebook.Refusal;
import org.smewallet.shared.EnterpriseSize;

/**
 * What the calculator answers.
 *
 * @param remainingCap rest of the cap after this application
 * @param why the reasons again, as a tree that unfolds to rules, inputs and sources
 */
record CalculationAnswer(String outcome, List<String> allRefusals, EnterpriseSize enterpriseSize, String eligibleAmount, String rate,
        String yearlyCap, String remainingCap, String subsidy, String ownContribution, String vatToPayDirectly, List<LimitAnswer> limits,
        List<ReasonAnswer> reasons, List<WhyAnswer> why) {

    static CalculationAnswer of(Assessment found, Locale locale) {
        return new CalculationAnswer(found.outcome(), found.refusals().stream().map(Refusal::outcome).toList(), found.enterpriseSize(),
                text(found.eligibleAmount()), rate(found.rate()), text(found.yearlyCap()), text(found.remainingCap()), text(found.subsidy()),
                text(found.ownContribution()), text(found.vatToPayDirectly()), found.limits().stream().map(LimitAnswer::of).toList(),
                ReasonAnswer.of(found.reasons(), locale),
                found.why().stream().map(why -> WhyAnswer.of(why, locale)).toList());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    static String rate(BigDecimal rate) {
        return rate == null ? null : rate.setScale(Math.max(2, rate.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY).toPlainString();
    }

    /** A limit; {@code from} and {@code lastDay} are null while the day it counts from is unknown. */
    record LimitAnswer(String name, String rule, LocalDate from, LocalDate lastDay, Integer days, boolean inclusive) {

        static LimitAnswer of(Limit limit) {
            return new LimitAnswer(limit.name(), limit.rule(), limit.from(), limit.lastDay(), limit.days(), true);
        }
    }

    /** One knot of the tree of reasons. */
    record WhyAnswer(String rule, String message, String source, String row, Map<String, String> inputs, List<WhyAnswer> because) {

        static WhyAnswer of(Explanation why, Locale locale) {
            return new WhyAnswer(why.rule(), why.message(locale), why.source(), why.row(), why.inputs(),
                    why.because().stream().map(below -> of(below, locale)).toList());
        }
    }
}
