package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smewallet.support.Example.euro;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.support.OnH2;
import org.smewallet.wallet.Account;
import org.smewallet.wallet.LedgerLine;

/** Whatever is deposited, paid and stopped in whatever amounts: what must hold of the ledger holds after each step. */
@OnH2
class LedgerInvariantsTest extends FileStories {

    @ParameterizedTest(name = "life {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("R-SUB-02, R-PAY-05, R-REF-02: all accounts make zero, each top-up is in proportion, the parts add up to the whole")
    void any_life(long seed) {
        Random random = new Random(seed);
        FileNumber file = confirmed(amount(random, 120, 3000).toString());
        time.goTo("2026-04-02T12:00");
        while (deposited(file).isLessThan(example.file(file).ownContribution())) {
            Money due = example.file(file).ownContribution().minus(deposited(file));
            // Now and then more than is due: the surplus goes back.
            Money part = random.nextInt(3) == 0 ? due.plus(euro("0.07")) : due.min(amount(random, 1, 900));
            deposited(part.toString(), file);
            holds(file);
        }
        for (int invoice = 1; example.file(file).wallet().balance().isPositive() && invoice <= 4; invoice++) {
            Money balance = example.file(file).wallet().balance();
            example.pay(file, "F-" + seed + "-" + invoice, balance.min(amount(random, 1, 1500)).toString(), "2026-04-02");
            holds(file);
        }
        if (random.nextBoolean()) {
            bank.executePayments();
            time.runDue();
            holds(file);
        }
        if (example.file(file).wallet().balance().isPositive()) {
            example.withdraw(file);
        }
        bank.executePayments();
        time.runDue();
        holds(file);
        assertThat(example.file(file).wallet().balance()).isEqualTo(Money.ZERO);
    }

    private void holds(FileNumber file) {
        assertThat(ledger.check().faults()).isEmpty();
        CaseFile shown = example.file(file);
        CaseFile.WalletView wallet = shown.wallet();
        assertThat(wallet.topUp()).as("R-SUB-02").isEqualTo(shown.subsidy().share(deposited(file), shown.ownContribution()));
        assertThat(wallet.own().plus(wallet.subsidy())).isEqualTo(wallet.balance());
        Money refundedOwn = sum(file, line -> line.account() == Account.OWN && !line.rule().equals("R-PAY-05") && !line.rule().equals("R-SUB-02"));
        assertThat(wallet.balance().plus(wallet.paidToProvider()).plus(wallet.returnedToAgency()).plus(refundedOwn)).as("nothing is lost")
                .isEqualTo(deposited(file).plus(wallet.topUp()));
        Money paidOwn = sum(file, line -> line.account() == Account.OWN && line.rule().equals("R-PAY-05"));
        if (wallet.paidToProvider().isPositive()) {
            assertThat(paidOwn).as("R-PAY-05").isEqualTo(wallet.paidToProvider().share(shown.ownContribution(),
                    shown.ownContribution().plus(shown.subsidy())));
        }
    }

    private Money deposited(FileNumber file) {
        return Money.sum(ledger.statement(file).stream().filter(line -> line.account() == Account.OWN).map(LedgerLine::credit).toList());
    }

    private Money sum(FileNumber file, Predicate<LedgerLine> which) {
        return Money.sum(ledger.statement(file).stream().filter(which).map(LedgerLine::debit).toList());
    }

    private static Money amount(Random random, int least, int most) {
        return new Money(BigDecimal.valueOf(random.nextLong(least * 100L, most * 100L), 2));
    }
}
