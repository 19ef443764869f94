package org.smewallet.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the strokes of a diagram as SVG; knows how symbols look, nothing of what they mean. */
final class SvgPen {

    private static final String INK = "#1f2933";
    private static final String HERE = "#ffe08a";
    private static final double LETTER = 5.9;
    private static final int LINE = 14;

    private final StringBuilder out = new StringBuilder();

    String page(double x, double y, double width, double height, String id, String title, String about) {
        String key = id.replaceAll("[^A-Za-z0-9]", "");
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="%s %s %s %s" width="%s" height="%s" role="img" aria-labelledby="title-%s about-%s" font-family="Arial, Helvetica, sans-serif" font-size="11" fill="%s">
                <title id="title-%s">%s</title>
                <desc id="about-%s">%s</desc>
                <defs><marker id="arrow-%s" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" orient="auto"><path d="M0 1 10 5 0 9z" fill="%s"/></marker></defs>
                <rect x="%s" y="%s" width="%s" height="%s" fill="#ffffff"/>
                %s</svg>
                """.formatted(n(x), n(y), n(width), n(height), n(width), n(height), key, key, INK, key, text(title), key, text(about),
                key, INK, n(x), n(y), n(width), n(height), out.toString().replace("url(#arrow)", "url(#arrow-" + key + ")"));
    }

    void open(String name, boolean here) {
        out.append("<g>");
        if (name != null) {
            out.append("<title>").append(text(name)).append(here ? " (nu / now)" : "").append("</title>");
        }
    }

    void close() {
        out.append("</g>\n");
    }

    void line(List<double[]> points, boolean association) {
        StringBuilder path = new StringBuilder();
        points.forEach(p -> path.append(path.isEmpty() ? "M" : " L").append(n(p[0])).append(' ').append(n(p[1])));
        out.append("<path d=\"").append(path).append("\" fill=\"none\" stroke=\"").append(INK).append('"')
                .append(association ? " stroke-dasharray=\"1 4\" stroke-linecap=\"round\"" : " stroke-width=\"1.3\" marker-end=\"url(#arrow)\"")
                .append("/>\n");
    }

    void task(double x, double y, double width, double height, boolean here) {
        rectangle(x, y, width, height, here ? HERE : "#ffffff", here ? 3 : 1.5, "");
    }

    void frame(double x, double y, double width, double height, boolean event, boolean here) {
        rectangle(x, y, width, height, event ? "#fbfcfd" : "#f6f9fc", here ? 3 : 1.5, event ? " stroke-dasharray=\"2 4\"" : "");
    }

    private void rectangle(double x, double y, double width, double height, String fill, double stroke, String more) {
        out.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"10\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                .formatted(n(x), n(y), n(width), n(height), fill, INK, n(stroke), more));
    }

    /** A person for what people do, a wheel for what the system does. */
    void taskKind(double x, double y, boolean person) {
        if (person) {
            stroke("M%s %sm-7 7c0-9 14-9 14 0zm7-13a3.6 3.6 0 1 1-.1 0z".formatted(n(x), n(y)), "none", 1.1, "");
        } else {
            stroke("M%s %sm0-3a3 3 0 1 1-.1 0z".formatted(n(x), n(y)), "none", 1.1, "");
            out.append("<circle cx=\"%s\" cy=\"%s\" r=\"6\" fill=\"none\" stroke=\"%s\" stroke-width=\"3\" stroke-dasharray=\"2.4 2.3\"/>"
                    .formatted(n(x), n(y), INK));
        }
    }

    void diamond(double x, double y, boolean eventBased, boolean here) {
        stroke("M%s %sl25 25-25 25-25-25z".formatted(n(x), n(y - 25)), here ? HERE : "#ffffff", 1.5, "");
        if (eventBased) {
            ring(x, y, 13, 1, "");
            ring(x, y, 10.5, 1, "");
            stroke("M%s %sl6.5 4.7-2.5 7.6h-8l-2.5-7.6z".formatted(n(x), n(y - 6.7)), "none", 1, "");
        } else {
            stroke("M%s %sl12 14m0-14l-12 14".formatted(n(x - 6), n(y - 7)), "none", 2.6, "");
        }
    }

    void circle(double x, double y, boolean thick, boolean twice, boolean goesOn, boolean here) {
        String dashes = goesOn ? " stroke-dasharray=\"4 3\"" : "";
        out.append("<circle cx=\"%s\" cy=\"%s\" r=\"18\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                .formatted(n(x), n(y), here ? HERE : "#ffffff", INK, thick ? "3.2" : "1.3", dashes));
        if (twice) {
            ring(x, y, 14.5, 1.3, dashes);
        }
    }

    void symbol(double x, double y, String kind, boolean thrown) {
        String fill = thrown ? INK : "none";
        switch (kind) {
            case "timerEventDefinition" -> {
                ring(x, y, 10, 1.2, "");
                stroke("M%s %sv-7m0 7l5 2".formatted(n(x), n(y)), "none", 1.4, "");
                stroke("M%s %sv2.5m0 15v2.5m-10-10h2.5m15 0h2.5".formatted(n(x), n(y - 10)), "none", 1, "");
            }
            case "messageEventDefinition" -> stroke("M%s %sh18v12h-18zl9 7 9-7".formatted(n(x - 9), n(y - 6)), fill, 1.3, "");
            case "errorEventDefinition" -> stroke("M%s %sl5-14 5 8 6-9-5 15-6-8z".formatted(n(x - 8), n(y + 8)), fill, 1.3, "");
            case "terminateEventDefinition" -> out.append("<circle cx=\"%s\" cy=\"%s\" r=\"10\" fill=\"%s\"/>".formatted(n(x), n(y), INK));
            default -> ring(x, y, 5, 1.2, "");
        }
    }

    /** Three upright strokes: once for each, side by side. */
    void repeated(double x, double y) {
        stroke("M%s %sv12m6-12v12m6-12v12".formatted(n(x - 6), n(y - 6)), "none", 2.2, "");
    }

    void note(double x, double y, double width, double height, String words) {
        stroke("M%s %sh-10v%sh10".formatted(n(x + 10), n(y), n(height)), "none", 1.2, "");
        List<String> lines = wrap(words, width - 8);
        for (int i = 0; i < lines.size(); i++) {
            write(lines.get(i), x + 7, y + 13 + i * LINE, "start", "");
        }
    }

    void heading(double x, double y, String words) {
        write(words, x, y, "start", " font-weight=\"bold\"");
    }

    void centred(String words, double x, double y, double width, double height) {
        List<String> lines = wrap(words, width - 10);
        double first = y + height / 2 - (lines.size() - 1) * LINE / 2.0 + 4;
        for (int i = 0; i < lines.size(); i++) {
            write(lines.get(i), x + width / 2, first + i * LINE, "middle", "");
        }
    }

    void label(String words, double x, double y, double width) {
        List<String> lines = wrap(words, width + 4);
        for (int i = 0; i < lines.size(); i++) {
            write(lines.get(i), x + width / 2, y + 11 + i * LINE, "middle", "");
        }
        out.append('\n');
    }

    private void write(String words, double x, double y, String anchor, String more) {
        out.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\"%s>%s</text>".formatted(n(x), n(y), anchor, more, text(words)));
    }

    private void ring(double x, double y, double radius, double width, String more) {
        out.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                .formatted(n(x), n(y), n(radius), INK, n(width), more));
    }

    private void stroke(String path, String fill, double width, String more) {
        out.append("<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>".formatted(path, fill, INK, n(width), more));
    }

    private static List<String> wrap(String words, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : words.strip().split("\n")) {
            String line = "";
            for (String word : paragraph.strip().split("\\s+")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && longer.length() * LETTER > width) {
                    lines.add(line);
                    longer = word;
                }
                line = longer;
            }
            lines.add(line);
        }
        return lines;
    }

    private static String n(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%.1f", number);
    }

    private static String text(String words) {
        return words == null ? "" : words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
