package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.enterprise.AddressErasure;
import org.smewallet.identity.Erased;
import org.smewallet.notification.MailState;
import org.smewallet.notification.Mails;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.FileNumber;
import org.smewallet.support.DatabaseContent;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody who was reached at an address asks that it be forgotten. */
abstract class AddressErasureScenarios extends FileStories {

    private static final String FORMER = "former@example.org";

    @Autowired
    AddressErasure erasure;
    @Autowired
    Mails mails;
    @Autowired
    DataSource source;
    private JdbcTemplate jdbc;
    private FileNumber file;

    @BeforeEach
    void mails_went_to_it() {
        jdbc = new JdbcTemplate(source);
        file = applied("555.00");
        mails.count(MailState.WAITING);
        jdbc.update("update outgoing_mail set recipient = ?, state = 'SENT', next_attempt_at = null, settled_at = current_timestamp", FORMER);
        jdbc.update("update notice set file_number = null where file_number <> ?", file.number());
        jdbc.update("update enterprise_registration set contact_email = ?, status = 'EXPIRED'", FORMER);
    }

    @Test
    @DisplayName("O7: what no duty keeps bears a stand-in at once, what is about a file ten years later; audit trail and ledger are untouched")
    void partly_refused() {
        DatabaseContent content = new DatabaseContent(source);
        List<String> trail = content.of("file_event");
        int aboutFiles = count("outgoing_mail m join notice n on n.id = m.notice_id where n.file_number = '%s'".formatted(file));
        Erased outcome = erasure.erase(FORMER, "caseworker", "caseworker2");
        assertThat(aboutFiles).isPositive();
        assertThat(outcome.kept().values()).containsExactly(aboutFiles);
        assertThat(outcome.kept().keySet()).singleElement().asString().contains("last 10 years", "R-CTL-05", "17(3)(b)");
        assertThat(outcome.replaced()).isGreaterThan(1).isEqualTo(count("outgoing_mail where recipient like 'erased-%'") + 1);
        assertThat(jdbc.queryForList("select contact_email from enterprise_registration", String.class)).containsExactly(outcome.standIn());

        time.jumpTo("2036-03-31T12:00");
        assertThat(erasure.erase(FORMER, "caseworker", "caseworker2")).returns(aboutFiles, Erased::replaced)
                .satisfies(later -> assertThat(later.kept()).isEmpty());
        assertThat(content.without("outgoing_mail").values().stream().flatMap(List::stream)).noneMatch(row -> row.contains(FORMER));
        assertThat(count("outgoing_mail where recipient = '%s'".formatted(FORMER))).isZero();
        assertThat(content.of("file_event")).isEqualTo(trail);
        time.jumpTo("2026-03-30T10:00");
    }

    @Test
    @DisplayName("O7: an address at which an enterprise is reached stays, with the way to change it")
    void in_use() {
        String used = jdbc.queryForObject("select address from enterprise_email where enterprise_number = ?", String.class,
                example.file(file).enterpriseNumber().digits());
        Erased outcome = erasure.erase(used, "caseworker", "caseworker2");
        assertThat(outcome.replaced()).isZero();
        assertThat(outcome.kept().keySet()).singleElement().asString().contains("R-REG-05");
    }

    @Test
    @DisplayName("O7, A7: one person alone erases nothing")
    void four_eyes() {
        DatabaseContent content = new DatabaseContent(source);
        List<String> before = content.of("outgoing_mail");
        for (String second : List.of("", "caseworker", " CaseWorker ")) {
            assertThatThrownBy(() -> erasure.erase(FORMER, "caseworker", second)).isInstanceOf(CommandRefused.class);
        }
        assertThat(content.of("outgoing_mail")).isEqualTo(before);
        assertThat(count("erasure")).isZero();
    }

    private int count(String where) {
        return jdbc.queryForObject("select count(*) from " + where, Integer.class);
    }
}

@OnH2
class AddressErasureOnH2Test extends AddressErasureScenarios {
}

@OnPostgres
class AddressErasureOnPostgresTest extends AddressErasureScenarios {
}
