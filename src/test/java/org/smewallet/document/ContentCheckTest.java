package org.smewallet.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.shared.InputRejected;
import org.springframework.util.unit.DataSize;

class ContentCheckTest {

    private final ContentCheck check = new ContentCheck(new DocumentSettings(DataSize.ofMegabytes(1), 200, 100, 1_000_000));

    @Test
    @DisplayName("F2 the content tells the type, not the name")
    void types() throws IOException {
        assertThat(check.typeOf(pdf(""))).isEqualTo(FileType.PDF);
        assertThat(check.typeOf(image("jpg", 20))).isEqualTo(FileType.JPEG);
        assertThat(check.typeOf(image("png", 20))).isEqualTo(FileType.PNG);
    }

    @ParameterizedTest
    @DisplayName("F2 every other type is refused")
    @ValueSource(strings = {"", "%PD", "plain text", "<html>", "PK\3\4 a word processor's file", "MZ\u0090 a program", "GIF89a",
            " %PDF-1.7 not at the start"})
    void otherTypes(String content) {
        assertRefused(bytes(content), "pdf, jpg");
    }

    @Test
    @DisplayName("F1 one byte above the limit is refused")
    void size() {
        byte[] largest = Arrays.copyOf(pdf(""), 1024 * 1024);

        assertThatCode(() -> check.typeOf(largest)).doesNotThrowAnyException();
        assertRefused(Arrays.copyOf(largest, largest.length + 1), "larger than 1 MB");
    }

    @ParameterizedTest
    @DisplayName("F3 a pdf with script, launch action or rich media is refused, its names escaped or not")
    @ValueSource(strings = {"<</S/JavaScript/JS(app.alert(1))>>", "<</S /J#61vaScript /JS 5 0 R>>", "<< /S /Launch /F (calc.exe) >>",
            "<</S/#4c#61unch>>", "<</Subtype/RichMedia>>", "<</S/Rendition/JS(x)>>"})
    void activePdf(String object) {
        assertRefused(pdf(object), "script");
    }

    @Test
    @DisplayName("F3 a script in a compressed object stream is found")
    void packedScript() {
        byte[] packed = deflated("7 0 <</S/JavaScript/JS(app.alert(1))>>");

        assertRefused(pdf("8 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.length + ">>stream\n"
                + new String(packed, StandardCharsets.ISO_8859_1) + "\nendstream endobj"), "script");
    }

    @Test
    @DisplayName("F3 an object stream that unpacks to far too much is refused")
    void bomb() {
        byte[] packed = deflated(" ".repeat(30 * 1024 * 1024));

        assertRefused(pdf("8 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n" + new String(packed, StandardCharsets.ISO_8859_1)
                + "\nendstream"), "too large to be checked");
    }

    @Test
    @DisplayName("F3 an encrypted pdf and one of too many pages are refused")
    void encryptedOrEndless() {
        assertRefused(pdf("trailer <</Root 1 0 R/Encrypt 9 0 R>>"), "encrypted");
        assertRefused(pdf("<</Type /Page>>".repeat(101)), "pages");
        assertThatCode(() -> check.typeOf(pdf("<</Type/Pages/Count 100>>" + "<</Type/Page>>".repeat(100)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @DisplayName("an ordinary pdf passes: form letters, an e-invoice with its data, a text about scripts")
    @ValueSource(strings = {"<</OpenAction[3 0 R/Fit]>>", "<</Type/EmbeddedFile/Subtype/text#2Fxml>>", "(a course on JavaScript)",
            "<</Launcher true/JavaScripts 1/Encryption(none)>>"})
    void ordinaryPdf(String object) {
        assertThat(check.typeOf(pdf(object))).isEqualTo(FileType.PDF);
    }

    @Test
    @DisplayName("F2 the EICAR test file is refused in every type")
    void eicar() throws IOException {
        String test = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

        assertRefused(pdf(test), "virus");
        assertRefused(joined(image("png", 20), bytes(test)), "virus");
        assertRefused(bytes(test), "pdf, jpg");
    }

    @Test
    @DisplayName("F2 a polyglot or damaged image is refused")
    void badImages() throws IOException {
        assertRefused(joined(image("png", 20), bytes("<SCRIPT>alert(1)</SCRIPT>")), "other than a picture");
        assertRefused(joined(image("jpg", 20), pdf("")), "other than a picture");
        assertRefused(Arrays.copyOf(image("png", 20), 20), "damaged");
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2}, "damaged");
    }

    @Test
    @DisplayName("F3 an image that would unpack to far too many pixels is refused before it is unpacked")
    void hugeImage() throws IOException {
        assertRefused(image("png", 1001), "pixels");
    }

    private void assertRefused(byte[] content, String english) {
        assertThatThrownBy(() -> check.typeOf(content)).isInstanceOfSatisfying(InputRejected.class,
                refusal -> assertThat(refusal.violations()).singleElement().satisfies(v -> assertThat(v.english()).contains(english)));
    }

    private static byte[] pdf(String object) {
        return bytes("%PDF-1.7\n1 0 obj\n" + object + "\nendobj\n%%EOF\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] image(String format, int side) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] deflated(String text) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes(text));
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
