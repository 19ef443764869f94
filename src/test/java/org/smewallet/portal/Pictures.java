package org.smewallet.portal;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** The pictures of the documentation, taken with {@code -Dscreenshots=true}; few colours, so that they stay small. */
final class Pictures {

    private static final Path FOLDER = Path.of("src/docs/walkthrough");
    private static final int COLOURS = 64;

    private Pictures() {
    }

    /** The window with this element at its top. */
    static void take(Page page, Screen screen, String name, String top) {
        if (Boolean.getBoolean("screenshots") && screen.isPictured()) {
            page.evaluate("top => { document.activeElement.blur(); document.querySelector(top).scrollIntoView(); }", top);
            write(page.screenshot(), FOLDER.resolve(screen.device() + "-" + name + ".png"));
        }
    }

    private static void write(byte[] taken, Path file) {
        try {
            ImageIO.write(small(ImageIO.read(new ByteArrayInputStream(taken))), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same picture in its most frequent colours. */
    private static BufferedImage small(BufferedImage picture) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y), 1, Integer::sum);
            }
        }
        int[] colours = counts.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(COLOURS).mapToInt(Map.Entry::getKey).toArray();
        BufferedImage small = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
        small.getGraphics().drawImage(picture, 0, 0, null);
        return small;
    }
}
