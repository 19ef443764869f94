package org.smewallet.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The published schemas of what banks and invoices speak: ISO 20022 for statements, payments and status reports, OASIS
 * for UBL 2.1. They come with two libraries that only the tests use; pain.001.001.03 and pain.002.001.03 there in the form
 * banks narrowed, so that what is valid here is valid for ISO.
 */
public final class Schemas {

    private static final String ISO = "urn:iso:std:iso:20022:tech:xsd:";
    private static final String INVOICE = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?\\w+[^>]*?xmlns(?::\\w+)?=\"(" + ISO + "[^\"]+|" + INVOICE + ")\"");
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    /** The report of camt.052 and the statement of camt.053 are one message: only these names, and that a statement has balances, differ. */
    private static final Map<String, String> STATEMENT_NAMES = Map.of("BkToCstmrAcctRpt", "BkToCstmrStmt", "\"Rpt\"", "\"Stmt\"",
            "AddtlRptInf", "AddtlStmtInf", "RptPgntn", "StmtPgntn", "minOccurs=\"0\" name=\"Bal\"", "minOccurs=\"1\" name=\"Bal\"",
            "camt.052", "camt.053");

    private Schemas() {
    }

    /** What the schema of its name space finds wrong in a document; empty when it is valid. */
    public static List<String> faults(String document) {
        Matcher root = ROOT.matcher(document.substring(0, Math.min(document.length(), 2_000)));
        if (!root.find()) {
            return List.of("no name space with a schema");
        }
        List<String> faults = new ArrayList<>();
        Validator validator = READ.computeIfAbsent(root.group(1), Schemas::read).newValidator();
        validator.setErrorHandler(collecting(faults));
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))));
        } catch (SAXException e) {
            faults.add(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    /** The document itself, once its schema has found it valid. */
    public static byte[] valid(byte[] document) {
        valid(new String(document, StandardCharsets.UTF_8));
        return document;
    }

    /** The document itself, once its schema has found it valid. */
    public static String valid(String document) {
        List<String> faults = faults(document);
        if (!faults.isEmpty()) {
            throw new AssertionError("Not valid against its schema: " + faults);
        }
        return document;
    }

    private static Schema read(String namespace) {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources(namespace));
        } catch (SAXException e) {
            throw new IllegalStateException("The schema of " + namespace + " cannot be read", e);
        }
    }

    private static Source[] sources(String namespace) {
        if (namespace.equals(INVOICE)) {
            return Stream.of("/schemas/CCTS_CCT_SchemaModule.xsd", "/schemas/xmldsig-core-schema.xsd", "/schemas/XAdES01903v132-201601.xsd",
                    "/schemas/XAdES01903v141-201601.xsd", "/external/schemas/ubl21/maindoc/UBL-Invoice-2.1.xsd")
                    .map(name -> new StreamSource(resource(name).toExternalForm())).toArray(Source[]::new);
        }
        String message = namespace.substring(ISO.length());
        if (message.startsWith("camt.053")) {
            return new Source[] {new StreamSource(new StringReader(statements(message.replace("camt.053", "camt.052"))))};
        }
        return new Source[] {new StreamSource(resource("/" + message + ".xsd").toExternalForm())};
    }

    private static String statements(String report) {
        try (InputStream schema = resource("/" + report + ".xsd").openStream()) {
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> name : STATEMENT_NAMES.entrySet()) {
                text = text.replace(name.getKey(), name.getValue());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL resource(String name) {
        URL found = Schemas.class.getResource(name);
        if (found == null) {
            throw new IllegalArgumentException("No schema " + name);
        }
        return found;
    }

    private static ErrorHandler collecting(List<String> faults) {
        return new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {
                faults.add(told(warning));
            }

            @Override
            public void error(SAXParseException error) {
                faults.add(told(error));
            }

            @Override
            public void fatalError(SAXParseException error) throws SAXException {
                throw error;
            }

            private String told(SAXParseException fault) {
                return "line " + fault.getLineNumber() + ": " + fault.getMessage();
            }
        };
    }
}
