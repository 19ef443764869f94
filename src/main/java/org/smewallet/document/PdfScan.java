package org.smewallet.document;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for what a PDF may not hold: script, launch actions, rich media, encryption, far too many pages. It looks at the
 * names in the file, with their escapes undone, and in compressed object streams. Its limit: a name inside a stream packed
 * in another way than Flate is not seen, and a flaw of a viewer's own is not found.
 */
final class PdfScan {

    private static final int MOST_UNPACKED = 20 * 1024 * 1024;
    private static final int DICTIONARY = 600;
    private static final String NAME_ENDS = "(?![A-Za-z0-9])";
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern ACTIVE = Pattern.compile("/(JavaScript|Launch|Rendition|RichMedia)" + NAME_ENDS);
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt" + NAME_ENDS);
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page" + NAME_ENDS);
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern OBJECTS = Pattern.compile("/ObjStm" + NAME_ENDS);

    private final int mostPages;

    PdfScan(int mostPages) {
        this.mostPages = mostPages;
    }

    /** @throws org.smewallet.shared.InputRejected when it may not be stored */
    void check(byte[] content, String text) {
        String names = unescaped(text);
        if (ENCRYPTED.matcher(names).find()) {
            throw ContentCheck.refused("De pdf is versleuteld; bewaar hem zonder wachtwoord.",
                    "The pdf is encrypted; save it without a password.");
        }
        String packed = unescaped(unpackedObjects(content, text));
        if (ACTIVE.matcher(names).find() || ACTIVE.matcher(packed).find()) {
            throw ContentCheck.refused("De pdf bevat een script of een programma.", "The pdf holds a script or a program.");
        }
        if (PAGE.matcher(names).results().count() + PAGE.matcher(packed).results().count() > mostPages) {
            throw ContentCheck.refused("De pdf heeft te veel bladzijden.", "The pdf has too many pages.");
        }
    }

    private static String unescaped(String text) {
        return text.indexOf('#') < 0 ? text : ESCAPED.matcher(text)
                .replaceAll(hex -> Matcher.quoteReplacement(String.valueOf((char) HexFormat.fromHexDigits(hex.group(1)))));
    }

    private static String unpackedObjects(byte[] content, String text) {
        StringBuilder unpacked = new StringBuilder();
        Matcher stream = STREAM.matcher(text);
        while (stream.find()) {
            String dictionary = unescaped(text.substring(Math.max(0, stream.start() - DICTIONARY), stream.start()));
            if (OBJECTS.matcher(dictionary).find()) {
                unpacked.append(inflated(content, stream.end(), MOST_UNPACKED - unpacked.length()));
            }
        }
        return unpacked.toString();
    }

    /** What can be unpacked from here; a bomb is refused, a damaged end is left out. */
    private static String inflated(byte[] content, int start, int most) {
        Inflater inflater = new Inflater();
        inflater.setInput(content, start, content.length - start);
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                text.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                if (text.length() > most) {
                    throw ContentCheck.refused("De pdf is te groot om na te kijken.", "The pdf is too large to be checked.");
                }
            }
        } catch (DataFormatException e) {
            return text.toString();
        } finally {
            inflater.end();
        }
        return text.toString();
    }
}
