package org.smewallet.banking.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.mx.MxPain00100103;
import com.prowidesoftware.swift.model.mx.MxPain00100109;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smewallet.banking.format.PaymentMessage.Transfer;
import org.smewallet.shared.Bic;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;

class Pain001WriterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final PaymentMessage MESSAGE = new PaymentMessage("PF-2026-000001", LocalDateTime.of(2026, 11, 22, 9, 30, 1),
        "KMO-portefeuille (voorbeeld)", Iban.parse(StatementText.ACCOUNT), Bic.parse("GEBABEBB"), List.of(
            transfer("KP-2026-000123-P1-1", "555.00", "Provider \u00c9\u00e9n & zonen <x> " + "y".repeat(100), "INV/1 KP-2026-000123 ${x}", DAY),
            transfer("KP-2026-000124-R1-1", "0.01", "Enterprise", "090264612313", DAY.plusDays(1)),
            transfer("KP-2026-000125-P1-1", "1234567.89", "\u4e2d", "", DAY)));

    private static Transfer transfer(String endToEndId, String amount, String beneficiary, String communication, LocalDate day) {
        return new Transfer(endToEndId, Money.of(amount), beneficiary, Iban.parse(StatementText.PAYER), communication, day);
    }

    @ParameterizedTest
    @EnumSource(PainVersion.class)
    void is_valid_against_the_schema(PainVersion version) throws Exception {
        String schema = version == PainVersion.PAIN_001_001_03 ? "/pain.001.001.03.xsd" : "/pain.001.001.09.xsd";
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(getClass().getResource(schema)).newValidator()
            .validate(new StreamSource(new ByteArrayInputStream(Pain001Writer.write(MESSAGE, version))));
    }

    @ParameterizedTest
    @EnumSource(PainVersion.class)
    void the_same_message_gives_the_same_bytes(PainVersion version) {
        assertThat(Pain001Writer.write(MESSAGE, version)).isEqualTo(Pain001Writer.write(MESSAGE, version));
    }

    @Test
    void a_second_library_reads_every_transfer_from_version_03() {
        var message = MxPain00100103.parse(text(PainVersion.PAIN_001_001_03)).getCstmrCdtTrfInitn();
        assertThat(message.getGrpHdr().getMsgId()).isEqualTo("PF-2026-000001");
        assertThat(message.getGrpHdr().getCtrlSum()).isEqualByComparingTo(new BigDecimal("1235122.90"));
        assertThat(message.getPmtInf()).extracting(block -> block.getPmtInfId())
            .containsExactly("PF-2026-000001-20261123", "PF-2026-000001-20261124");
        var transfer = message.getPmtInf().get(0).getCdtTrfTxInf().get(0);
        assertThat(transfer.getAmt().getInstdAmt().getValue()).isEqualByComparingTo("555.00");
        assertThat(transfer.getCdtr().getNm()).startsWith("Provider Een + zonen x y").hasSize(70);
        assertThat(transfer.getCdtrAcct().getId().getIBAN()).isEqualTo(StatementText.PAYER);
        assertThat(message.getPmtInf().get(1).getCdtTrfTxInf().get(0).getRmtInf().getStrd().get(0).getCdtrRefInf().getRef())
            .isEqualTo("090264612313");
    }

    @Test
    void a_second_library_reads_every_transfer_from_version_09() {
        var message = MxPain00100109.parse(text(PainVersion.PAIN_001_001_09)).getCstmrCdtTrfInitn();
        assertThat(message.getGrpHdr().getNbOfTxs()).isEqualTo("3");
        assertThat(message.getPmtInf().get(0).getDbtrAgt().getFinInstnId().getBICFI()).isEqualTo("GEBABEBB");
        assertThat(message.getPmtInf().get(0).getCdtTrfTxInf()).extracting(transfer -> transfer.getPmtId().getEndToEndId())
            .containsExactly("KP-2026-000123-P1-1", "KP-2026-000125-P1-1");
    }

    @Test
    @DisplayName("An outside program finds end-to-end id, amount and account in this order within each transfer")
    void is_read_by_outside_programs() {
        Matcher found = Pattern.compile("<EndToEndId>([^<]+)<.*?<InstdAmt[^>]*>([^<]+)<.*?<CdtrAcct>.*?<IBAN>([^<]+)<", Pattern.DOTALL)
            .matcher(text(PainVersion.PAIN_001_001_03));
        assertThat(found.results().map(result -> result.group(1) + " " + result.group(2) + " " + result.group(3))).containsExactly(
            "KP-2026-000123-P1-1 555.00 " + StatementText.PAYER, "KP-2026-000125-P1-1 1234567.89 " + StatementText.PAYER,
            "KP-2026-000124-R1-1 0.01 " + StatementText.PAYER);
    }

    private static String text(PainVersion version) {
        return new String(Pain001Writer.write(MESSAGE, version), StandardCharsets.UTF_8);
    }
}
