package org.smewallet.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Money;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.wallet.Account;
import org.smewallet.wallet.LedgerLine;

/**
 * An amount on a page with what is behind it.
 *
 * @param name key of its label
 * @param shown the amount as it is written
 * @param steps how it was computed, in words
 * @param parts the bookings that make it, whose sum it is
 * @param rules the rules behind it, a sentence each
 */
record Unfolded(String name, String shown, List<String> steps, List<Part> parts, List<String> rules) {

    private static final List<String> COSTS = List.of("feeExVat", "materialExVat", "travelExVat", "cateringExVat");

    /** A booking as a part of an amount: what it added, or took when negative. */
    record Part(LocalDate day, String what, Money amount) {
    }

    public boolean hasMore() {
        return !steps.isEmpty() || !parts.isEmpty() || !rules.isEmpty();
    }

    /** The amounts of a wallet, each with its bookings. */
    static List<Unfolded> wallet(CaseFile.WalletView wallet, List<LedgerLine> statement, Movements.Words words, Formats formats) {
        return Stream.of(
                booked("balance", wallet.balance(), statement, line -> line.account() == Account.OWN || line.account() == Account.SUBSIDY, words, formats),
                booked("walletOwn", wallet.own(), statement, line -> line.account() == Account.OWN, words, formats),
                booked("walletSubsidy", wallet.subsidy(), statement, line -> line.account() == Account.SUBSIDY, words, formats),
                booked("held", wallet.held(), statement, line -> line.account() == Account.HELD, words, formats),
                booked("topUp", wallet.topUp(), statement,
                        line -> line.account() == Account.SUBSIDY && line.counterpart() == Account.AGENCY && line.credit().isPositive(), words, formats),
                booked("paid", wallet.paidToProvider(), statement, line -> line.account() == Account.PROVIDER, words, formats),
                booked("refunded", wallet.refunded(), statement, line -> line.account() == Account.REFUND, words, formats),
                booked("returned", wallet.returnedToAgency(), statement,
                        line -> line.account() == Account.AGENCY && line.credit().isPositive(), words, formats)).toList();
    }

    private static Unfolded booked(String name, Money amount, List<LedgerLine> statement, Predicate<LedgerLine> which, Movements.Words words,
            Formats formats) {
        List<LedgerLine> lines = statement.stream().filter(which).toList();
        List<Part> parts = lines.stream().map(line -> new Part(line.valueDate(), line.credit().isPositive()
                ? words.what(line.counterpart(), line.account()) : words.what(line.account(), line.counterpart()),
                line.credit().minus(line.debit()))).toList();
        return new Unfolded(name, formats.money(amount), List.of(), parts, sentences(words, lines.stream().map(LedgerLine::rule)));
    }

    /** The figures that the rules gave, each with how it was computed. */
    static List<Unfolded> figures(CaseFile file, Answers answers, Movements.Words words, Formats formats) {
        String eligible = formats.money(file.eligibleAmount());
        String subsidy = formats.money(file.subsidy());
        Money computed = file.eligibleAmount().at(file.rate());
        List<String> subsidySteps = new ArrayList<>(List.of("%s × %s = %s".formatted(eligible, formats.percent(file.rate()), formats.money(computed))));
        boolean cut = file.subsidy().isLessThan(computed);
        if (cut) {
            subsidySteps.add(words.text("why.cut", formats.money(file.remainingCap())));
        }
        List<String> rateSteps = file.enterpriseSize() == null ? List.of() : List.of(words.text("why.rate",
                words.text("size." + file.enterpriseSize()), formats.day(file.applicationDate())));
        return Stream.of(
                new Unfolded("eligible", eligible, costs(answers, words, formats), List.of(), sentences(words, answers.has("cateringExVat") ? Stream.of("R-COST-01", "R-COST-04") : Stream.of("R-COST-01"))),
                new Unfolded("rate", formats.percent(file.rate()), rateSteps, List.of(), sentences(words, Stream.of("R-AMT-01"))),
                new Unfolded("subsidy", subsidy, subsidySteps, List.of(),
                        sentences(words, cut ? Stream.of("R-AMT-05", "R-AMT-06", "R-AMT-07") : Stream.of("R-AMT-05", "R-AMT-06"))),
                new Unfolded("own", formats.money(file.ownContribution()), List.of("%s - %s = %s".formatted(eligible, subsidy,
                        formats.money(file.ownContribution()))), List.of(), sentences(words, Stream.of("R-AMT-05"))),
                new Unfolded("vat", formats.money(file.vatToPayDirectly()), List.of(), List.of(), sentences(words, Stream.of("R-PAY-04"))),
                new Unfolded("remainingThen", formats.money(file.remainingCap()), List.of(), List.of(),
                        sentences(words, Stream.of("R-AMT-08", "R-AMT-09")))).toList();
    }

    /** The cost lines as they were filled in. */
    private static List<String> costs(Answers answers, Movements.Words words, Formats formats) {
        return COSTS.stream().flatMap(cost -> answers.money(cost).filter(Money::isPositive)
                .map(amount -> "%s: %s".formatted(words.text("cost." + cost), formats.money(amount))).stream()).toList();
    }

    private static List<String> sentences(Movements.Words words, Stream<String> rules) {
        return rules.distinct().map(words::rule).filter(Objects::nonNull).toList();
    }
}
