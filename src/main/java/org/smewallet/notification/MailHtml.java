package org.smewallet.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The same sentences as in the text of a mail, laid out calmly: nothing is written twice. Every sign of the text is encoded
 * (SECURITY I1, I2); there is no picture, no script and no style sheet, so opening the mail tells nobody that it was opened.
 * The only address that can be followed is one of the portal itself.
 */
final class MailHtml {

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
        String blocks = MessageBlocks.of(section.text()).stream().map(block -> block(block, section.language())).collect(Collectors.joining());
        return SECTION.formatted(section.language().code(), encoded(firstLetterLarge(section.subject())), blocks);
    }

    private String block(MessageBlocks.Block block, Language language) {
        if (block instanceof MessageBlocks.Facts facts) {
            return facts(facts.facts(), language);
        }
        if (block instanceof MessageBlocks.Items list) {
            return list.items().stream().map(text -> "<li>" + encoded(text) + "</li>\n")
                    .collect(Collectors.joining("", "<ul style=\"margin:0 0 8px;padding-left:20px\">\n", "</ul>\n"));
        }
        if (block instanceof MessageBlocks.Heading heading) {
            return "<h2 style=\"font-size:17px;margin:16px 0 4px\">" + encoded(heading.text()) + "</h2>\n";
        }
        return "<p style=\"margin:0 0 8px\">" + encoded(((MessageBlocks.Sentence) block).text()) + "</p>\n";
    }

    private String facts(List<MessageBlocks.Fact> told, Language language) {
        StringBuilder facts = new StringBuilder();
        String button = "";
        for (MessageBlocks.Fact fact : told) {
            if (fact.told().startsWith(publicUrl + "/")) {
                button = BUTTON.formatted(encoded(fact.told()), language == Language.DUTCH ? "Open in het portaal" : "Open in the portal");
            } else {
                facts.append("<dt style=\"color:#4a5868;font-size:14px\">").append(encoded(fact.name()))
                        .append("</dt><dd style=\"margin:0 0 8px;font-weight:bold\">").append(encoded(fact.told())).append("</dd>\n");
            }
        }
        return button + "<dl style=\"margin:16px 0;padding:12px 16px;background:#f3f6f9;border-left:6px solid #0a58a3\">\n" + facts + "</dl>\n";
    }

    static String firstLetterLarge(String subject) {
        return subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1);
    }

    static String encoded(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** One language of a mail. */
    record Section(Language language, String subject, String text) {
    }
}
