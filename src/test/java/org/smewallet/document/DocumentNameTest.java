package org.smewallet.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNameTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @DisplayName("F4 a name keeps nothing but its last part and ends as its type does")
    @CsvSource({"factuur 12.pdf, factuur 12.pdf", "../../etc/passwd, passwd.pdf", "C:\\temp\\factuur.PDF, factuur.pdf",
            "invoice.exe, invoice.exe.pdf", ".., document.pdf", ".pdf, pdf.pdf", "a\u202Efdp.exe, afdp.exe.pdf", "'', document.pdf",
            "con?<x>|.pdf, conx.pdf", "offerte €.pdf, offerte €.pdf"})
    void names(String given, String cleaned) {
        assertThat(DocumentName.clean(given, "pdf")).isEqualTo(cleaned);
    }

    @Test
    @DisplayName("F4 line breaks go, 500 characters are cut, no character is halved")
    void longNames() {
        assertThat(DocumentName.clean("a\r\nb.png", "png")).isEqualTo("ab.png");
        assertThat(DocumentName.clean("n".repeat(500), "png")).hasSize(120).endsWith("n.png");
        assertThat(DocumentName.clean("n".repeat(115) + "\uD834\uDD1E" + "n".repeat(50), "png")).isEqualTo("n".repeat(115) + ".png");
        assertThat(DocumentName.clean(null, "jpg")).isEqualTo("document.jpg");
    }
}
