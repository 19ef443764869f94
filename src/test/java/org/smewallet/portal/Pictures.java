package org.smewallet.portal;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** The pictures of the documentation, taken with {@code -Dscreenshots=true}; few colours, so that they stay small. */
final class Pictures {

    private static final Path FOLDER = Path.of("src/docs/walkthrough");
    private static final int COLOURS = 128;

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
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam tight = writer.getDefaultWriteParam();
        tight.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        tight.setCompressionQuality(0);
        try {
            Files.deleteIfExists(file);
            try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(small(ImageIO.read(new ByteArrayInputStream(taken))), null, null), tight);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    /** The same picture in its most frequent colours, each point of another colour in the nearest of them. */
    private static BufferedImage small(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] points = picture.getRGB(0, 0, width, height, null, 0, width);
        Map<Integer, Long> counts = Arrays.stream(points).boxed().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        int[] colours = counts.entrySet().stream().sorted(Map.Entry.<Integer, Long>comparingByValue().reversed()).limit(COLOURS).mapToInt(Map.Entry::getKey).toArray();
        Map<Integer, Integer> places = counts.keySet().stream().collect(Collectors.toMap(Function.identity(), colour -> nearest(colours, new Color(colour))));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE));
        small.getRaster().setSamples(0, 0, width, height, 0, Arrays.stream(points).map(places::get).toArray());
        return small;
    }

    private static int nearest(int[] colours, Color wanted) {
        return IntStream.range(0, colours.length).boxed().min(Comparator.comparingInt(place -> distance(new Color(colours[place]), wanted))).orElseThrow();
    }

    private static int distance(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) + Math.abs(one.getGreen() - other.getGreen()) + Math.abs(one.getBlue() - other.getBlue());
    }
}
