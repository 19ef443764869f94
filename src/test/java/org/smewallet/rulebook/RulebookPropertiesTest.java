package org.smewallet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.EnterpriseKind;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Money;
import org.smewallet.shared.Pillar;

/** What must hold of every answer, whatever is asked. */
class RulebookPropertiesTest {

    private static final Rulebook RULEBOOK = Rulebooks.shipped();

    @Property
    @Label("M12: own part and subsidy add up to the cent, at every rate")
    void subsidyAndOwnContributionAddUpToTheEligibleAmountAndNeverPassTheRest(@ForAll @LongRange(max = 100_000_000) long cents,
            @ForAll @IntRange(max = 10_000) int rate, @ForAll @LongRange(max = 2_000_000) long rest) {
        Terms.Split split = Terms.split(money(cents), BigDecimal.valueOf(rate, 4), money(rest));
        assertThat(split.subsidy().plus(split.own())).isEqualTo(money(cents));
        assertThat(split.subsidy()).isBetween(Money.ZERO, money(rest));
        assertThat(split.own()).isGreaterThanOrEqualTo(Money.ZERO);
    }

    @Property
    @Label("M12: a whole answer keeps its sum and the cap")
    void aWholeAnswerKeepsTheSumAndTheCap(@ForAll("days") LocalDate date, @ForAll("sizes") EnterpriseSize size,
            @ForAll @LongRange(min = 10_000, max = 10_000_000) long cents, @ForAll @LongRange(max = 2_000_000) long used) {
        Assessment answer = RULEBOOK.assess(facts(date, size, CostLines.fee(money(cents)), money(used)));
        if (answer.isRefused()) {
            assertThat(answer.outcome()).isEqualTo("REFUSED_CAP_REACHED");
            assertThat(money(used)).isGreaterThanOrEqualTo(answer.yearlyCap());
        } else {
            assertThat(answer.subsidy().plus(answer.ownContribution())).isEqualTo(answer.eligibleAmount()).isEqualTo(money(cents));
            assertThat(answer.subsidy().plus(money(used))).isLessThanOrEqualTo(answer.yearlyCap());
            assertThat(answer.remainingCap()).isEqualTo(answer.yearlyCap().minus(money(used)).minus(answer.subsidy()));
        }
    }

    @Property
    void moreCateringNeverLowersTheEligibleAmountOrTheSubsidy(@ForAll @LongRange(min = 10_000, max = 1_000_000) long fee,
            @ForAll @LongRange(max = 1_000_000) long catering, @ForAll @LongRange(max = 1_000_000) long more,
            @ForAll @IntRange(max = 1_000) int personDays) {
        Assessment less = RULEBOOK.assess(facts(LocalDate.of(2026, 5, 4), EnterpriseSize.SMALL, catered(fee, catering, personDays), Money.ZERO));
        Assessment with = RULEBOOK.assess(facts(LocalDate.of(2026, 5, 4), EnterpriseSize.SMALL, catered(fee, catering + more, personDays), Money.ZERO));
        assertThat(with.eligibleAmount()).isGreaterThanOrEqualTo(less.eligibleAmount());
        assertThat(with.subsidy()).isGreaterThanOrEqualTo(less.subsidy());
    }

    @Property
    @Label("T1, T2: a last day ends at midnight in Brussels, wherever the machine stands and whenever clocks change")
    void theLastDayOfALimitDependsNeitherOnTheZoneOfTheMachineNorOnAClockChange(@ForAll("days") LocalDate from, @ForAll("zones") String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Limit limit = RULEBOOK.depositHardLimit(from);
            assertThat(limit.lastDay()).isEqualTo(from.plusDays(limit.days()));
            Instant last = limit.passedAt().minusSeconds(1);
            assertThat(Brussels.dateOf(last)).isEqualTo(limit.lastDay());
            assertThat(Brussels.dateOf(limit.passedAt())).isEqualTo(limit.lastDay().plusDays(1));
            assertThat(last.atZone(Brussels.ZONE).toLocalTime().toString()).isEqualTo("23:59:59");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Property
    void moreStaffOrTurnoverNeverMakesAnEnterpriseSmaller(@ForAll @IntRange(max = 30_000) int hundredthsOfFte, @ForAll @IntRange(max = 5_000) int more,
            @ForAll @LongRange(max = 8_000_000_000L) long turnover, @ForAll @LongRange(max = 8_000_000_000L) long balance) {
        LocalDate date = LocalDate.of(2026, 5, 4);
        SizeAnswer one = RULEBOOK.size(size(hundredthsOfFte, turnover, balance), date);
        SizeAnswer other = RULEBOOK.size(size(hundredthsOfFte + more, turnover + more, balance + more), date);
        assertThat(other.status()).isGreaterThanOrEqualTo(one.status());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(LocalDate.of(2016, 4, 1).toEpochDay(), LocalDate.of(2040, 12, 31).toEpochDay()).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<EnterpriseSize> sizes() {
        return Arbitraries.of(EnterpriseSize.SMALL, EnterpriseSize.MEDIUM);
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(ZoneId.of("Europe/Brussels").getId(), "UTC", "Pacific/Kiritimati", "Pacific/Niue", "Asia/Kathmandu", "America/New_York");
    }

    private static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }

    private static SizeFacts size(int hundredthsOfFte, long turnover, long balance) {
        return new SizeFacts(new SizeFacts.Figures(BigDecimal.valueOf(hundredthsOfFte, 2), money(turnover), money(balance)), java.util.List.of(), null, null);
    }

    private static CostLines catered(long fee, long catering, int personDays) {
        return new CostLines(money(fee), Money.ZERO, true, Money.ZERO, false, money(catering), personDays, false, Money.ZERO, Money.ZERO, Money.ZERO,
                Money.ZERO);
    }

    static ApplicationFacts facts(LocalDate date, EnterpriseSize size, CostLines costs, Money used) {
        return new ApplicationFacts(ApplicationFacts.Measure.KMO_PORTEFEUILLE, date, date, date, date,
                new EnterpriseFacts(EnterpriseKind.SME, size, "BV", null, null, null, "ACTIVE", false), null, Pillar.TRAINING, "DIGITALISATION", null,
                false, null, null, null, null, null, null, null, costs, used, null);
    }
}
