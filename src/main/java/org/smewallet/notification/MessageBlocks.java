package org.smewallet.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the lines of a message are, for whoever lays them out: facts, headings, sentences and lists. */
final class MessageBlocks {

    private static final Pattern FACT = Pattern.compile("(\\p{Lu}[^:\\n]{1,40}): (\\S.*)");

    private MessageBlocks() {
    }

    /** A part of a message. */
    sealed interface Block {
    }

    /** A line that ends with a colon: the heading of what comes. */
    record Heading(String text) implements Block {
    }

    record Sentence(String text) implements Block {
    }

    record Items(List<String> items) implements Block {
    }

    /** Lines that each name a thing and tell it. */
    record Facts(List<Fact> facts) implements Block {
    }

    record Fact(String name, String told) {
    }

    /** In the order of the text. */
    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String part : text.split("\n\n")) {
            List<String> lines = part.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            if (lines.size() > 1 && lines.stream().allMatch(line -> FACT.matcher(line).matches())) {
                blocks.add(new Facts(lines.stream().map(MessageBlocks::fact).toList()));
            } else {
                prose(lines, blocks);
            }
        }
        return blocks;
    }

    private static void prose(List<String> lines, List<Block> blocks) {
        List<String> items = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("- ")) {
                items.add(line.substring(2));
            } else {
                endList(items, blocks);
                blocks.add(line.endsWith(":") ? new Heading(line) : new Sentence(line));
            }
        }
        endList(items, blocks);
    }

    private static void endList(List<String> items, List<Block> blocks) {
        if (!items.isEmpty()) {
            blocks.add(new Items(List.copyOf(items)));
            items.clear();
        }
    }

    private static Fact fact(String line) {
        Matcher fact = FACT.matcher(line);
        fact.matches();
        return new Fact(fact.group(1), fact.group(2));
    }
}
