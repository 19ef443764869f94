package org.smewallet.banking.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prowidesoftware.swift.model.mx.MxPain00100103;
import com.prowidesoftware.swift.model.mx.MxPain00100109;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smewallet.banking.format.PaymentMessage.Transfer;
import org.smewallet.shared.Bic;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;
import org.smewallet.support.Schemas;

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
    void is_valid_against_the_schema(PainVersion version) {
        assertThat(Schemas.faults(text(version))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PainVersion.class)
    @DisplayName("names and communications of nothing, of other alphabets and of every length stay valid")
    void odd_texts_are_valid(PainVersion version) {
        List<String> odd = List.of("", " ", "\t\n", "\u0000\u001b", "\ud83c\udf89", "\ud83c", "\u05e9\u05dc\u05d5\u05dd", "&amp;<!-- ]]>", "x".repeat(5_000),
            "\u00e9".repeat(141), "/", "//", "+++090/2646/12313+++", "999999999999");
        List<Transfer> transfers = odd.stream().map(text -> transfer("E" + odd.indexOf(text), "1.00", text, text, DAY)).toList();
        assertThat(Schemas.faults(text(new PaymentMessage("PF-1", LocalDateTime.of(2026, 1, 1, 0, 0), "", Iban.parse(StatementText.ACCOUNT),
            Bic.parse("GEBABEBBXXX"), transfers), version))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PainVersion.class)
    @DisplayName("10,000 payments over several days: valid, with their count and sum")
    void many_payments_are_valid(PainVersion version) {
        List<Transfer> transfers = IntStream.range(0, 10_000).mapToObj(number ->
            transfer("KP-2026-%06d-P1-1".formatted(number), "999999.99", "Provider " + number, "invoice " + number, DAY.plusDays(number % 5))).toList();
        String text = text(new PaymentMessage("PF-2026-000009", LocalDateTime.of(2026, 11, 22, 9, 30), "Example", Iban.parse(StatementText.ACCOUNT),
            Bic.parse("GEBABEBB"), transfers), version);
        assertThat(Schemas.faults(text)).isEmpty();
        assertThat(text).contains("<NbOfTxs>10000</NbOfTxs><CtrlSum>9999999900.00</CtrlSum>");
    }

    @Test
    @DisplayName("a file of no payments is none: the schema has no room for it")
    void no_payments() {
        assertThatThrownBy(() -> new PaymentMessage("PF-1", LocalDateTime.of(2026, 1, 1, 0, 0), "x", Iban.parse(StatementText.ACCOUNT),
            Bic.parse("GEBABEBB"), List.of())).isInstanceOf(IllegalArgumentException.class);
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
        return text(MESSAGE, version);
    }

    private static String text(PaymentMessage message, PainVersion version) {
        return new String(Pain001Writer.write(message, version), StandardCharsets.UTF_8);
    }
}
