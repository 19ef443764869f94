package org.smewallet.notification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The same sentences as in the text of a mail, laid out calmly: nothing is written twice. Every sign of the text is encoded
 * (SECURITY I1, I2); there is no picture, no script and no style sheet, so opening the mail tells nobody that it was opened.
 * The only address that can be followed is one of the portal itself.
 */
final class MailHtml {

    private static final Pattern FACT = Pattern.compile("(\\p{Lu}[^:\\n]{1,40}): (\\S.*)");
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
            <meta name="color-scheme" content="light"><title>%s</title></head>
            <body style="margin:0;background:#f3f6f9;color:#1b2733;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
            <div style="max-width:38rem;margin:0 auto;background:#ffffff">
            <p style="margin:0;padding:14px 24px;background:#12344d;border-bottom:5px solid #ffe615;color:#ffffff;font-weight:bold">kmo-portefeuille</p>
            %s</div></body></html>
            """;
    private static final String SECTION = """
            <div lang="%s" style="padding:8px 24px 20px;border-bottom:1px solid #c3ccd6">
            <h1 style="font-size:22px;line-height:1.3;margin:16px 0 12px">%s</h1>
            %s</div>
            """;
    private static final String BUTTON = "<p style=\"margin:20px 0\"><a href=\"%1$s\" style=\"display:inline-block;padding:12px 20px;background:#12344d;color:#ffffff;"
            + "font-weight:bold;border-radius:5px\">%2$s</a><br><span style=\"font-size:14px;color:#4a5868;overflow-wrap:anywhere\">%1$s</span></p>\n";

    private final String publicUrl;

    MailHtml(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** @param sections in the order in which they are read */
    String page(String subject, Section... sections) {
        return PAGE.formatted(encoded(subject), Arrays.stream(sections).map(this::section).collect(Collectors.joining()));
    }

    private String section(Section section) {
        String blocks = Arrays.stream(section.text().split("\n\n")).map(block -> block(block, section.language())).collect(Collectors.joining());
        return SECTION.formatted(section.language().code(), encoded(firstLetterLarge(section.subject())), blocks);
    }

    private String block(String block, Language language) {
        List<String> lines = block.lines().map(String::strip).toList();
        return lines.size() > 1 && lines.stream().allMatch(line -> FACT.matcher(line).matches()) ? facts(lines, language) : prose(lines);
    }

    private String facts(List<String> lines, Language language) {
        StringBuilder facts = new StringBuilder();
        String button = "";
        for (String line : lines) {
            Matcher fact = FACT.matcher(line);
            fact.matches();
            String told = fact.group(2);
            if (told.startsWith(publicUrl + "/")) {
                button = BUTTON.formatted(encoded(told), language == Language.DUTCH ? "Open in het portaal" : "Open in the portal");
            } else {
                facts.append("<dt style=\"color:#4a5868;font-size:14px\">").append(encoded(fact.group(1)))
                        .append("</dt><dd style=\"margin:0 0 8px;font-weight:bold\">").append(encoded(told)).append("</dd>\n");
            }
        }
        return button + "<dl style=\"margin:16px 0;padding:12px 16px;background:#f3f6f9;border-left:6px solid #0a58a3\">\n" + facts + "</dl>\n";
    }

    /** Sentences and lists; a line that ends with a colon is the heading of what comes. */
    private static String prose(List<String> lines) {
        StringBuilder written = new StringBuilder();
        List<String> items = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("- ")) {
                items.add(line.substring(2));
            } else {
                written.append(list(items));
                items.clear();
                written.append(line.endsWith(":") ? "<h2 style=\"font-size:17px;margin:16px 0 4px\">" + encoded(line) + "</h2>\n"
                        : "<p style=\"margin:0 0 8px\">" + encoded(line) + "</p>\n");
            }
        }
        return written.append(list(items)).toString();
    }

    private static String list(List<String> items) {
        UnaryOperator<String> item = text -> "<li>" + encoded(text) + "</li>\n";
        return items.isEmpty() ? "" : items.stream().map(item).collect(Collectors.joining("", "<ul style=\"margin:0 0 8px;padding-left:20px\">\n", "</ul>\n"));
    }

    private static String firstLetterLarge(String subject) {
        return subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1);
    }

    private static String encoded(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** One language of a mail. */
    record Section(Language language, String subject, String text) {
    }
}
