package org.smewallet.banking.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.smewallet.banking.format.PaymentMessage.Transfer;
import org.smewallet.shared.Money;
import org.smewallet.shared.StructuredCommunication;

/** Writes a payment file as ISO 20022 pain.001: the same message gives the same bytes. */
public final class Pain001Writer {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_COMMUNICATION = 140;

    private final PaymentMessage message;
    private final PainVersion version;
    private final XMLStreamWriter xml;

    private Pain001Writer(PaymentMessage message, PainVersion version, XMLStreamWriter xml) {
        this.message = message;
        this.version = version;
        this.xml = xml;
    }

    /** The file in UTF-8, one payment block for each day of execution, in the order of the transfers. */
    public static byte[] write(PaymentMessage message, PainVersion version) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new Pain001Writer(message, version, xml).document();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /** The id of the payment block that holds the transfers of one day of execution. */
    public static String blockId(String messageId, LocalDate day) {
        return messageId + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private void document() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(version.namespace());
        xml.writeStartElement("CstmrCdtTrfInitn");
        xml.writeStartElement("GrpHdr");
        leaf("MsgId", message.messageId());
        leaf("CreDtTm", SECONDS.format(message.createdAt()));
        countAndSum(message.transfers());
        nested(SepaText.of(message.debtor(), LONGEST_NAME), "InitgPty", "Nm");
        xml.writeEndElement();
        Map<LocalDate, List<Transfer>> byDay = message.transfers().stream()
            .collect(Collectors.groupingBy(Transfer::requestedOn, TreeMap::new, Collectors.toList()));
        for (Map.Entry<LocalDate, List<Transfer>> day : byDay.entrySet()) {
            block(blockId(message.messageId(), day.getKey()), day.getKey(), day.getValue());
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void block(String id, LocalDate day, List<Transfer> transfers) throws XMLStreamException {
        xml.writeStartElement("PmtInf");
        leaf("PmtInfId", id);
        leaf("PmtMtd", "TRF");
        // Each transfer comes back as a line of its own, by which it is settled.
        leaf("BtchBookg", "false");
        countAndSum(transfers);
        nested("SEPA", "PmtTpInf", "SvcLvl", "Cd");
        if (version == PainVersion.PAIN_001_001_03) {
            leaf("ReqdExctnDt", day.toString());
        } else {
            nested(day.toString(), "ReqdExctnDt", "Dt");
        }
        nested(SepaText.of(message.debtor(), LONGEST_NAME), "Dbtr", "Nm");
        nested(message.debtorIban().compact(), "DbtrAcct", "Id", "IBAN");
        nested(message.debtorBic().code(), "DbtrAgt", "FinInstnId", version == PainVersion.PAIN_001_001_03 ? "BIC" : "BICFI");
        leaf("ChrgBr", "SLEV");
        for (Transfer transfer : transfers) {
            transfer(transfer);
        }
        xml.writeEndElement();
    }

    private void transfer(Transfer transfer) throws XMLStreamException {
        xml.writeStartElement("CdtTrfTxInf");
        nested(transfer.endToEndId(), "PmtId", "EndToEndId");
        xml.writeStartElement("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "EUR");
        xml.writeCharacters(transfer.amount().toString());
        xml.writeEndElement();
        xml.writeEndElement();
        nested(SepaText.of(transfer.beneficiary(), LONGEST_NAME), "Cdtr", "Nm");
        nested(transfer.iban().compact(), "CdtrAcct", "Id", "IBAN");
        xml.writeStartElement("RmtInf");
        var structured = StructuredCommunication.find(transfer.communication());
        if (structured.isPresent()) {
            xml.writeStartElement("Strd");
            xml.writeStartElement("CdtrRefInf");
            xml.writeStartElement("Tp");
            nested("SCOR", "CdOrPrtry", "Cd");
            leaf("Issr", "BBA");
            xml.writeEndElement();
            leaf("Ref", structured.get().digits());
            xml.writeEndElement();
            xml.writeEndElement();
        } else {
            leaf("Ustrd", SepaText.of(transfer.communication(), LONGEST_COMMUNICATION));
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void countAndSum(List<Transfer> transfers) throws XMLStreamException {
        leaf("NbOfTxs", Integer.toString(transfers.size()));
        leaf("CtrlSum", Money.sum(transfers.stream().map(Transfer::amount).toList()).toString());
    }

    private void leaf(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void nested(String text, String outermost, String inside, String... further) throws XMLStreamException {
        xml.writeStartElement(outermost);
        xml.writeStartElement(inside);
        for (String element : further) {
            xml.writeStartElement(element);
        }
        xml.writeCharacters(text);
        for (int opened = 0; opened < further.length + 2; opened++) {
            xml.writeEndElement();
        }
    }
}
