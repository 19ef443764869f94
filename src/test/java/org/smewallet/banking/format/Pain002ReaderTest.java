package org.smewallet.banking.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prowidesoftware.swift.model.mx.MxPain00200103;
import com.prowidesoftware.swift.model.mx.MxPain00200110;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.support.Schemas;

class Pain002ReaderTest {

    private static final String REASON = "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Closed</AddtlInf></StsRsnInf>";

    @Test
    void a_rejected_transfer_is_told_an_accepted_one_is_not() {
        String report = report("", "<OrgnlPmtInfId>B1</OrgnlPmtInfId>"
            + "<TxInfAndSts><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>RJCT</TxSts>" + REASON + "</TxInfAndSts>"
            + "<TxInfAndSts><OrgnlEndToEndId>E2</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>");
        var oracle = MxPain00200103.parse(report).getCstmrPmtStsRpt();
        StatusReport read = read(report);
        assertThat(read.originalMessageId()).isEqualTo(oracle.getOrgnlGrpInfAndSts().getOrgnlMsgId());
        assertThat(oracle.getOrgnlPmtInfAndSts().get(0).getTxInfAndSts()).hasSize(2);
        assertThat(read.reasonFor("E1", "B1")).isEqualTo("AC04: Closed");
        assertThat(read.reasonFor("E2", "B1")).isNull();
    }

    @Test
    void a_rejected_block_rejects_its_transfers() {
        StatusReport read = read(report("", "<OrgnlPmtInfId>B1</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>" + REASON));
        assertThat(read.reasonFor("E1", "B1")).isEqualTo("AC04: Closed");
        assertThat(read.reasonFor("E1", "B2")).isNull();
    }

    @Test
    void a_rejected_file_rejects_every_transfer() {
        assertThat(read(report("<GrpSts>RJCT</GrpSts>", "<OrgnlPmtInfId>B1</OrgnlPmtInfId>")).reasonFor("E9", "B9")).isEqualTo("RJCT");
    }

    @Test
    @DisplayName("version 10, by which a bank answers a payment file of version 09: valid, and read alike")
    void version_10() {
        String report = report("<GrpSts>PART</GrpSts>", "<OrgnlPmtInfId>B1</OrgnlPmtInfId>"
            + "<TxInfAndSts><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>RJCT</TxSts>" + REASON + "</TxInfAndSts>"
            + "<TxInfAndSts><OrgnlEndToEndId>E2</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>").replace("pain.002.001.03", "pain.002.001.10");
        assertThat(Schemas.faults(report)).isEmpty();
        assertThat(read(report).reasonFor("E1", "B1")).isEqualTo("AC04: Closed");
        assertThat(read(report).reasonFor("E2", "B1")).isNull();
    }

    @Test
    @DisplayName("version 03 for a whole file: valid, and read")
    void version_03() {
        String report = report("<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>", "")
            .replace("<OrgnlPmtInfAndSts></OrgnlPmtInfAndSts>", "");
        assertThat(Schemas.faults(report)).isEmpty();
        assertThat(read(report).reasonFor("E9", "B9")).isEqualTo("AC04");
    }

    @Test
    void a_second_library_reads_the_same_from_version_10() {
        String report = report("", "<OrgnlPmtInfId>B1</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>" + REASON).replace("pain.002.001.03", "pain.002.001.10");
        var block = MxPain00200110.parse(report).getCstmrPmtStsRpt().getOrgnlPmtInfAndSts().get(0);
        var reason = block.getStsRsnInf().get(0);
        assertThat(read(report).reasonFor("E1", block.getOrgnlPmtInfId())).isEqualTo(reason.getRsn().getCd() + ": " + reason.getAddtlInf().get(0));
    }

    @Test
    void another_message_or_a_broken_one_is_refused() {
        assertThatThrownBy(() -> read("<Document/>")).isInstanceOf(StatementRefused.class).hasMessageContaining("no pain.002");
        assertThatThrownBy(() -> read(report("", "").replace("pain.002.001.03", "pain.002.001.02"))).isInstanceOf(StatementRefused.class);
        assertThatThrownBy(() -> read("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.03\"><CstmrPmtStsRpt/></Document>"))
            .isInstanceOf(StatementRefused.class).hasMessageContaining("OrgnlGrpInfAndSts is missing");
    }

    private static String report(String group, String block) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.03\"><CstmrPmtStsRpt><GrpHdr><MsgId>M</MsgId>"
            + "<CreDtTm>2026-11-23T08:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>PF-2026-000001</OrgnlMsgId>"
            + "<OrgnlMsgNmId>pain.001.001.03</OrgnlMsgNmId>" + group + "</OrgnlGrpInfAndSts><OrgnlPmtInfAndSts>" + block
            + "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>";
    }

    private static StatusReport read(String report) {
        return Pain002Reader.read(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)));
    }
}
