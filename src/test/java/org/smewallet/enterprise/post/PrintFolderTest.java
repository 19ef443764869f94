package org.smewallet.enterprise.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smewallet.enterprise.ActivationPaper;
import org.smewallet.enterprise.Letter;
import org.smewallet.enterprise.Letters;
import org.smewallet.process.demo.ExampleData;
import org.smewallet.process.registration.RegistrationProcess;
import org.smewallet.identity.Persona;
import org.smewallet.shared.Answers;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.OnH2;
import org.smewallet.support.TimeMachine;
import org.springframework.beans.factory.annotation.Autowired;

/** What the print service finds. */
@OnH2
class PrintFolderTest {

    @Autowired
    CleanDatabase database;
    @Autowired
    TimeMachine time;
    @Autowired
    ExampleData examples;
    @Autowired
    RegistrationProcess registrations;
    @Autowired
    Letters letters;
    @Autowired
    ActivationPaper paper;
    @TempDir
    Path folder;

    @BeforeEach
    void a_letter() {
        database.clean();
        time.jumpTo("2026-04-15T09:30");
        examples.load(true);
        registrations.register(Persona.ENTREPRENEUR.actor(), new Answers(Map.of("enterpriseNumber", "1998000555",
                "contactEmail", "office@example.org", "role", "OTHER")));
        time.runDue();
    }

    @Test
    @DisplayName("R-ID-04: the print service finds the whole letter, once, as a PDF to the registered office with the code in it; our own copy may go")
    void whole_and_once() throws IOException {
        Letter letter = letters.findByPostedAtIsNotNullOrderById().get(0);
        PrintFolder print = new PrintFolder(paper, folder.resolve("letters"));

        assertThat(print.post(letter)).isTrue();
        assertThat(print.post(letter)).as("again, after a crash").isTrue();

        try (Stream<Path> files = Files.list(folder.resolve("letters"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(letter.key() + ".pdf");
        }
        try (PDDocument document = Loader.loadPDF(folder.resolve("letters").resolve(letter.key() + ".pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(document)).containsSubsequence("Voorbeeldstraat 6", "3000 Leuven", "Activatiecode " + letter.activationCode().orElseThrow());
        }
    }
}
