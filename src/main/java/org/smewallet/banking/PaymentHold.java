package org.smewallet.banking;

import org.smewallet.shared.StepNotAllowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * After a restore no payment leaves before the statements of the time in between are read: the bank may have paid what this
 * database does not know of.
 *
 * @param held true: no payment file is cut or released
 */
@ConfigurationProperties("smewallet.payments")
record PaymentHold(@DefaultValue("false") boolean held) {

    /** @throws StepNotAllowed while payments are held */
    void refuse() {
        if (held) {
            throw new StepNotAllowed("Betalingen staan stil tot de rekeninguittreksels na het herstel ingelezen en vergeleken zijn.",
                    "Payments are held until the statements since the restore have been read and compared.");
        }
    }
}
