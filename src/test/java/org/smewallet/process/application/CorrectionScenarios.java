package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.PROVIDER;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.notification.NoticeKind;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Reason;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A provider that refuses for what can be mended, and the application that comes back to it. */
abstract class CorrectionScenarios extends FileStories {

    @Autowired
    JdbcTemplate sql;

    @Test
    @DisplayName("R-PROV-09, R-NOT-01: corrected on the same day, and again: each time the provider is asked and the enterprise told anew")
    void twice_on_one_day() {
        FileNumber file = applied("1000.00");
        for (String hour : List.of("11", "13")) {
            time.jumpTo("2026-03-30T" + hour + ":00");
            example.refuse(file, "WRONG_AMOUNT");
            time.jumpTo("2026-03-30T" + hour + ":30");
            applications.submitCorrection(ENTREPRENEUR, file, new Answers(example.training("2026-04-01", "9" + hour + ".00")));
        }
        assertThat(told(file, NoticeKind.CORRECTION_ASKED)).hasSize(2);
        assertThat(told(file, NoticeKind.DECISION_ASKED)).hasSize(3);
        assertThat(told(file, NoticeKind.APPLICATION_SUBMITTED)).hasSize(3);
    }

    @Test
    @DisplayName("R-PROV-09: the applicant reads which amount, or which start date, the provider says is right")
    void what_is_right() {
        FileNumber amount = applied("1000.00");
        refused(amount, Map.of("reason", "WRONG_AMOUNT", "proposedAmount", "900.00", "proposedStartDate", "2026-04-09", "explanation", "korting"));
        assertThat(example.file(amount).reasons()).extracting(Reason::dutch).containsExactly("De dienstverlener weigerde: verkeerd bedrag, het moet 900.00 euro zijn: korting");
        FileNumber start = applied("1000.00");
        refused(start, Map.of("reason", "WRONG_START_DATE", "proposedAmount", "900.00", "proposedStartDate", "2026-04-09"));
        assertThat(example.file(start).reasons()).extracting(Reason::english).containsExactly("The provider refused: wrong start date, it should be 2026-04-09");
    }

    @Test
    @DisplayName("R-TIME-05, R-NOT-03: asked anew after a correction, the provider is reminded on day 5 and 10 from then")
    void reminded_from_the_correction() {
        FileNumber file = applied("1000.00");
        time.goTo("2026-04-12T10:00");
        example.refuse(file, "WRONG_AMOUNT");
        time.goTo("2026-04-13T10:00");
        applications.submitCorrection(ENTREPRENEUR, file, new Answers(example.training("2026-04-01", "900.00")));
        time.goTo("2026-04-27T23:00");
        assertThat(told(file, NoticeKind.DECISION_REMINDER)).filteredOn(day -> day.compareTo("2026-04-13") > 0)
                .as("provider and enterprise").containsExactly("2026-04-18", "2026-04-18", "2026-04-23", "2026-04-23");
        time.goTo("2026-04-28T00:00:01");
        assertThat(example.file(file).outcome()).isEqualTo("ESCALATED_TO_CASE_WORKER");
    }

    private void refused(FileNumber file, Map<String, Object> why) {
        Map<String, Object> answers = new java.util.HashMap<>(why);
        answers.put("decision", "REFUSE");
        applications.decideAsProvider(PROVIDER, file, new Answers(answers));
    }

    private List<String> told(FileNumber file, NoticeKind kind) {
        return sql.query("select written_at from notice where file_number = ? and kind = ? order by written_at",
                (row, number) -> Brussels.dateOf(row.getObject(1, OffsetDateTime.class).toInstant()).toString(), file.number(), kind.name());
    }
}

@OnH2
class CorrectionsOnH2Test extends CorrectionScenarios {
}

@OnPostgres
class CorrectionsOnPostgresTest extends CorrectionScenarios {
}
