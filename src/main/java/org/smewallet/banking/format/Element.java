package org.smewallet.banking.format;

import java.util.ArrayList;
import java.util.List;

/** A small piece of an XML document, read whole: one entry's data, one balance. */
final class Element {

    private final String name;
    private final int line;
    private final String currency;
    private final List<Element> children = new ArrayList<>();
    private String text = "";

    Element(String name, int line, String currency) {
        this.name = name;
        this.line = line;
        this.currency = currency;
    }

    void add(Element child) {
        children.add(child);
    }

    void close(String content) {
        text = content.strip();
    }

    int line() {
        return line;
    }

    /** The attribute {@code Ccy} of an amount, or null. */
    String currency() {
        return currency;
    }

    String text() {
        return text;
    }

    /** Every child of this name. */
    List<Element> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The first element down this path, or null. */
    Element at(String... path) {
        Element here = this;
        for (String step : path) {
            here = here.children.stream().filter(child -> child.name.equals(step)).findFirst().orElse(null);
            if (here == null) {
                return null;
            }
        }
        return here;
    }

    /** The text down this path; null when it is missing or empty. */
    String text(String... path) {
        Element found = at(path);
        return found == null || found.text.isEmpty() ? null : found.text;
    }
}
