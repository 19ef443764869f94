package org.smewallet.shared;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The QR code of a credit transfer by guideline EPC069-12 version 002, which banking apps scan (R-DEP-01). */
public final class EpcQr {

    private static final int LONGEST_NAME = 70;
    private static final int MOST_BYTES = 331;
    private static final int QUIET_ZONE = 4;

    private EpcQr() {
    }

    /**
     * The text of the code. The Belgian structured communication is no ISO 11649 reference, so it stands in the
     * unstructured remittance line, where Belgian banks recognise it.
     *
     * @param amount more than zero
     * @throws IllegalArgumentException for an amount that the guideline doesn't allow
     */
    public static String text(String beneficiary, Iban iban, Bic bic, Money amount, StructuredCommunication communication) {
        if (!amount.isPositive() || amount.isMoreThan(Money.of("999999999.99"))) {
            throw new IllegalArgumentException("Not an amount for a transfer: " + amount);
        }
        String text = String.join("\n", List.of("BCD", "002", "1", "SCT", bic.code(), oneLine(beneficiary), iban.compact(),
                "EUR" + amount, "", "", communication.toString()));
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("Longer than an EPC code may be");
        }
        return text;
    }

    /**
     * Draws a text as a QR code that scales with its place on the page.
     *
     * @param title what a screen reader says
     */
    public static String svg(String text, String title) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET_ZONE;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET_ZONE).append(',').append(y + QUIET_ZONE).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" shape-rendering="crispEdges">\
                <title>%2$s</title><rect width="%1$d" height="%1$d" fill="#fff"/><path d="%3$s" fill="#000"/></svg>"""
                .formatted(side, escaped(title), path);
    }

    private static String oneLine(String name) {
        String line = name.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
