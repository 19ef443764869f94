package org.smewallet.enterprise;

import org.smewallet.shared.Answers;
import org.smewallet.shared.Bic;
import org.smewallet.shared.Iban;

/**
 * The account that refunds go to (R-REG-06).
 *
 * @param holder as told; null when not given
 */
record Account(Iban iban, Bic bic, String holder) {

    private static final int LONGEST_HOLDER = 140;

    /** What is wrong stands noted in the answers; then a part is null. */
    static Account read(Answers form) {
        return new Account(form.required("iban", form.parsed("iban", Iban::parse, "rekeningnummer (IBAN)", "account number (IBAN)")),
                form.required("bic", form.parsed("bic", Bic::parse, "BIC", "BIC")), form.text("accountHolder", LONGEST_HOLDER).orElse(null));
    }
}
