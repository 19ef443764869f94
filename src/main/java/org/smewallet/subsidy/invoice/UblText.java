package org.smewallet.subsidy.invoice;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts of a UBL document by their path below the root, such as {@code AccountingSupplierParty/Party/EndpointID}. A
 * stranger's XML: no document type, no entity, bounded depth and length; what is not text of an invoice, an attachment
 * above all, is passed over unread.
 */
final class UblText {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final int DEEPEST = 30;
    private static final int MOST_TEXTS = 50_000;
    private static final int LONGEST_TEXT = 1_000;
    private static final String ATTACHMENT = "EmbeddedDocumentBinaryObject";

    /** One text, with the attributes that tell what it is. */
    record Value(String text, String scheme, String currency, int line) {
    }

    private final Map<String, List<Value>> values = new HashMap<>();
    private final List<String> path = new ArrayList<>();
    private final XMLStreamReader reader;
    private String root;
    private int texts;

    private UblText(byte[] xml) throws XMLStreamException {
        XMLInputFactory platform = XMLInputFactory.newDefaultFactory();
        platform.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        platform.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        platform.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        reader = platform.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /** @throws UblRefused for what is no well-formed XML, or not harmless */
    static UblText read(byte[] xml) {
        try {
            UblText document = new UblText(xml);
            document.readAll();
            return document;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new UblRefused(line, "het bestand is leeg, afgebroken of geen geldige XML.", "the file is empty, cut off or not well-formed XML.");
        }
    }

    /** Name of the root element, its name space before it: {@code Invoice-2 Invoice}; null for another vocabulary. */
    String root() {
        return root;
    }

    List<Value> all(String wanted) {
        return values.getOrDefault(wanted, List.of());
    }

    private void readAll() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        String scheme = null;
        String currency = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused("een documenttype of entiteit is niet toegelaten.", "a document type or entity is not allowed.");
                case XMLStreamConstants.START_ELEMENT -> {
                    open();
                    text.setLength(0);
                    scheme = reader.getAttributeValue(null, "schemeID");
                    currency = reader.getAttributeValue(null, "currencyID");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text);
                case XMLStreamConstants.END_ELEMENT -> {
                    close(text.toString().strip(), scheme, currency);
                    text.setLength(0);
                }
                default -> {
                }
            }
        }
    }

    private void open() {
        String space = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        if (root == null) {
            root = space.startsWith(UBL) ? space.substring(UBL.length()) + " " + reader.getLocalName() : "";
            return;
        }
        path.add(space.startsWith(UBL) ? reader.getLocalName() : "?");
        if (path.size() > DEEPEST) {
            throw refused("de elementen zitten te diep in elkaar.", "the elements are nested too deeply.");
        }
    }

    private void append(StringBuilder text) {
        if (path.isEmpty() || ATTACHMENT.equals(path.get(path.size() - 1))) {
            return;
        }
        // A remark may be longer; none of the texts that are read here is.
        text.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(reader.getTextLength(), LONGEST_TEXT - text.length()));
    }

    private void close(String text, String scheme, String currency) {
        if (path.isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            if (++texts > MOST_TEXTS) {
                throw refused("de factuur telt te veel regels.", "the invoice has too many lines.");
            }
            values.computeIfAbsent(String.join("/", path), key -> new ArrayList<>())
                    .add(new Value(text, scheme, currency, Math.max(1, reader.getLocation().getLineNumber())));
        }
        path.remove(path.size() - 1);
    }

    private UblRefused refused(String dutch, String english) {
        return new UblRefused(Math.max(1, reader.getLocation().getLineNumber()), dutch, english);
    }
}
