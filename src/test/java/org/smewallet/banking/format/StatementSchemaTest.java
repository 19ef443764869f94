package org.smewallet.banking.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smewallet.banking.format.StatementText.statement;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.support.Schemas;

/** What the tests read as the bank's is what a bank writes: valid against the schema of ISO 20022. */
class StatementSchemaTest {

    @ParameterizedTest
    @ValueSource(strings = {"02", "08"})
    @DisplayName("every kind of line of the statements in the tests is valid")
    void every_kind_of_line(String version) {
        StatementText text = statement("A1", "2026-11-20", "-5.00").version(version).deposit("700.00", "090264612313").deposit("1.00", "free text")
            .credit("", "1.00", "without a reference").payment("KP-2026-000001-P1-1", "555.00").paymentBack("KP-2026-000001-P1-1", "555.00", "AC04")
            .depositBack("700.00").entry("COST", "1.00", false, "", "");
        text.entry("TWO", "3.00", true, "", text.transaction("", text.party("Dbtr"), "<Ustrd>one</Ustrd>", "")
            + text.transaction("<EndToEndId>E</EndToEndId>", text.party("Dbtr"), "<Ustrd>two</Ustrd>", ""));
        StatementText next = statement("A2", "2026-11-21", text.closingBalance()).version(version);
        assertThat(Schemas.faults(text.text(next))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "08"})
    @DisplayName("the schema is that of the statement: it misses a balance, and knows no report")
    void the_schema_of_the_statement(String version) {
        String text = statement("A1", "2026-11-20", "5.00").version(version).text();
        assertThat(Schemas.faults(text.replaceAll("(?s)<Bal>.*</Bal>", ""))).hasSize(1).first().asString().contains("Bal");
        assertThat(Schemas.faults(text.replace("BkToCstmrStmt", "BkToCstmrAcctRpt"))).first().asString().contains("BkToCstmrStmt");
        assertThat(Schemas.faults(text.replace("</Stmt>", "<AddtlStmtInf>costs</AddtlStmtInf></Stmt>"))).isEmpty();
        assertThat(Schemas.faults(text.replace("2026-11-20</Dt>", "20/11/2026</Dt>"))).isNotEmpty();
    }

    @Test
    @DisplayName("a document of another name space has no schema here")
    void no_schema() {
        assertThat(Schemas.faults("<Document xmlns=\"urn:other\"/>")).containsExactly("no name space with a schema");
    }
}
