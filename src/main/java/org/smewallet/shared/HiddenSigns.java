package org.smewallet.shared;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what makes a text read otherwise than it is (SECURITY I11): signs that nobody sees or that turn the reading order,
 * and words that mix Latin letters with those of scripts that look like them.
 */
final class HiddenSigns {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Set<UnicodeScript> LOOK_LIKE_LATIN = EnumSet.of(UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.ARMENIAN,
            UnicodeScript.CHEROKEE);
    private static final String UNITS_IN_GREEK = "\u03A9\u03BC";
    private static final int SHOWN_BEFORE = 15;

    private HiddenSigns() {
    }

    /** The text just before the first sign that nobody sees; empty when there is none. Emoji keep their joiner. */
    static Optional<String> beforeInvisible(String text) {
        for (int place = 0; place < text.length(); place += Character.charCount(text.codePointAt(place))) {
            int sign = text.codePointAt(place);
            if (Character.getType(sign) == Character.FORMAT && !(sign == 0x200D && joinsPictures(text, place)) || isBlankLetter(sign)) {
                return Optional.of(text.substring(Math.max(0, place - SHOWN_BEFORE), place));
            }
        }
        return Optional.empty();
    }

    /** The first word in which letters of another script stand between Latin ones; empty when there is none. */
    static Optional<String> mixedWord(String text) {
        return BETWEEN_WORDS.splitAsStream(text).filter(HiddenSigns::isMixed).findFirst();
    }

    private static boolean isMixed(String word) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        word.codePoints().filter(letter -> UNITS_IN_GREEK.indexOf(letter) < 0).forEach(letter -> scripts.add(UnicodeScript.of(letter)));
        return scripts.contains(UnicodeScript.LATIN) && scripts.stream().anyMatch(LOOK_LIKE_LATIN::contains);
    }

    private static boolean joinsPictures(String text, int place) {
        return place > 0 && place + 1 < text.length() && Character.getType(text.codePointAt(place + 1)) == Character.OTHER_SYMBOL;
    }

    /** Letters by their class, and yet nothing to see: the fillers of Hangul and the blank pattern of Braille. */
    private static boolean isBlankLetter(int sign) {
        return sign == 0x115F || sign == 0x1160 || sign == 0x3164 || sign == 0xFFA0 || sign == 0x2800;
    }
}
