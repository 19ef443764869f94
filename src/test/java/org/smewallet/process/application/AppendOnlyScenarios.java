package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.support.DatabaseContent;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the ledger and the audit trail hold stays there: the database itself refuses to change or remove it (O4). */
abstract class AppendOnlyScenarios extends FileStories {

    @Autowired
    DataSource source;

    JdbcTemplate jdbc;

    @BeforeEach
    void a_funded_file() {
        jdbc = new JdbcTemplate(source);
        funded("555.00");
    }

    @ParameterizedTest
    @DisplayName("O4: a row of the ledger or of the audit trail is neither changed nor removed")
    @ValueSource(strings = {"update ledger_posting set amount = amount + 1", "delete from ledger_posting",
        "update file_event set actor = 'nobody'", "delete from file_event", "update file_event set remark = 'x'"})
    void refused(String statement) {
        refuses(statement);
    }

    @Test
    @DisplayName("What is added goes on being added")
    void added() {
        int before = new DatabaseContent(source).of("ledger_posting").size();
        funded("100.00");
        assertThat(new DatabaseContent(source).of("ledger_posting")).hasSizeGreaterThan(before);
    }

    void refuses(String statement) {
        DatabaseContent content = new DatabaseContent(source);
        List<String> postings = content.of("ledger_posting");
        List<String> events = content.of("file_event");
        assertThatThrownBy(() -> jdbc.update(statement)).hasStackTraceContaining("never changed or removed");
        assertThat(content.of("ledger_posting")).isEqualTo(postings).isNotEmpty();
        assertThat(content.of("file_event")).isEqualTo(events).isNotEmpty();
    }
}

@OnH2
class AppendOnlyOnH2Test extends AppendOnlyScenarios {
}

@OnPostgres
class AppendOnlyOnPostgresTest extends AppendOnlyScenarios {

    @ParameterizedTest
    @DisplayName("O4: PostgreSQL refuses to empty the tables too")
    @ValueSource(strings = {"truncate table ledger_posting", "truncate table file_event", "truncate table wallet cascade"})
    void not_emptied(String statement) {
        refuses(statement);
    }
}
