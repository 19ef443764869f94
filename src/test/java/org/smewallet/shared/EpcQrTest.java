package org.smewallet.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EpcQrTest {

    private static final StructuredCommunication COMMUNICATION = StructuredCommunication.of(2026, 123);

    @Test
    @DisplayName("R-DEP-01 the code holds beneficiary, account, amount and communication in the lines of EPC069-12")
    void linesOfTheGuideline() {
        assertThat(instruction("SME Wallet").split("\n")).containsExactly("BCD", "002", "1", "SCT", "GKCCBEBB", "SME Wallet",
                "BE68539007547034", "EUR388.50", "", "", COMMUNICATION.toString());
    }

    @Test
    @DisplayName("R-DEP-01 an independent reader finds the same text in the drawing")
    void readBack() throws Exception {
        String text = instruction("Fonds voor opleiding & advies, België");

        assertThat(read(EpcQr.svg(text, "QR"))).isEqualTo(text);
    }

    @Test
    void aNameCannotSmuggleInALineOrMarkup() {
        assertThat(instruction("Name\nBE00\r\nEUR1").split("\n")).hasSize(11);
        assertThat(EpcQr.svg("x", "<script>&")).contains("<title>&lt;script&gt;&amp;</title>");
        assertThat(instruction("n".repeat(500)).split("\n")[5]).hasSize(70);
    }

    @Test
    void nothingAndLessIsNoTransfer() {
        assertThatThrownBy(() -> EpcQr.text("n", Iban.parse("BE68 5390 0754 7034"), Bic.parse("GKCCBEBB"), Money.ZERO, COMMUNICATION))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String instruction(String beneficiary) {
        return EpcQr.text(beneficiary, Iban.parse("BE68 5390 0754 7034"), Bic.parse("GKCCBEBB"), Money.of("388.50"), COMMUNICATION);
    }

    private static String read(String svg) throws Exception {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1));
        int scale = 4;
        int[] pixels = new int[side * scale * side * scale];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher module = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z").matcher(svg);
        while (module.find()) {
            for (int i = 0; i < scale * scale; i++) {
                int x = Integer.parseInt(module.group(1)) * scale + i % scale;
                int y = Integer.parseInt(module.group(2)) * scale + i / scale;
                pixels[y * side * scale + x] = 0;
            }
        }
        RGBLuminanceSource source = new RGBLuminanceSource(side * scale, side * scale, pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
}
