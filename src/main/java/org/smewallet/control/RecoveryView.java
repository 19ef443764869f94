package org.smewallet.control;

import java.time.LocalDate;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.shared.StructuredCommunication;

/**
 * A recovery as a reader sees it.
 *
 * @param debtorName name and number of who owes
 * @param motive why, in the words of the case worker; null before the decision was drafted
 * @param due what is still owed
 * @param communication null before the decision was sent, as the last day is
 * @param lastDay last day to pay, included
 */
public record RecoveryView(RecoveryNumber number, FileNumber file, EnterpriseNumber enterprise, ProviderNumber provider, Debtor debtor,
        String debtorName, RecoveryState state, String rule, String motive, Money paid, Money amount, Money received, Money due,
        StructuredCommunication communication, LocalDate lastDay) {

    static RecoveryView of(Recovery recovery, String debtorName) {
        return new RecoveryView(recovery.number(), recovery.file(), recovery.enterprise(), recovery.provider(), recovery.debtor(),
                debtorName, recovery.state(), recovery.rule(), recovery.motive(), recovery.paidTotal(), recovery.amount(), recovery.received(),
                recovery.due(), recovery.communication().orElse(null), recovery.lastDay());
    }

    /** The decision is known to the debtor. */
    public boolean isAsked() {
        return communication != null;
    }
}
