package org.smewallet.control;

import java.util.List;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;

/**
 * What becomes of the money that was received, once that is known.
 *
 * @param step unique name of this settlement
 * @param toAgency subsidy part; never to the yearly budget (PROCESS 9)
 * @param toEnterprise own part, to the registered account (R-REF-03)
 * @param givenBack what the recovery does not take, to those who paid it
 * @param ended the recovery is over, the file is released
 */
public record RecoverySettled(FileNumber file, String step, String rule, Money toAgency, Money toEnterprise, List<GivenBack> givenBack,
        boolean ended) {

    /** A part of a received payment that goes back. */
    public record GivenBack(long lineId, Money amount, String payer, Iban account) {
    }
}
