package org.smewallet.banking.format;

import java.text.Normalizer;

/** Text in the signs that every bank of the euro area takes: letters without accents, digits, and a few more. */
final class SepaText {

    private SepaText() {
    }

    /** The text without what banks refuse, in at most so many signs; never empty. */
    static String of(String text, int longest) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
            .replace("\u00df", "ss").replace("\u00e6", "ae").replace("\u00c6", "AE").replace("\u0153", "oe").replace("\u0152", "OE")
            .replace("\u00f8", "o").replace("\u00d8", "O").replace("&", "+").replace('_', '-')
            .replaceAll("[^A-Za-z0-9/\\-?:().,'+ ]", " ").replaceAll(" +", " ").strip();
        String cut = plain.length() > longest ? plain.substring(0, longest).strip() : plain;
        return cut.isEmpty() ? "-" : cut;
    }
}
