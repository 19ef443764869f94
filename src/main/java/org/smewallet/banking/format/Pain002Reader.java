package org.smewallet.banking.format;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smewallet.banking.format.StatusReport.Rejection;

/** Status reports of ISO 20022, pain.002: of the versions 03 and 10, by which banks answer a pain.001 of version 03 and 09. */
public final class Pain002Reader {

    private static final Set<String> NAMESPACES =
        Set.of("urn:iso:std:iso:20022:tech:xsd:pain.002.001.03", "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10");
    private static final int LONGEST_REASON = 200;

    private Pain002Reader() {
    }

    /** Reads a whole report; refuses what is no pain.002 of these versions, or broken. */
    public static StatusReport read(InputStream file) {
        GuardedXml xml = new GuardedXml(file);
        if (!NAMESPACES.contains(xml.root())) {
            throw xml.refused("dit is geen pain.002.001.03 of .10.", "this is no pain.002.001.03 or .10.");
        }
        String messageId = null;
        String whole = null;
        List<Rejection> rejections = new ArrayList<>();
        while (xml.nextChild()) {
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "OrgnlGrpInfAndSts" -> {
                        Element group = xml.whole();
                        messageId = Fields.required(group, "OrgnlMsgId", "OrgnlMsgId");
                        whole = "RJCT".equals(group.text("GrpSts")) ? reason(group) : null;
                    }
                    case "OrgnlPmtInfAndSts" -> block(xml, rejections);
                    default -> xml.skip();
                }
            }
        }
        xml.finish();
        if (messageId == null) {
            throw xml.refused("OrgnlGrpInfAndSts ontbreekt.", "OrgnlGrpInfAndSts is missing.");
        }
        return new StatusReport(messageId, whole, rejections);
    }

    private static void block(GuardedXml xml, List<Rejection> rejections) {
        Element block = new Element("OrgnlPmtInfAndSts", xml.line(), null);
        int before = rejections.size();
        while (xml.nextChild()) {
            if (!"TxInfAndSts".equals(xml.name())) {
                block.add(xml.whole());
                continue;
            }
            Element transaction = xml.whole();
            if ("RJCT".equals(transaction.text("TxSts"))) {
                rejections.add(new Rejection(Fields.required(transaction, "OrgnlEndToEndId", "OrgnlEndToEndId"),
                    block.text("OrgnlPmtInfId"), reason(transaction)));
            }
        }
        if ("RJCT".equals(block.text("PmtInfSts")) && rejections.size() == before) {
            rejections.add(new Rejection(null, Fields.required(block, "OrgnlPmtInfId", "OrgnlPmtInfId"), reason(block)));
        }
    }

    private static String reason(Element element) {
        String told = element.all("StsRsnInf").stream().flatMap(information -> Stream.concat(
                Stream.of(information.text("Rsn", "Cd") == null ? "" : information.text("Rsn", "Cd")),
                information.all("AddtlInf").stream().map(Element::text)))
            .filter(part -> !part.isEmpty()).collect(Collectors.joining(": "));
        return told.isEmpty() ? "RJCT" : Fields.tidy(told, LONGEST_REASON);
    }
}
