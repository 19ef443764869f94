package org.smewallet.banking.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.smewallet.banking.format.StatementText.statement;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** I5, QUALITY 2: a broken, cut, huge or hostile file is refused whole, with the line and the reason. */
class BrokenStatementsTest {

    static Stream<Arguments> broken() {
        String good = good().text();
        return Stream.of(
            broken("empty", "", "empty"),
            broken("no XML", "hello", "not well-formed"),
            broken("cut", good.substring(0, good.length() - 200), "cut off"),
            broken("something after the end", good + "<Document/>", "not well-formed"),
            broken("another message", good.replace("camt.053.001.02", "camt.052.001.02"), "no camt.053"),
            broken("another version", good.replace("camt.053.001.02", "camt.053.001.04"), "no camt.053"),
            broken("no statement", good.replaceAll("(?s)<Stmt>.*</Stmt>", ""), "no statement"),
            broken("wrong sum", good().closing("9999.00").text(), "closing balance is 9999.00"),
            broken("no opening balance", good.replace("OPBD", "ITAV"), "OPBD is missing"),
            broken("no closing balance", good.replace("CLBD", "CLAV"), "CLBD is missing"),
            broken("no account", good.replaceAll("<Acct>.*</Acct>", ""), "Acct is missing"),
            broken("account with a wrong check", good.replace("BE80001", "BE81001"), "not a valid account"),
            broken("no id", good.replace("<Id>A1</Id>", "<Id></Id>"), "Id is missing"),
            broken("other currency", good.replace("<Amt Ccy=\"EUR\">700.00", "<Amt Ccy=\"USD\">700.00"), "not in euro"),
            broken("balance in another currency", good.replaceFirst("EUR", "USD"), "not in euro"),
            broken("three decimals", good.replace(">700.00<", ">700.001<"), "not an amount"),
            broken("negative amount", good.replace(">700.00<", ">-700.00<"), "not an amount"),
            broken("NaN", good.replace(">700.00<", ">NaN<"), "not an amount"),
            broken("huge number", good.replace(">700.00<", ">1e309<"), "not an amount"),
            broken("full-width digits", good.replace(">700.00<", ">\uff17\uff10\uff10<"), "not an amount"),
            broken("neither credit nor debit", good.replace("CRDT", "BOTH"), "not CRDT or DBIT"),
            broken("13th month", good.replace("<BookgDt><Dt>2026-11-20", "<BookgDt><Dt>2026-13-20"), "not a usable date"),
            broken("another age", good.replace("<BookgDt><Dt>2026-11-20", "<BookgDt><Dt>0001-01-01"), "not a usable date"),
            broken("booked after the statement", good.replace("<BookgDt><Dt>2026-11-20", "<BookgDt><Dt>2026-11-21"), "after the day"),
            broken("no dates", good.replaceAll("<BookgDt>.*</ValDt>", ""), "BookgDt is missing"),
            broken("doubled reference", good().credit("R", "1.00", "x").credit("R", "2.00", "x").text(), "stands twice"),
            broken("the statement twice", good().text(good()), "stands twice"),
            broken("statements with a gap", statement("A1", "2026-11-20", "1.00").text(statement("A2", "2026-11-20", "2.00")), "does not follow"),
            broken("two accounts", statement("A1", "2026-11-20", "1.00").text(statement("A2", "2026-11-20", "1.00").account(StatementText.PAYER)),
                "two accounts"),
            broken("huge text", good().deposit("1.00", "x".repeat(1_000_000)).text(), "text is too long"),
            broken("huge reference", good().credit("x".repeat(200), "1.00", "x").text(), "reference is too long"),
            broken("deep", good().deposit("1.00", "<a>".repeat(100) + "</a>".repeat(100)).text(), "nested too deeply"),
            broken("wide", good().deposit("1.00", "<a/>".repeat(5_000)).text(), "too many parts"),
            broken("external entity", good.replaceFirst("<Document", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Document")
                .replace(">700.00<", ">&x;<"), "document type"),
            broken("entity bomb", good.replaceFirst("<Document", "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><Document")
                .replace(">700.00<", ">&b;<"), "document type"),
            broken("external document type", good.replaceFirst("<Document", "<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/d.dtd\"><Document"),
                "document type"));
    }

    private static Arguments broken(String what, String file, String reason) {
        return Arguments.of(what, file, reason);
    }

    private static StatementText good() {
        return statement("A1", "2026-11-20", "1000.00").deposit("700.00", "090264612313");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    @DisplayName("I5: a broken or hostile statement is refused whole, with its line and why")
    void is_refused_with_line_and_reason(String what, String file, String reason) {
        assertThatThrownBy(() -> Collected.camt(file)).isInstanceOfSatisfying(StatementRefused.class, refused -> {
            assertThat(refused.line()).isPositive();
            assertThat(refused.violations()).hasSize(1);
            assertThat(refused.violations().get(0).english()).contains(reason);
            assertThat(refused.violations().get(0).dutch()).startsWith("Regel " + refused.line() + ": ");
        });
    }

    @Test
    void the_file_from_which_the_broken_ones_were_made_is_good() {
        assertThat(Collected.camt(good().bytes()).lines).hasSize(1);
    }

    @Test
    @DisplayName("A file that is not in the encoding it tells is refused at its line")
    void wrong_encoding() {
        byte[] file = good().deposit("1.00", "caf\u00e9").text().getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Collected.camt(file)).isInstanceOf(StatementRefused.class);
    }

    @Test
    void the_line_is_where_the_fault_stands() {
        String file = good().text().replace(">700.00<", ">700.001<");
        int line = (int) file.substring(0, file.indexOf("700.001")).lines().count();
        assertThatThrownBy(() -> Collected.camt(file))
            .isInstanceOfSatisfying(StatementRefused.class, refused -> assertThat(refused.line()).isEqualTo(line));
    }
}
