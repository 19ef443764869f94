package org.smewallet.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.EnterpriseNumber;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** A letter that is read on paper, on a screen, and by a screen reader. */
class LetterPaperTest {

    private static final EnterpriseNumber ENTERPRISE = EnterpriseNumber.parse("0824.677.865");
    private static final String DUTCH = """
            Uw steunaanvraag is geweigerd.

            Wat u nu doet:
            Lees de reden hieronder.

            Reden:
            - De dienst begon te vroeg. (R-TIME-01)
            - De dienst kost < 100 euro & meer "dan" <script>alert(1)</script> ${1+1} #{1+1} {{title}} é€ș. (R-COST-01)

            Dossier: KP-2026-000123
            Onderneming: 0824.677.865
            Regel: R-TIME-01
            """;
    private static byte[] pdf;

    @BeforeAll
    static void a_letter() {
        pdf = letter(DUTCH);
    }

    @Test
    @DisplayName("a letter is PDF/UA-1: veraPDF finds nothing")
    void accessible() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false).validate(parser);
            assertThat(result.getTestAssertions()).filteredOn(found -> found.getStatus() == TestAssertion.Status.FAILED)
                    .extracting(found -> found.getRuleId().getClause() + "-" + found.getRuleId().getTestNumber() + " " + found.getMessage() + " " + found.getLocation().getContext())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    @DisplayName("a letter has title, language and tags in the order of reading; each part in its language, facts as a table with headings")
    void tagged() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("KP-2026-000123: uw steunaanvraag is geweigerd");
            List<String> tags = new ArrayList<>();
            List<String> languages = new ArrayList<>();
            walk(document.getDocumentCatalog().getStructureTreeRoot(), tags, languages);
            assertThat(tags).containsSubsequence("Document", "P", "H1", "P", "H2", "P", "H2", "L", "LI", "Table", "TR", "TH", "TD", "H1");
            assertThat(languages).contains("en");
            for (PDPage page : document.getPages()) {
                page.getResources().getFontNames().forEach(name -> assertThat(embedded(page, name)).as(name.getName()).isTrue());
            }
        }
    }

    @Test
    @DisplayName("I1, I2: what people wrote stands in the letter as text; the whole letter can be read out, Dutch first")
    void text() throws IOException {
        assertThat(read(pdf)).containsSubsequence("kmo-portefeuille", "Voorbeeld BV", "Markt 1", "9000 Gent", "15 april 2026", "uw steunaanvraag is geweigerd", "Wat u nu doet:",
                "De dienst begon te vroeg. (R-TIME-01)", "<script>alert(1)</script>", "${1+1} #{1+1} {{title}} é€ș", "Dossier", "KP-2026-000123", "Your application was refused.");
    }

    @Test
    @DisplayName("a letter of many pages is numbered and stays accessible in one go; signs that no font has break nothing")
    void long_letter() throws IOException {
        byte[] pages = letter(("- een reden die over meer dan één regel gaat, zodat er veel bladzijden zijn 漢字 \u202E\u0007\n").repeat(150) + "\n" + DUTCH);
        try (PDDocument document = Loader.loadPDF(pages)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            assertThat(read(pages)).contains("1 / " + document.getNumberOfPages(), "Your application was refused.");
        }
    }

    @Test
    @DisplayName("I9: nothing is fetched for a letter, whatever stands in it")
    void nothing_fetched() throws IOException {
        Path secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "a secret");
        byte[] hostile = letter("<img src=\"" + secret.toUri() + "\"/> <link rel=\"attachment\" href=\"" + secret.toUri() + "\"/> " + DUTCH);
        assertThat(new String(hostile, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("a secret", "EmbeddedFile");
        assertThat(read(hostile)).contains("<img src=");
        Files.delete(secret);
    }

    private static byte[] letter(String dutch) {
        return new LetterPaper().print(new LetterText(LetterText.addressee("Voorbeeld BV " + ENTERPRISE, "Markt 1, 9000 Gent"), LocalDate.of(2026, 4, 15),
                List.of(new LetterText.Part("nl", "KP-2026-000123: uw steunaanvraag is geweigerd", dutch),
                        new LetterText.Part("en", "KP-2026-000123: your application was refused", "Your application was refused.\n\nWhat to do now:\nRead the reason."))));
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static boolean embedded(PDPage page, COSName name) {
        try {
            return page.getResources().getFont(name).isEmbedded();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void walk(PDStructureNode node, List<String> tags, List<String> languages) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                if (element.getLanguage() != null) {
                    languages.add(element.getLanguage());
                }
                walk(element, tags, languages);
            }
        }
    }
}
