package org.smewallet.document;

import java.text.Normalizer;
import java.util.Locale;

/** Names of documents are text for people: nothing is stored or opened under them (SECURITY F4). */
final class DocumentName {

    private static final int LONGEST = 120;

    private DocumentName() {
    }

    /** The last part of the path, on one line, without invisible characters, with the ending of its true type. */
    static String clean(String given, String extension) {
        String name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC).replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}<>:\"|?*]", "").strip().replaceAll("^\\.+", "");
        String ending = "." + extension;
        String stem = name.toLowerCase(Locale.ROOT).endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        if (stem.isBlank()) {
            stem = "document";
        }
        return shortened(stem, LONGEST - ending.length()) + ending;
    }

    private static String shortened(String stem, int longest) {
        if (stem.length() <= longest) {
            return stem;
        }
        int end = Character.isHighSurrogate(stem.charAt(longest - 1)) ? longest - 1 : longest;
        return stem.substring(0, end).strip();
    }
}
