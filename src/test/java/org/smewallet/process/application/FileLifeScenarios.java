package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Bank.Line.freeText;
import static org.smewallet.support.Example.euro;
import static org.smewallet.support.Example.ibanOf;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.smewallet.banking.LineFate;
import org.smewallet.budget.YearlyBudgets;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** Worked examples of whole lives of a file: each is lived day by day through the real process and ends with its figures. */
abstract class FileLifeScenarios extends FileStories {

    @Autowired
    YearlyBudgets budgets;

    @ParameterizedTest(name = "{0}: {17}, {18}")
    @CsvFileSource(resources = "/examples/fileLives.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void a_life_ends_as_it_was_worked_out(ArgumentsAccessor row) {
        Life life = new Life(row);
        life.live();
        CaseFile file = example.file(life.file);
        assertThat(life.outcomeOf(file)).isEqualTo(life.text(17));
        assertThat(file.subsidy()).isEqualTo(euro(life.text(11)));
        assertThat(file.ownContribution()).isEqualTo(euro(life.text(12)));
        life.expect(13, file.wallet().topUp());
        life.expect(14, file.wallet().balance().plus(file.wallet().held()));
        life.expect(15, file.wallet().refunded().plus(life.unmatched));
        life.expect(16, file.wallet().budgetRestored());
        balanced();
    }

    /** One row of the examples: what happens, by the moment at which it happens. */
    private final class Life {

        private final ArgumentsAccessor row;
        private final TreeMap<String, Runnable> steps = new TreeMap<>();
        private EnterpriseNumber enterprise;
        private FileNumber file;
        private String communication;
        private String refusal;
        private Money unmatched = Money.ZERO;

        Life(ArgumentsAccessor row) {
            this.row = row;
            steps.put(text(3) + "T09:00", this::apply);
            if (!text(6).isEmpty()) {
                steps.put(text(6) + "T10:00", () -> example.confirm(file));
            }
            parts(7).forEach(part -> steps.put(part[0] + "T18:00", () -> transfer(part[1], part[2].equals("OK"))));
            parts(8).forEach(part -> {
                steps.put(part[0] + "T19:00", () -> pay(part[0], part[1]));
                steps.put(part[0] + "T20:00", bank::executePayments);
            });
            if (!text(9).isEmpty()) {
                steps.put(text(9) + "T21:00", () -> example.withdraw(file));
            }
            // The statements of the last days, and of the hard limit, have been read when the figures are taken.
            LocalDate end = LocalDate.parse(text(10));
            Stream.concat(Stream.of(end.minusDays(1), end), text(6).isEmpty() ? Stream.empty()
                    : Stream.of(30, 31).map(LocalDate.parse(text(6))::plusDays)).map(LocalDate::toString)
                    .filter(day -> day.compareTo(text(3)) >= 0 && day.compareTo(text(10)) <= 0)
                    .forEach(day -> steps.put(day + "T22:30", bank::statement));
            steps.put(text(10) + "T23:30", () -> { });
        }

        void live() {
            time.jumpTo(steps.firstKey());
            steps.forEach((moment, step) -> {
                time.goTo(moment);
                step.run();
                time.runDue();
            });
        }

        private void apply() {
            // The list of activities of 2008 was replaced on 1 January 2025.
            enterprise = example.smallEnterprise(text(3).compareTo("2025") < 0 ? "62.010" : "62.100");
            Money used = euro(text(5));
            if (used.isPositive()) {
                budgets.takeOver(enterprise, LocalDate.parse(text(3)).getYear(), euro("7500.00"), used);
            }
            Map<String, Object> form = Example.training(text(2), text(4));
            form.putAll(Map.of("agreementDate", text(1), "acceptPartialSubsidy", true));
            file = example.apply(enterprise, form);
            communication = example.file(file).depositInstruction().communication().digits();
        }

        private void transfer(String amount, boolean right) {
            var totals = bank.statement(right ? deposit(amount, communication, ibanOf(enterprise)) : freeText(amount, "training invoice", "BE71096123456769"));
            if (!right) {
                assertThat(totals.count(LineFate.RETURNED)).isEqualTo(1);
                unmatched = unmatched.plus(euro(amount));
            }
        }

        private void pay(String day, String amount) {
            try {
                example.pay(file, "F-" + day, amount, day.compareTo(text(2)) < 0 ? day : text(2));
            } catch (CommandRefused e) {
                refusal = e.code();
            }
        }

        String outcomeOf(CaseFile now) {
            if (refusal != null) {
                return refusal;
            }
            if (text(17).equals("CONFIRMED") && now.status() == FileStatus.AWAITING_DEPOSIT) {
                return "CONFIRMED";
            }
            boolean waits = now.status() == FileStatus.AWAITING_DEPOSIT || now.status() == FileStatus.DEPOSIT_OVERDUE;
            return unmatched.isPositive() && waits ? "DEPOSIT_UNMATCHED_RETURNED" : now.outcome();
        }

        void expect(int column, Money found) {
            if (!text(column).isEmpty()) {
                assertThat(found).as("column " + column).isEqualTo(euro(text(column)));
            }
        }

        String text(int column) {
            String text = row.getString(column);
            return text == null ? "" : text;
        }

        private Stream<String[]> parts(int column) {
            return Stream.of(text(column).split(";")).filter(part -> !part.isEmpty()).map(part -> part.split(":"));
        }
    }
}

@OnH2
class FileLifeOnH2Test extends FileLifeScenarios {
}

@OnPostgres
class FileLifeOnPostgresTest extends FileLifeScenarios {
}
