package org.smewallet.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Links of a chain of rows: each hash covers the content of its row and the hash before it, so that a row which was
 * changed, removed or slipped in later no longer fits. SHA-256, written as 64 hexadecimal digits.
 */
public final class HashChain {

    /** What the first link follows. */
    public static final String BEGINNING = "0".repeat(64);

    private HashChain() {
    }

    /**
     * The hash of a row with this content after the row with the hash {@code previous}. Each part is written with its
     * length, so that no two different contents read the same; null differs from an empty text.
     */
    public static String link(String previous, Object... content) {
        StringBuilder canonical = new StringBuilder(previous);
        for (Object part : content) {
            String text = part == null ? null : part.toString();
            canonical.append('|').append(text == null ? "-" : text.length() + ":" + text);
        }
        return HexFormat.of().formatHex(sha256().digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
