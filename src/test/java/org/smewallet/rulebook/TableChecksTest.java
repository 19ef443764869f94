package org.smewallet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an analyst can get wrong in a table, and how it is told. */
class TableChecksTest {

    private final RunningTables running = new RunningTables();

    static List<Arguments> mistakes() {
        return List.of(
                mistake("overlapping periods", "subsidyCap", "2020-01-01T", "2019-12-31T", "Table subsidyCap: row 3: overlaps with row 1"),
                mistake("a day without a row", "subsidyCap", "2020-01-01T", "2020-01-02T", "Table subsidyCap: row 3: does not follow row 1"),
                mistake("an unknown rule id", "subsidyCap", "\"R-AMT-08\"", "\"R-AMT-99\"", "Table subsidyCap: row 1: the rule id 'R-AMT-99' is unknown"),
                mistake("a row without source", "minimums", "\"ie-net, pagina over de kmo-portefeuille\"", "\"\"", "Table minimums: row 1: names no source"),
                mistake("another unit", "limits", "\"calendar days\"", "\"months\"", "Table limits: row 1: the unit of application.windowDays is calendar days"),
                mistake("a value that its unit does not have", "limits", "\"14\"", "\"soon\"", "Table limits: row 2: 'soon' is no value in the unit 'calendar days'"),
                mistake("a percentage for a fraction", "subsidyRate", "<text>0.45", "<text>45", "Table subsidyRate: row 1: '45' is no value in the unit 'fraction'"),
                mistake("a text for a number", "subsidyCap", "<text>10000.00", "<text>\"10000.00\"", "Table subsidyCap: row 1: '\"10000.00\"' is not a number"),
                mistake("a date of the wrong form", "subsidyCap", "date and time(\"2016-01-01T00:00:00\")", "date(\"2016-01-01\")", "Table subsidyCap: row 1:"),
                mistake("a day that does not exist", "subsidyCap", "2019-12-31T", "2019-02-29T", "Table subsidyCap: row 1: '2019-02-29' is not an existing date"),
                mistake("an input type that no longer matches", "subsidyCap", "typeRef=\"date\"", "typeRef=\"string\"", "Table subsidyCap: row 1:"),
                mistake("another input column", "topics", "<text>topic</text>", "<text>subject</text>", "Table topics: is asked with"),
                mistake("another output column", "topics", "name=\"dutch\"", "name=\"french\"", "Table topics: lacks the output column dutch"),
                mistake("a hit policy that is not ours", "topics", "hitPolicy=\"UNIQUE\"", "hitPolicy=\"COLLECT\"", "Table topics: the hit policy"),
                mistake("a parameter nobody knows", "limits", "\"sla.topUpWorkingDays\"", "\"sla.topUpDays\"", "the parameter 'sla.topUpDays' is unknown"),
                mistake("an expression that is not read", "minimums", "\"TRAINING\"", "not(\"ADVICE\")", "Table minimums: row 1:"),
                mistake("two rows for one question", "topics", "\"AI\"", "\"HARDWARE\"", "Table topics: row 5: overlaps with row 4"));
    }

    private static Arguments mistake(String name, String table, String from, String to, String complaint) {
        return Arguments.of(name, table, from, to, complaint);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aWrongTableIsRefusedNamingTableAndRow(String name, String table, String from, String to, String complaint) {
        byte[] changed = ChangedTables.changed(table + ".dmn", from, to);
        assertThatThrownBy(() -> running.changed(List.of(TableReader.read(table + ".dmn", changed)))).as(name)
                .isInstanceOf(TableRejected.class).hasMessageContaining(complaint);
    }

    @Test
    void gapsAreAllowedWhereTheTableSaysSo() {
        byte[] changed = ChangedTables.changed("workabilityCalls.dmn", "2022-01-01T", "2022-01-03T");
        assertThat(running.changed(List.of(TableReader.read("workabilityCalls.dmn", changed)))).isNotNull();
    }

    @Test
    void whatIsNoTableAtAllIsRefused() {
        assertThatThrownBy(() -> TableReader.read("x.dmn", "<definitions/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(TableRejected.class).hasMessageStartingWith("Table x.dmn: is not valid DMN");
    }
}
