package org.smewallet.subsidy;

import java.math.BigDecimal;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;

/** What matching asks of a file before it holds the file: read without the file itself, which would be stale once it is locked. */
record KnownFile(String fileNumber, String communication, String enterpriseNumber, FileStatus status, BigDecimal ownContribution) {

    FileNumber number() {
        return new FileNumber(fileNumber);
    }

    EnterpriseNumber enterprise() {
        return new EnterpriseNumber(enterpriseNumber);
    }

    boolean isOpen() {
        return status.awaitsConfirmation() || status.awaitsDeposit();
    }

    Money own() {
        return new Money(ownContribution);
    }
}
