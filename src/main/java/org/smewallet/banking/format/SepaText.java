package org.smewallet.banking.format;

import java.text.Normalizer;
import java.util.Map;

/** Text in the signs that every bank of the euro area takes: letters without accents, digits, and a few more. */
final class SepaText {

    /** Letters that no accent can be taken from, and signs that have a near one. */
    private static final Map<Character, String> NEAR = Map.ofEntries(Map.entry('\u00df', "ss"), Map.entry('\u1e9e', "SS"), Map.entry('\u00e6', "ae"),
        Map.entry('\u00c6', "AE"), Map.entry('\u0153', "oe"), Map.entry('\u0152', "OE"), Map.entry('\u00f8', "o"), Map.entry('\u00d8', "O"),
        Map.entry('\u0142', "l"), Map.entry('\u0141', "L"), Map.entry('\u0111', "d"), Map.entry('\u0110', "D"), Map.entry('\u00f0', "d"),
        Map.entry('\u00d0', "D"), Map.entry('\u00fe', "th"), Map.entry('\u00de', "TH"), Map.entry('\u0127', "h"), Map.entry('\u0126', "H"),
        Map.entry('\u0131', "i"), Map.entry('\u014b', "ng"), Map.entry('\u014a', "NG"), Map.entry('\u0167', "t"), Map.entry('\u0166', "T"),
        Map.entry('&', "+"), Map.entry('_', "-"), Map.entry('\u2010', "-"), Map.entry('\u2011', "-"), Map.entry('\u2013', "-"),
        Map.entry('\u2014', "-"), Map.entry('\u2018', "'"), Map.entry('\u2019', "'"), Map.entry('`', "'"), Map.entry('\u00b4', "'"));

    private SepaText() {
    }

    /** The text without what banks refuse, in at most so many signs; never empty. */
    static String of(String text, int longest) {
        StringBuilder near = new StringBuilder();
        for (char sign : text.toCharArray()) {
            near.append(NEAR.getOrDefault(sign, String.valueOf(sign)));
        }
        String plain = Normalizer.normalize(near, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
            .replaceAll("[^A-Za-z0-9/\\-?:().,'+ ]", " ").replaceAll("/{2,}", "/").replaceAll(" +", " ").strip();
        String cut = plain.length() > longest ? plain.substring(0, longest).strip() : plain;
        return cut.isEmpty() ? "-" : cut;
    }
}
