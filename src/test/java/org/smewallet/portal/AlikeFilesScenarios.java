package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.identity.Persona;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;

/** One course in pieces is seen by whoever looks at one of them. */
abstract class AlikeFilesScenarios extends PageStories {

    @Test
    @DisplayName("M10: files of one enterprise with the same provider and theme in one year are added up for staff; another theme and a stopped file do not count")
    void added_up() {
        String first = applied(Map.of());
        String second = applied(Map.of("feeExVat", "450,00", "title", "Deel twee"));
        String other = applied(Map.of("theme", "INTERNATIONALISATION", "topic", "EXPORT"));
        String stopped = applied(Map.of("feeExVat", "300,00"));
        applications.withdraw(Persona.ENTREPRENEUR.actor(), new FileNumber(stopped), new Answers(Map.of("reason", "NOT_ATTENDING", "understandsContract", true)));
        Client caseWorker = Client.of(port, "caseworker");
        for (String file : List.of(first, second)) {
            assertThat(caseWorker.get("/files/" + file).body()).contains("Gelijkaardige dossiers", "2 dossiers", "€ 1.005,00", first, second).doesNotContain(other, stopped);
        }
        assertThat(caseWorker.get("/files/" + other).body()).doesNotContain("Gelijkaardige dossiers");
        assertThat(entrepreneur.get("/files/" + first).body()).doesNotContain("Gelijkaardige dossiers");
        assertThat(Client.of(port, "provider").get("/files/" + first).body()).doesNotContain("Gelijkaardige dossiers");
    }

    private String applied(Map<String, String> otherwise) {
        Map<String, String> form = new HashMap<>(Filled.training("SUBMIT"));
        form.putAll(otherwise);
        entrepreneur.get(Filled.NEW);
        return entrepreneur.post(Filled.NEW, form).address().replace("/files/", "");
    }
}

@OnH2
class AlikeFilesOnH2Test extends AlikeFilesScenarios {
}

@OnPostgres
class AlikeFilesOnPostgresTest extends AlikeFilesScenarios {
}
