package org.smewallet.subsidy;

import org.smewallet.banking.BankLine;

/** Where money goes that is paid for a recovery; asked when no file has the communication of a line. */
public interface RecoveryAccount {

    /** Takes the line when its communication is that of a recovery; false leaves it as it is. */
    boolean take(BankLine line);
}
