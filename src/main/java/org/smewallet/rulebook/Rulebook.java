package org.smewallet.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;
import org.smewallet.shared.Reason;

/**
 * The decree in tables: every rate, cap, limit and refusal by effective date. Portal, process and interface ask this
 * object and nothing else; each answer names the rules that gave it.
 */
public interface Rulebook {

    /**
     * Judges an application (or an increase or a cheque) and computes its terms: eligible amount, rate, subsidy, own
     * contribution, limits. All refusals are found; the first in the order of RULES 19.3 is the outcome.
     */
    Assessment assess(ApplicationFacts facts);

    /** The eligible amount of cost lines (R-COST-01 to 08). */
    EligibleCosts costs(CostLines lines, LocalDate applicationDate);

    /** The size class at group level with the two-year rule (R-SIZE-01 to 03). */
    SizeAnswer size(SizeFacts facts, LocalDate date);

    /** Judges the enterprise alone, as registration does (R-ELIG-01 to 12); no refusal means eligible. */
    List<Refusal> eligibility(EnterpriseFacts facts, LocalDate date);

    /** R-TIME-01: last day to apply for a service that starts on this day. */
    Limit applicationLimit(LocalDate startDate, LocalDate applicationDate);

    /** R-TIME-05: last day for the provider's answer. */
    Limit confirmationLimit(LocalDate submittedOn);

    /** R-TIME-06. */
    Limit depositSoftLimit(LocalDate confirmedOn);

    /** R-TIME-07. */
    Limit depositHardLimit(LocalDate confirmedOn);

    /** R-TIME-09: 31 December of the year after the application year; also the last end date of the service (R-TIME-10). */
    Limit useLimit(LocalDate applicationDate);

    /** R-COST-02, R-COST-03. */
    Money minimum(Pillar pillar, LocalDate applicationDate);

    /** A whole number, such as a number of days. */
    int number(Parameter parameter, LocalDate date);

    /** A list of days, such as those of the reminders. */
    List<Integer> numbers(Parameter parameter, LocalDate date);

    Money money(Parameter parameter, LocalDate date);

    BigDecimal fraction(Parameter parameter, LocalDate date);

    /** A code, such as ESCALATE. */
    String code(Parameter parameter, LocalDate date);

    /** Every parameter in force on a day, with its rule, value, validity and source. */
    List<ParameterInForce> parameters(LocalDate date);

    /** The themes of RULES 6.1 that can be chosen, with "none of these" last. */
    List<Choice> themes();

    /** The topics that matter, each with the theme it belongs to. */
    List<Choice> topics();

    /** What an application of this day can be about; nulls are not chosen yet. */
    Offer offer(Pillar pillar, String theme, LocalDate applicationDate);

    /**
     * What stands beside the fields of an application while it is filled in: last day to apply, rate, minimum, catering, by
     * the field's key in the form; nulls are not known yet. A field that nothing can be said of is left out.
     */
    Map<String, Reason> fieldHelp(ApplicationFacts facts);

    /** The subsidy that an enterprise of this size and kind can get in a calendar year (R-AMT-08); empty when there is none. */
    Optional<Money> yearlyCap(EnterpriseFacts enterprise, LocalDate day);

    /** How many years a registration of this kind lasts (R-PROV-04, R-PROV-05): NORMAL, STARTER or STARTER_FOLLOW_UP. */
    int providerValidYears(String registrationKind, LocalDate registrationDate);

    /** The region of an establishment by its postal code: FLEMISH, BRUSSELS or WALLOON (R-ELIG-02). */
    String regionOf(int postalCode);

    /** First day of the present scheme (R-AMT-01). */
    LocalDate firstDay();
}
