package org.smewallet.enterprise.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.smewallet.enterprise.ActivationPaper;
import org.smewallet.enterprise.Letter;
import org.smewallet.enterprise.LetterPost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Production: the letter is a PDF in the folder that the print service empties; our own copy of the text goes. */
@Component
@Profile("!demo & !test")
class PrintFolder implements LetterPost {

    private final ActivationPaper paper;
    private final Path folder;

    PrintFolder(ActivationPaper paper, @Value("${smewallet.letters.folder:letters}") Path folder) {
        this.paper = paper;
        this.folder = folder;
    }

    /** The same letter again writes the same file again; the print service never sees half of one. */
    @Override
    public boolean post(Letter letter) {
        try {
            Files.createDirectories(folder);
            Path half = folder.resolve("." + letter.key() + ".part");
            Files.write(half, paper.print(letter));
            Files.move(half, folder.resolve(letter.key() + ".pdf"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("The letter " + letter.key() + " could not be handed to the print service", e);
        }
    }
}
