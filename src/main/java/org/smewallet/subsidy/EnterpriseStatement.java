package org.smewallet.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.Page;
import org.smewallet.wallet.Account;

/**
 * The bookings of all files of an enterprise in a calendar year (by booking date, Brussels).
 *
 * @param years years that can be asked
 * @param opening what stood in all its wallets together when the year began: held, own share and subsidy
 * @param closing the same at its end, or now
 * @param deposited received on the scheme's account for its files, less what the bank took back
 * @param subsidyAdded all top-ups
 * @param paid to providers, less what came back
 * @param refunded given back to the enterprise or the payer
 * @param returned subsidy that went back to the agency
 */
public record EnterpriseStatement(EnterpriseNumber enterprise, int year, List<Integer> years, Money opening, Money closing,
        Money deposited, Money subsidyAdded, Money paid, Money refunded, Money returned, Page<Line> lines) {

    /**
     * One booking.
     *
     * @param change by how much the wallets together grew; zero for a move within one, negative for what left
     * @param balance what stands in all wallets together after it
     */
    public record Line(Instant bookedAt, LocalDate valueDate, FileNumber file, Account from, Account to, Money amount, Money change,
            Money balance, String rule) {

        /** The calendar day in Brussels. */
        public LocalDate bookedOn() {
            return Brussels.dateOf(bookedAt);
        }
    }
}
