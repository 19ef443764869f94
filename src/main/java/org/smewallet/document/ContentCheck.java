package org.smewallet.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.smewallet.shared.InputRejected;
import org.springframework.stereotype.Component;

/**
 * Refuses uploads that are not what they say or could do harm (SECURITY F1 to F3). It knows the EICAR test
 * file, active or encrypted PDF, huge images and images that carry markup or a second document; viruses are for the
 * {@link VirusScanner}.
 */
@Component
class ContentCheck {

    /** In two halves, so that no scanner takes this class for the test file. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
    private static final String[] FOREIGN_IN_IMAGE = {"<script", "<?php", "<html", "%pdf-"};

    private final DocumentSettings settings;
    private final PdfScan pdf;

    ContentCheck(DocumentSettings settings) {
        this.settings = settings;
        this.pdf = new PdfScan(settings.mostPages());
    }

    /** @throws InputRejected when the content may not be stored */
    FileType typeOf(byte[] content) {
        requireSize(content);
        FileType type = FileType.of(content).orElseThrow(() -> refused("Alleen pdf, jpg en png worden aanvaard.",
                "Only pdf, jpg and png are accepted."));
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.contains(EICAR)) {
            throw refused("Het document bevat een virus.", "The document holds a virus.");
        }
        if (type == FileType.PDF) {
            pdf.check(content, text);
        } else {
            checkImage(content, text);
        }
        return type;
    }

    /** @throws InputRejected when it is larger than one document may be */
    void requireSize(byte[] content) {
        if (content.length > settings.largest().toBytes()) {
            throw refused("Het document is groter dan %d MB.".formatted(settings.largest().toMegabytes()),
                    "The document is larger than %d MB.".formatted(settings.largest().toMegabytes()));
        }
    }

    private void checkImage(byte[] content, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String foreign : FOREIGN_IN_IMAGE) {
            if (lower.contains(foreign)) {
                throw refused("De afbeelding bevat iets anders dan een beeld.", "The image holds something other than a picture.");
            }
        }
        Optional<Long> pixels = pixels(content);
        if (pixels.isEmpty()) {
            throw refused("De afbeelding is beschadigd.", "The image is damaged.");
        }
        if (pixels.get() > settings.mostPixels()) {
            throw refused("De afbeelding heeft te veel beeldpunten.", "The image has too many pixels.");
        }
    }

    /** Reads the header only; nothing is unpacked. */
    private static Optional<Long> pixels(byte[] content) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return Optional.of((long) reader.getWidth(0) * reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    static InputRejected refused(String dutch, String english) {
        return new InputRejected("file", dutch, english);
    }
}
