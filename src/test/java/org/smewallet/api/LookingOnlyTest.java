package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.api.Program.Answer;
import org.smewallet.identity.MandateBasis;
import org.smewallet.identity.MandateScope;
import org.smewallet.identity.Mandates;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

/** A program of a person who may only look (R-ID-07): reads all, and each command answers 403 with a sentence. */
@OnH2
class LookingOnlyTest extends ProgramStories {

    private static final String READER = "entrepreneur2";

    @Autowired
    Mandates mandates;

    @Test
    @DisplayName("R-ID-07, A3: whoever may only look reads the file; each command on it or its enterprise is refused with 403 and why")
    void every_command_is_refused() {
        String file = "/applications/" + program.call("accountant", "POST", "/applications", Program.application(1, "555.00")).text("fileNumber");
        Map<String, Object> later = new HashMap<>(Program.application(1, "600.00"));
        later.put("submit", false);
        String draft = "/applications/" + program.call("accountant", "POST", "/applications", later).text("fileNumber");
        String enterprise = "/enterprises/" + Program.enterprise(1);
        assertThat(program.call(READER, "GET", file, null).status()).isEqualTo(404);
        mandates.grant(READER, EnterpriseNumber.parse(Program.enterprise(1)), MandateBasis.USER_RIGHT, MandateScope.READ);

        for (String readable : List.of(file, draft, file + "/timeline", file + "/statement", file + "/documents", enterprise)) {
            assertThat(program.call(READER, "GET", readable, null).status()).as(readable).isEqualTo(200);
        }
        refused("POST", "/applications", Program.application(1, "555.00"));
        refused("PUT", draft, Program.application(1, "700.00"));
        refused("POST", draft + "/submission", Map.of());
        refused("DELETE", draft, null);
        refused("POST", file + "/payments", Map.of());
        refused("POST", file + "/withdrawal", Map.of("reason", "NOT_ATTENDING", "understandsContract", true));
        refused("DELETE", file + "/standing-order", null);
        refused("PUT", enterprise + "/emails", Map.of("emails", List.of("thief@example.org")));
        refused("PUT", enterprise + "/account", Map.of("iban", "BE68539007547034", "bic", "GKCCBEBB"));
        refused("POST", enterprise + "/confirmation", Map.of());
        assertThat(program.upload(READER, file + "/documents", "offer.pdf", WholeLifeApi.pdf()).status()).isEqualTo(403);
        assertThat(program.call(READER, "GET", "/tasks", null).text("total")).isEqualTo("0");

        mandates.end(READER, EnterpriseNumber.parse(Program.enterprise(1)));
        assertThat(program.call(READER, "GET", file, null).status()).isEqualTo(404);
    }

    private void refused(String method, String path, Object body) {
        Answer answer = program.call(READER, method, path, body);
        assertThat(answer.status()).as(path + " " + answer.raw().body()).isEqualTo(403);
        assertThat(answer.text("code")).isEqualTo("READ_ONLY");
        assertThat(answer.text("detail")).contains("alleen bekijken");
    }
}
