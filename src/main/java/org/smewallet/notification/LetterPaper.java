package org.smewallet.notification;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Prints letters as tagged PDF (PDF/UA-1): read aloud in the right order, each part in its language, with the fonts inside.
 * Every sign of a text is encoded (SECURITY I2), and nothing is ever fetched (SECURITY I9). What it needs is read with the
 * first letter, not at the start.
 */
@Component
public class LetterPaper {

    private static final Logger LOG = LoggerFactory.getLogger(LetterPaper.class);
    private static final Set<String> GAPS = Set.of("title", "addressee", "day", "parts");

    /** @return a PDF */
    public byte[] print(LetterText letter) {
        return Printer.print(html(letter));
    }

    private static String html(LetterText letter) {
        return Frame.TEMPLATE.fill(Map.of("title", encoded(letter.parts().get(0).subject()),
                "addressee", letter.addressee().stream().map(LetterPaper::encoded).collect(Collectors.joining("<br/>")),
                "day", DateTimeFormatter.ofPattern("d MMMM yyyy", Language.DUTCH.locale()).format(letter.day()),
                "parts", letter.parts().stream().map(part -> part(part, part == letter.parts().get(0))).collect(Collectors.joining())));
    }

    private static String part(LetterText.Part part, boolean first) {
        return "<div lang=\"%s\"%s>\n<h1>%s</h1>\n%s</div>\n".formatted(part.language(), first ? "" : " class=\"translation\"", encoded(part.subject()),
                MessageBlocks.of(part.text()).stream().map(LetterPaper::block).collect(Collectors.joining()));
    }

    private static String block(MessageBlocks.Block block) {
        if (block instanceof MessageBlocks.Facts facts) {
            return facts.facts().stream().map(fact -> "<tr><th scope=\"row\">" + encoded(fact.name()) + "</th><td>" + encoded(fact.told()) + "</td></tr>\n")
                    .collect(Collectors.joining("", "<table><tbody>\n", "</tbody></table>\n"));
        }
        if (block instanceof MessageBlocks.Items list) {
            return list.items().stream().map(item -> "<li>" + encoded(item) + "</li>\n").collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
        }
        if (block instanceof MessageBlocks.Heading heading) {
            return "<h2>" + encoded(heading.text()) + "</h2>\n";
        }
        return "<p>" + encoded(((MessageBlocks.Sentence) block).text()) + "</p>\n";
    }

    /** XML knows few names of signs: only what would be markup is encoded, and what a PDF cannot show is left out. */
    private static String encoded(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Co}\\p{Cs}\\p{Cn}]", "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** All that the library is asked; loaded with the first letter. */
    private static final class Printer {

        private static final String FONTS = "/liberation/";

        static {
            // Its own log tells each style sheet and font that it reads.
            XRLog.setLoggingEnabled(false);
        }

        static byte[] print(String html) {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            PdfRendererBuilder printer = new PdfRendererBuilder().usePdfUaAccessibility(true).withHtmlContent(html, null).toStream(pdf);
            printer.withDiagnosticConsumer(Printer::warn);
            printer.useExternalResourceAccessControl((address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            printer.useFont(font("LiberationSans-Regular.ttf"), "Letter", 400, FontStyle.NORMAL, true);
            printer.useFont(font("LiberationSans-Bold.ttf"), "Letter", 700, FontStyle.NORMAL, true);
            try {
                printer.run();
            } catch (IOException e) {
                throw new UncheckedIOException("A letter could not be printed", e);
            }
            return pdf.toByteArray();
        }

        private static FSSupplier<InputStream> font(String file) {
            return () -> LetterPaper.class.getResourceAsStream(FONTS + file);
        }

        private static void warn(Diagnostic found) {
            if (found.getLevel().intValue() >= Level.WARNING.intValue()) {
                LOG.warn("Printing a letter: {}", found.getLogMessageId());
            }
        }
    }

    /** Read with the first letter. */
    private static final class Frame {

        static final Template TEMPLATE = read();

        private static Template read() {
            try {
                return new Template("letter", new ClassPathResource("letters/letter.html").getContentAsString(StandardCharsets.UTF_8), GAPS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
