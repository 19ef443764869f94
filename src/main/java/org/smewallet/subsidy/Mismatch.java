package org.smewallet.subsidy;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.smewallet.shared.Reason;

/**
 * What an invoice says that does not fit its file: shown to both sides, never put right by us.
 *
 * @param field supplier, customer, amountExVat, totals or reference
 */
@Embeddable
public record Mismatch(String field, String dutch, String english) {

    public String text(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : dutch;
    }

    Reason reason() {
        return new Reason("R-PAY-02", dutch, english, null);
    }
}
