package org.smewallet.banking.format;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML of a stranger, read forward only: no document type, no entities, bounded depth, text and pieces. A file that breaks
 * a bound, or XML itself, is refused at its line.
 */
final class GuardedXml {

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_PARTS = 2_000;

    private final XMLStreamReader reader;
    private int depth;
    private int parts;

    GuardedXml(InputStream file) {
        // The reader of the platform itself, whatever else lies on the class path: its settings are known.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            reader = factory.createXMLStreamReader(file);
        } catch (XMLStreamException e) {
            throw notXml(e);
        }
    }

    /** Goes to the root element and returns the name space of the document. */
    String root() {
        while (step() != XMLStreamConstants.START_ELEMENT) {
            continue;
        }
        return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    }

    String name() {
        return reader.getLocalName();
    }

    int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /** True when a child of the open element begins, which must then be entered, read or skipped; false when it ends. */
    boolean nextChild() {
        while (true) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                default -> {
                }
            }
        }
    }

    /** Reads to the end of the document: what stands behind the root must be well-formed too. */
    void finish() {
        while (step() != XMLStreamConstants.END_DOCUMENT) {
            continue;
        }
    }

    /** Leaves out the element that just began. */
    void skip() {
        int outside = depth - 1;
        while (depth > outside) {
            step();
        }
    }

    /** Reads the element that just began, with all in it. */
    Element whole() {
        parts = 0;
        return part();
    }

    private Element part() {
        if (++parts > MOST_PARTS) {
            throw refused("een boeking telt te veel onderdelen.", "an entry has too many parts.");
        }
        Element element = new Element(reader.getLocalName(), line(), reader.getAttributeValue(null, "Ccy"));
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> element.add(part());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text);
                case XMLStreamConstants.END_ELEMENT -> {
                    element.close(text.toString());
                    return element;
                }
                default -> {
                }
            }
        }
    }

    private void append(StringBuilder text) {
        if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
            throw refused("een tekst is te lang.", "a text is too long.");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private int step() {
        int event;
        try {
            event = reader.next();
        } catch (XMLStreamException e) {
            throw notXml(e);
        }
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw refused("een documenttype of entiteit is niet toegelaten.", "a document type or entity is not allowed.");
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEEPEST) {
                    throw refused("de elementen zitten te diep in elkaar.", "the elements are nested too deeply.");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {
            }
        }
        return event;
    }

    StatementRefused refused(String dutch, String english) {
        return new StatementRefused(line(), dutch, english);
    }

    private static StatementRefused notXml(XMLStreamException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        return new StatementRefused(line, "het bestand is leeg, afgebroken of geen geldige XML.",
            "the file is empty, cut off or not well-formed XML.");
    }
}
