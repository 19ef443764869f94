package org.smewallet.banking.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.smewallet.banking.coda.CodaText.statement;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.smewallet.banking.coda.CodaText;
import org.smewallet.shared.Money;

class CodaStatementReaderTest {

    @Test
    void says_the_same_as_a_camt_statement() {
        CodaText coda = statement(StatementText.ACCOUNT, "201126", "1000.00").credit("700.00", "090264612313").debit("555.00", "E1");
        StatementText camt = StatementText.statement("A1", "2026-11-20", "1000.00").deposit("700.00", "090264612313").payment("E1", "555.00");
        Collected one = read(coda.text());
        Collected other = Collected.camt(camt.text());
        assertThat(one.heads.get(0)).usingRecursiveComparison().ignoringFields("statementId", "line").isEqualTo(other.heads.get(0));
        assertThat(one.lines).usingRecursiveFieldByFieldElementComparatorIgnoringFields("line", "bankReference", "communication", "counterpartyName")
            .isEqualTo(other.lines);
        assertThat(one.lines.get(0).communication()).isEqualTo("090264612313");
    }

    @Test
    void the_details_of_a_total_are_lines_of_their_own() {
        Collected read = read(statement(StatementText.ACCOUNT, "201126", "0.00").movement("20150000", "3.00", true, "total")
            .detail("60150000", "1.00", true, "one").detail("60150000", "2.00", true, "two").text());
        assertThat(read.lines).extracting(StatementLine::communication).containsExactly("one", "two");
    }

    @Test
    void a_total_without_details_and_costs_in_detail_are_one_line_each() {
        Collected read = read(statement(StatementText.ACCOUNT, "201126", "10.00").movement("10101000", "3.00", false, "total")
            .movement("30150000", "5.00", true, "transfer").detail("80150000", "6.00", true, "gross").detail("80137000", "1.00", false, "costs").text());
        assertThat(read.lines).extracting(StatementLine::amount).containsExactly(Money.of("3.00"), Money.of("5.00"));
    }

    @Test
    void details_that_do_not_add_up_are_refused() {
        String file = statement(StatementText.ACCOUNT, "201126", "0.00").movement("20150000", "3.00", true, "total")
            .detail("60150000", "1.00", true, "one").text();
        assertThatThrownBy(() -> read(file)).isInstanceOf(StatementRefused.class).hasMessageContaining("do not add up");
    }

    @Test
    void the_same_reference_twice_is_told_apart_by_the_content_and_its_place() {
        String file = statement(StatementText.ACCOUNT, "201126", "0.00").credit("1.00", "x").credit("1.00", "x").text()
            .replace("REF00020000", "REF00010000");
        assertThat(read(file).lines).extracting(StatementLine::bankReference).doesNotHaveDuplicates()
            .allMatch(reference -> reference.startsWith("REF00010000-"));
        assertThat(read(file).lines).extracting(StatementLine::bankReference)
            .isEqualTo(read(file).lines.stream().map(StatementLine::bankReference).toList());
    }

    @Test
    void a_return_and_an_unknown_value_date() {
        String file = statement(StatementText.ACCOUNT, "201126", "0.00").movement("00150000", "1.00", true, "back")
            .party("E1", "2AC04", "", "", "").text().replaceFirst("201126(00150000)", "000000$1");
        StatementLine line = read(file).lines.get(0);
        assertThat(line.returned()).isTrue();
        assertThat(line.returnReason()).isEqualTo("AC04");
        assertThat(line.endToEndId()).isEqualTo("E1");
        assertThat(line.valueDate()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void another_currency_a_part_of_a_cent_and_a_foreign_number_are_refused() {
        String good = statement(StatementText.ACCOUNT, "201126", "1.00").credit("1.00", "x").text();
        assertThatThrownBy(() -> read(good.replace("  EUR0000000000001000", "  USD0000000000001000").replace("  EUR0000000000002000",
            "  USD0000000000002000"))).hasMessageContaining("not in euro");
        assertThatThrownBy(() -> read(statement(StatementText.ACCOUNT, "201126", "1.00").credit("1.001", "x").text()))
            .hasMessageContaining("whole number of cents");
        assertThatThrownBy(() -> read(good.replace("BE80001", "BE81001"))).hasMessageContaining("not a valid account");
    }

    private static Collected read(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.ISO_8859_1);
        new CodaStatementReader().read(new ByteArrayInputStream(bytes), new StatementCheck());
        Collected collected = new Collected();
        new CodaStatementReader().read(new ByteArrayInputStream(bytes), collected);
        return collected;
    }
}
