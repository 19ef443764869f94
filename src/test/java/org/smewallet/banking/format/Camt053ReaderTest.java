package org.smewallet.banking.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smewallet.banking.format.StatementText.PAYER;
import static org.smewallet.banking.format.StatementText.statement;

import com.prowidesoftware.swift.model.mx.MxCamt05300102;
import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.shared.Money;

class Camt053ReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"02", "08"})
    void reads_a_statement_with_its_lines(String version) {
        Collected read = Collected.camt(statement("A1", "2026-11-20", "1000.00").version(version).deposit("700.00", "090264612313")
            .payment("KP-2026-000001-P1-1", "555.00").text());
        assertThat(read.heads).containsExactly(new StatementHead("A1", read.heads.get(0).account(), Money.of("1000.00"),
            LocalDate.of(2026, 11, 20), Money.of("1145.00"), LocalDate.of(2026, 11, 20), 2 + 1));
        StatementLine deposit = read.lines.get(0);
        assertThat(deposit).isEqualTo(new StatementLine(deposit.line(), "A1-0", true, Money.of("700.00"), "EUR", LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 11, 20), "Enterprise", PAYER, "090264612313", null, false, null));
        StatementLine payment = read.lines.get(1);
        assertThat(payment.credit()).isFalse();
        assertThat(payment.endToEndId()).isEqualTo("KP-2026-000001-P1-1");
        assertThat(payment.communication()).isEqualTo("payment");
    }

    @Test
    void a_second_library_reads_the_same_from_version_02() {
        String text = statement("A1", "2026-11-20", "10.00").deposit("700.00", "090264612313").payment("E1", "5.00").text();
        var entries = MxCamt05300102.parse(text).getBkToCstmrStmt().getStmt().get(0).getNtry();
        Collected read = Collected.camt(text);
        assertThat(read.lines).extracting(line -> line.amount().amount()).isEqualTo(entries.stream().map(e -> e.getAmt().getValue()).toList());
        assertThat(read.lines).extracting(StatementLine::bankReference).isEqualTo(entries.stream().map(e -> e.getAcctSvcrRef()).toList());
        assertThat(read.lines.get(1).endToEndId())
            .isEqualTo(entries.get(1).getNtryDtls().get(0).getTxDtls().get(0).getRefs().getEndToEndId());
    }

    @Test
    void a_second_library_reads_the_same_from_version_08() {
        String text = statement("A1", "2026-11-20", "10.00").version("08").deposit("700.00", "free text").text();
        var entry = MxCamt05300108.parse(text).getBkToCstmrStmt().getStmt().get(0).getNtry().get(0);
        StatementLine line = Collected.camt(text).lines.get(0);
        var transaction = entry.getNtryDtls().get(0).getTxDtls().get(0);
        assertThat(line.amount().amount()).isEqualTo(entry.getAmt().getValue().setScale(2));
        assertThat(line.counterpartyName()).isEqualTo(transaction.getRltdPties().getDbtr().getPty().getNm());
        assertThat(line.counterpartyIban()).isEqualTo(transaction.getRltdPties().getDbtrAcct().getId().getIBAN());
        assertThat(line.communication()).isEqualTo(transaction.getRmtInf().getUstrd().get(0));
    }

    @Test
    void several_statements_that_follow_on_each_other() {
        StatementText monday = statement("A1", "2026-11-16", "1.00").deposit("2.00", "x");
        StatementText tuesday = statement("A2", "2026-11-17", "3.00").deposit("4.00", "x");
        Collected read = Collected.camt(monday.text(tuesday));
        assertThat(read.heads).extracting(StatementHead::closing).containsExactly(Money.of("3.00"), Money.of("7.00"));
    }

    @Test
    void an_account_that_is_overdrawn() {
        Collected read = Collected.camt(statement("A1", "2026-11-16", "-5.00").deposit("2.00", "x").text());
        assertThat(read.heads.get(0).opening()).isEqualTo(Money.of("-5.00"));
        assertThat(read.heads.get(0).closing()).isEqualTo(Money.of("-3.00"));
    }

    @Test
    void an_empty_statement_is_good() {
        assertThat(Collected.camt(statement("A1", "2026-11-16", "5.00").text()).lines).isEmpty();
    }

    @Test
    void each_transaction_of_a_collected_entry_is_a_line() {
        StatementText text = statement("A1", "2026-11-16", "0.00");
        String one = transactionOf(text, "30.00", "first");
        String two = transactionOf(text, "70.00", "second");
        Collected read = Collected.camt(text.entry("REF", "100.00", true, "", one + two).text());
        assertThat(read.lines).extracting(StatementLine::bankReference).containsExactly("REF/1", "REF/2");
        assertThat(read.lines).extracting(StatementLine::amount).containsExactly(Money.of("30.00"), Money.of("70.00"));
        assertThat(read.lines).extracting(StatementLine::communication).containsExactly("first", "second");
    }

    private static String transactionOf(StatementText text, String amount, String communication) {
        return text.transaction("<EndToEndId>NOTPROVIDED</EndToEndId>", text.party("Dbtr"), "<Ustrd>" + communication + "</Ustrd>", "")
            .replace("</Refs>", "</Refs><AmtDtls><TxAmt><Amt Ccy=\"EUR\">" + amount + "</Amt></TxAmt></AmtDtls>");
    }

    @Test
    void an_entry_without_transactions_is_a_line_with_its_additional_information() {
        Collected read = Collected.camt(statement("A1", "2026-11-16", "5.00").entry("COST", "1.00", false, "", "")
            .text().replace("</BkTxCd></Ntry>", "</BkTxCd><AddtlNtryInf>Account costs</AddtlNtryInf></Ntry>"));
        assertThat(read.lines.get(0).communication()).isEqualTo("Account costs");
    }

    @Test
    void pending_entries_are_left_out() {
        String text = statement("A1", "2026-11-16", "5.00").deposit("1.00", "x").closing("5.00").text();
        assertThat(Collected.camt(text.replace("<Sts>BOOK</Sts>", "<Sts>PDNG</Sts>")).lines).isEmpty();
    }

    @Test
    void a_line_without_a_reference_gets_a_key_that_stays_the_same() {
        StatementText first = statement("A1", "2026-11-16", "5.00").credit("", "1.00", "x").credit("", "1.00", "x").credit("", "2.00", "x");
        StatementText second = statement("A2", "2026-11-16", "0.00").credit("", "2.00", "x").credit("", "1.00", "x");
        var keys = Collected.camt(first.text()).lines.stream().map(StatementLine::bankReference).toList();
        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.startsWith("KEY-"));
        assertThat(Collected.camt(second.text()).lines).extracting(StatementLine::bankReference).containsExactly(keys.get(2), keys.get(0));
    }

    @Test
    void a_payment_that_comes_back_tells_its_reason() {
        StatementLine line = Collected.camt(statement("A1", "2026-11-16", "5.00").paymentBack("E1", "1.00", "AC04").text()).lines.get(0);
        assertThat(line.returned()).isTrue();
        assertThat(line.returnReason()).isEqualTo("AC04");
        assertThat(line.endToEndId()).isEqualTo("E1");
    }

    @Test
    @DisplayName("M6: a deposit in another currency is told, with what it was")
    void a_deposit_in_another_currency_is_told() {
        String text = statement("A1", "2026-11-16", "5.00").deposit("1.00", "x").text()
            .replace("</Refs>", "</Refs><AmtDtls><InstdAmt><Amt Ccy=\"USD\">1.10</Amt></InstdAmt></AmtDtls>");
        assertThat(Collected.camt(text).lines.get(0).currency()).isEqualTo("USD");
    }

    @Test
    void a_structured_communication_in_signs_becomes_its_digits() {
        String text = statement("A1", "2026-11-16", "5.00").deposit("1.00", "090264612313").text()
            .replace("<Ref>090264612313</Ref>", "<Ref>+++090/2646/12313+++</Ref>");
        assertThat(Collected.camt(text).lines.get(0).communication()).isEqualTo("090264612313");
    }

    @Test
    void text_of_a_stranger_loses_only_breaks_and_control_signs() {
        StatementLine line = Collected.camt(statement("A1", "2026-11-16", "5.00").deposit("1.00", "${a}\n &lt;script&gt;\u00e9").text()).lines.get(0);
        assertThat(line.communication()).isEqualTo("${a} <script>\u00e9");
    }

    @Test
    void latin_1_is_read_when_the_file_says_so() {
        byte[] file = statement("A1", "2026-11-16", "5.00").deposit("1.00", "caf\u00e9").text().replace("UTF-8", "ISO-8859-1")
            .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Collected.camt(file).lines.get(0).communication()).isEqualTo("caf\u00e9");
    }

    @Test
    void ten_thousand_lines_pass_with_one_in_memory() {
        StatementText text = statement("A1", "2026-11-16", "0.00");
        for (int number = 0; number < 10_000; number++) {
            text.deposit("1.00", "communication " + number);
        }
        byte[] file = text.bytes();
        long[] most = new long[1];
        BigDecimal[] sum = {BigDecimal.ZERO};
        System.gc();
        long before = used();
        new Camt053Reader().read(new java.io.ByteArrayInputStream(file), new StatementSink() {
            private int count;

            @Override
            public void line(StatementLine line) {
                sum[0] = sum[0].add(line.amount().amount());
                if (++count % 5_000 == 0) {
                    System.gc();
                    most[0] = Math.max(most[0], used() - before);
                }
            }

            @Override
            public void statement(StatementHead head) {
                assertThat(head.closing()).isEqualTo(Money.of("10000.00"));
            }
        });
        assertThat(sum[0]).isEqualByComparingTo("10000");
        assertThat(most[0]).as("bytes held while reading %d", file.length).isLessThan(file.length);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
