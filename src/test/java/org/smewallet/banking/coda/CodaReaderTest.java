package org.smewallet.banking.coda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.smewallet.banking.coda.CodaText.statement;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodaReaderTest {

    private static final String ACCOUNT = "BE80001000000177";

    @Test
    void reads_a_movement_with_all_its_records() {
        Read read = read(statement(ACCOUNT, "201126", "100.00").movement("00150000", "700.00", true, "a".repeat(53))
            .party("E2E-1", "2AC04", "BE68539007547034", "Caf\u00e9", "b".repeat(53)).information("one", "two", "three").text());
        assertThat(read.movements).containsExactly(new CodaMovement(3, 1, false, "REF00010000", true, new java.math.BigDecimal("700.000"),
            LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20), "00150000", null, "a".repeat(53) + "b".repeat(53), "E2E-1", '2', "AC04",
            "BE68539007547034", "Caf\u00e9", read.movements.get(0).information()));
        assertThat(read.movements.get(0).information().split(" +")).containsExactly("one", "two", "three");
        CodaStatement statement = read.statements.get(0);
        assertThat(statement.account()).isEqualTo(ACCOUNT);
        assertThat(statement.currency()).isEqualTo("EUR");
        assertThat(statement.sequence()).isEqualTo("017");
        assertThat(statement.closing()).isEqualByComparingTo("800.00");
    }

    @Test
    void a_structured_communication_has_its_type_apart() {
        CodaMovement movement = read(statement(ACCOUNT, "201126", "0.00").credit("1.00", "090264612313").text()).movements.get(0);
        assertThat(movement.structure()).isEqualTo("101");
        assertThat(movement.communication()).isEqualTo("090264612313");
    }

    @Test
    void details_do_not_count_twice() {
        Read read = read(statement(ACCOUNT, "201126", "0.00").movement("20150000", "3.00", true, "").detail("60150000", "1.00", true, "x")
            .detail("60150000", "2.00", true, "y").text());
        assertThat(read.movements).extracting(CodaMovement::detail).containsExactly(false, true, true);
        assertThat(read.statements.get(0).closing()).isEqualByComparingTo("3.00");
    }

    @Test
    void several_statements_stand_in_a_file() {
        Read read = read(statement(ACCOUNT, "201126", "-5.00").credit("1.00", "x").text(statement(ACCOUNT, "211126", "-4.00").debit("2.00", "E1")));
        assertThat(read.statements).extracting(statement -> statement.closing().intValueExact()).containsExactly(-4, -6);
    }

    @Test
    void a_day_without_movement_has_no_new_balance() {
        CodaStatement statement = read(statement(ACCOUNT, "201126", "5.00").emptyText()).statements.get(0);
        assertThat(statement.closing()).isEqualByComparingTo("5.00");
        assertThat(statement.closingDate()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void old_belgian_numbers_become_an_iban() {
        String file = statement(ACCOUNT, "201126", "5.00").credit("1.00", "x").text()
            .replace("12001BE80001000000177                  EUR", "10001001000000177 EUR0BE                  ")
            .replace("8001BE80001000000177                  EUR", "8001001000000177 EUR0BE                  ")
            .replace("BE68539007547034                  EUR", "539007547034 EUR0BE                  ");
        Read read = read(file);
        assertThat(read.statements.get(0).account()).isEqualTo(ACCOUNT);
        assertThat(read.statements.get(0).currency()).isEqualTo("EUR");
        assertThat(read.movements.get(0).counterpartyAccount()).isEqualTo("BE68539007547034");
    }

    @Test
    void a_foreign_account_stays_as_it_is() {
        String file = statement("NL91ABNA0417164300", "201126", "5.00").text().replace("\r\n12001", "\r\n13001");
        assertThat(read(file).statements.get(0).account()).isEqualTo("NL91ABNA0417164300");
    }

    static Stream<Arguments> broken() {
        String good = statement(ACCOUNT, "201126", "100.00").credit("700.00", "090264612313").text();
        String lastLine = good.stripTrailing().substring(good.stripTrailing().lastIndexOf('\n') + 1);
        return Stream.of(
            Arguments.of("empty", "", 1, "empty"),
            Arguments.of("blank", "\r\n\r\n", 1, "empty"),
            Arguments.of("one huge line", "0".repeat(1_000_000), 1, "more than 128"),
            Arguments.of("short line", good.replace("2\r\n1", "\r\n1"), 1, "127 signs"),
            Arguments.of("XML", "<Document/>", 1, "11 signs"),
            Arguments.of("another version", good.replaceFirst("2\r\n", "1\r\n"), 1, "no CODA version 2"),
            Arguments.of("cut", good.replace(lastLine, "").stripTrailing() + "\r\n", 8, "cut off"),
            Arguments.of("cut behind the header", good.substring(0, 130), 2, "cut off"),
            Arguments.of("statement announced, none there", good.stripTrailing().replaceFirst("2$", "1"), 9, "cut off"),
            Arguments.of("something after the end", good + good, 9, "after the last"),
            Arguments.of("no old balance", good.replace("\r\n12001", "\r\n72001"), 2, "record 1 is expected"),
            Arguments.of("unknown record", good.replace("\r\n2200", "\r\n2900"), 4, "belongs to no movement"),
            Arguments.of("record of another movement", good.replace("\r\n220001", "\r\n220002"), 4, "belongs to no movement"),
            Arguments.of("wrong new balance", good.replace("EUR0000000000800000", "EUR0000000000800010"), 6, "the new balance is 800.010"),
            Arguments.of("new balance of another account", good.replace("8001BE80", "8001BE81"), 6, "another account"),
            Arguments.of("no new balance", good.replaceAll("\r\n8001.{124}\r\n4.{127}", ""), 6, "new balance is missing"),
            Arguments.of("wrong number of records", good.replace("9               000005", "9               000006"), 8, "trailer says 6"),
            Arguments.of("wrong turnover", good.replace(lastLine, lastLine.replace("000000000700000", "000000000700010")), 8, "turnover"),
            Arguments.of("no amount", good.replaceFirst("0000000000700000", "00000000007000x0"), 3, "are no amount"),
            Arguments.of("neither credit nor debit", good.replaceFirst("0000000000700000", "7000000000700000"), 3, "not 0 or 1"),
            Arguments.of("no date", good.replaceFirst("\r\n(2100010000.{37})201126", "\r\n$1311126"), 3, "no date"),
            Arguments.of("empty line inside", good.replaceFirst("\r\n", "\r\n\r\n"), 3, "empty line"),
            Arguments.of("wrong encoding", new String(statement(ACCOUNT, "201126", "1.00").credit("1.00", "caf\u00e9").text()
                .getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), 3, "more than 128"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_broken_file_is_refused_at_its_line(String what, String file, int line, String reason) {
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(CodaFault.class, fault -> {
            assertThat(fault.english()).contains(reason);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.dutch()).isNotBlank();
        });
    }

    private static Read read(String file) {
        Read read = new Read();
        CodaReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1)), read);
        return read;
    }

    private static final class Read implements CodaHandler {

        private final List<CodaMovement> movements = new ArrayList<>();
        private final List<CodaStatement> statements = new ArrayList<>();

        @Override
        public void movement(CodaMovement movement) {
            movements.add(movement);
        }

        @Override
        public void statement(CodaStatement statement) {
            statements.add(statement);
        }
    }
}
