package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.smewallet.support.Bank.Line.freeText;
import static org.smewallet.support.Example.ibanOf;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.banking.LineRemarks;
import org.smewallet.identity.Erased;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.FormContents;
import org.smewallet.subsidy.NameErasure;
import org.smewallet.support.DatabaseContent;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody who took part in a service asks that his name be forgotten. */
abstract class NameErasureScenarios extends FileStories {

    private static final String RATING = "De les van %s was goed; deelnemer, eerste van de klas, ook";

    @Autowired
    NameErasure erasure;
    @Autowired
    FormContents forms;
    @Autowired
    LineRemarks remarks;
    @Autowired
    DataSource source;
    private JdbcTemplate jdbc;
    private DatabaseContent content;
    private FileNumber file;

    @BeforeEach
    void a_file_that_names_somebody() {
        jdbc = new JdbcTemplate(source);
        content = new DatabaseContent(source);
        file = applied("555.00");
        jdbc.update("insert into provider_rating (file_number, provider_number, score, remark, complaint, rated_at) values (?, 'DV.O100001', 5, ?, false, current_timestamp)",
                file.number(), RATING.formatted("Deelnemer  EERSTE"));
        jdbc.update("insert into question (question_id, file_number, party, asked_by, asked_at, question_text, version) values ('Q1', ?, 'ENTERPRISE', 'x', current_timestamp,"
                + " 'Mag eerste deelnemer ook komen, en Eerste Deelnemers?', 0)", file.number());
        jdbc.update("insert into mandate (person, person_name, enterprise_number, basis, scope, granted_at, ended_at, version)"
                + " values ('gone', 'Eerste Deelnemer', '1998000060', 'USER_RIGHT', 'ACT', current_timestamp, current_timestamp, 0)");
        jdbc.update("insert into mandate (person, person_name, enterprise_number, basis, scope, granted_at, version)"
                + " values ('there', 'Eerste Deelnemer', '1998000060', 'USER_RIGHT', 'ACT', current_timestamp, 0)");
    }

    @Test
    @DisplayName("O7: a name goes from ratings and ended mandates at once, from a file and its questions ten years later; audit trail and ledger stay")
    void partly_refused() {
        List<List<String>> lasting = lasting();
        Erased erased = erasure.erase("Eerste", "Deelnemer", "caseworker", "caseworker2");
        assertThat(erased.replaced()).isEqualTo(2);
        assertThat(erased.kept().values()).containsExactly(1, 2);
        assertThat(erased.kept().keySet()).first(STRING).contains("R-ID-07");
        assertThat(erased.kept().keySet()).last(STRING).contains("last 10 years", "R-CTL-05", "17(3)(b)");
        assertThat(jdbc.queryForObject("select remark from provider_rating", String.class)).isEqualTo(RATING.formatted("…"));
        assertThat(jdbc.queryForList("select person from mandate where person_name = 'Eerste Deelnemer'", String.class)).containsExactly("there");
        assertThat(participants()).contains("Eerste", "Deelnemer");

        time.jumpTo("2036-04-02T12:00");
        Erased later = erasure.erase("eerste", "deelnemer", "caseworker", "caseworker2");
        assertThat(later.replaced()).isEqualTo(2);
        assertThat(later.kept().values()).containsExactly(1);
        assertThat(participants()).contains(later.standIn(), "bediende").doesNotContain("Eerste", "Deelnemer");
        assertThat(jdbc.queryForObject("select question_text from question", String.class)).isEqualTo("Mag … ook komen, en Eerste Deelnemers?");
        assertThat(lasting()).isEqualTo(lasting);
        time.jumpTo("2026-03-30T10:00");
    }

    @Test
    @DisplayName("O7: a remark of staff stays, and that is said")
    void remark_of_staff() {
        bank.statement(freeText("5.00", "zomaar", ibanOf(example.file(file).enterpriseNumber())));
        remarks.keep(jdbc.queryForObject("select id from bank_line", Long.class), Example.CASE_WORKER, "x", "x", "Gebeld met Eerste Deelnemer");
        assertThat(erasure.erase("Eerste", "Deelnemer", "caseworker", "caseworker2").kept()).hasEntrySatisfying(
                "a remark of staff in an audit trail, on a line of the bank or on a recovery, which never changes (GDPR, article 17(3)(b) and (e))",
                places -> assertThat(places).isEqualTo(1));
    }

    @Test
    @DisplayName("O7, A7: one person alone erases no name")
    void four_eyes() {
        assertThatThrownBy(() -> erasure.erase("Eerste", "Deelnemer", "caseworker", "CaseWorker")).isInstanceOf(CommandRefused.class);
        assertThat(content.of("erasure")).isEmpty();
        assertThat(content.of("provider_rating").toString()).contains("EERSTE");
    }

    private String participants() {
        return forms.application(file).get("participants").toString();
    }

    private List<List<String>> lasting() {
        return List.of(content.of("file_event"), content.of("ledger_posting"));
    }
}

@OnH2
class NameErasureOnH2Test extends NameErasureScenarios {
}

@OnPostgres
class NameErasureOnPostgresTest extends NameErasureScenarios {
}
