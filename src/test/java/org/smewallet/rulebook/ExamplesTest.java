package org.smewallet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.smewallet.shared.EnterpriseSize;
import org.smewallet.shared.Money;

/** The worked examples of the scheme, each as its own test. */
class ExamplesTest {

    private final Rulebook rulebook = Rulebooks.shipped();

    static List<Example> examples() {
        return Example.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theRulebookAnswersEachApplicationAsWorkedOut(Example example) {
        Assessment answer = rulebook.assess(example.facts());
        assertThat(answer.outcome()).isEqualTo(example.expected().get("outcome"));
        assertThat(answer.reasons()).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.rule()).matches("R-[A-Z]+-[0-9]{2}");
            assertThat(reason.source()).isNotBlank();
        });
        expect(example, "rate", answer.rate());
        expect(example, "cap", answer.yearlyCap());
        expect(example, "subsidy", answer.subsidy());
        expect(example, "own", answer.ownContribution());
        if (!answer.isRefused()) {
            expect(example, "eligible", answer.eligibleAmount());
        }
    }

    private static void expect(Example example, String figure, Object found) {
        if (example.expected().containsKey(figure)) {
            assertThat(String.valueOf(found)).as(figure).isEqualTo(example.expected().get(figure));
        }
    }

    @ParameterizedTest(name = "{0}: {11} {12}, {13}")
    @CsvFileSource(resources = "/examples/sizes.csv", numLinesToSkip = 1)
    void theSizeFollowsFromTheFiguresOfTheGroup(ArgumentsAccessor line) {
        List<SizeFacts.GroupLink> links = new ArrayList<>();
        if (line.getString(4) != null) {
            String[] partner = line.getString(4).split(":");
            links.add(new SizeFacts.GroupLink(new BigDecimal(partner[0]), figures(partner[1], partner[2], partner[3])));
        }
        if (line.getString(5) != null) {
            String[] linked = line.getString(5).split(":");
            links.add(new SizeFacts.GroupLink(new BigDecimal("100"), figures(linked[0], linked[1], linked[2])));
        }
        SizeAnswer answer = rulebook.size(new SizeFacts(figures(line.getString(1), line.getString(2), line.getString(3)), links,
                size(line.getString(6)), size(line.getString(7))), LocalDate.of(2026, 5, 4));
        assertThat(answer.group()).isEqualTo(figures(line.getString(8), line.getString(9), line.getString(10)));
        assertThat(answer.classThisYear()).isEqualTo(size(line.getString(11)));
        assertThat(answer.status()).isEqualTo(size(line.getString(12)));
    }

    private static SizeFacts.Figures figures(String fte, String turnover, String balanceTotal) {
        return new SizeFacts.Figures(new BigDecimal(fte), Money.of(turnover), Money.of(balanceTotal));
    }

    private static EnterpriseSize size(String text) {
        return text == null ? null : EnterpriseSize.valueOf(text);
    }
}
