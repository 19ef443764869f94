package org.smewallet.subsidy;

import java.time.LocalDate;
import org.smewallet.shared.Money;
import org.smewallet.shared.Reason;

/**
 * Money of the enterprise that reached the scheme's account, as the enterprise sees it.
 *
 * @param valueDate the day that counts (R-TIME-07)
 * @param surplus what of it goes back because it was more than asked (R-DEP-06); zero for most
 * @param reason why it stands so; null when nothing is known
 */
public record ReceivedDeposit(LocalDate valueDate, Money amount, Standing standing, Money surplus, Reason reason) {

    /** What became of it. */
    public enum Standing {
        /** Kept until the provider confirms (R-DEP-02). */
        HELD,
        /** In the wallet. */
        COUNTED,
        /** A case worker decides (R-DEP-04, R-DEP-10). */
        UNDER_REVIEW,
        /** Went back to the account that it came from: late, or for nothing that is open (R-DEP-06, R-DEP-07). */
        RETURNED,
        /** Went back, for its communication is that of no file (R-DEP-04). */
        UNKNOWN_COMMUNICATION,
        /** The bank took it back (R-DEP-11). */
        TAKEN_BACK
    }

    public boolean isBack() {
        return standing == Standing.RETURNED || standing == Standing.UNKNOWN_COMMUNICATION || standing == Standing.TAKEN_BACK;
    }
}
