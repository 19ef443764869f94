package org.smewallet.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Registration number of a provider (R-PROV-02): {@code DV.O} or {@code DV.A} and six digits. */
public record ProviderNumber(String number) {

    public ProviderNumber {
        if (number == null || !number.matches("DV\\.[AO][0-9]{6}")) {
            throw Checks.invalid("provider number", number);
        }
    }

    /** Accepts what people type: a zero for the letter O, no dot, spaces, lower case. */
    @JsonCreator
    public static ProviderNumber parse(String text) {
        String bare = text == null ? "" : text.toUpperCase(Locale.ROOT).replaceAll("[. ]", "");
        if (!bare.matches("DV[AO0][0-9]{6}")) {
            throw Checks.invalid("provider number", text);
        }
        return new ProviderNumber("DV." + (bare.charAt(2) == 'A' ? 'A' : 'O') + bare.substring(3));
    }

    /** The service the registration is for: O training, A advice. */
    public Pillar pillar() {
        return number.charAt(3) == 'A' ? Pillar.ADVICE : Pillar.TRAINING;
    }

    @Override
    @JsonValue
    public String toString() {
        return number;
    }
}
