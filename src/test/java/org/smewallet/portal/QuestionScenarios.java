package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Invariant;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** Lives of {@code question}: a party asks on the page of its file, a case worker answers in Tasklist, the other party knows nothing of it. */
abstract class QuestionScenarios extends SubmittedFileStories {

    private static final String TEXT = "Mag ik in twee keer storten? <b>x</b>";
    private static final String ANSWER = "Ja, dat mag, tot de laatste dag.";

    @Autowired
    WorkLists work;
    @Autowired
    List<Invariant> invariants;

    @Test
    @DisplayName("R-CMP-01: the enterprise asks, a case worker answers within two working days (R-TIME-11), the enterprise reads it on three places")
    void asked_and_answered() {
        Client.Page sent = ask(entrepreneur, TEXT);
        assertThat(sent.body()).contains("Uw vraag is verstuurd", "Mag ik in twee keer storten? &lt;b&gt;x&lt;/b&gt;", "Wacht op antwoord", "Vraag gesteld aan de administratie.");
        WorkItem task = task();
        assertThat(task.dueAt()).hasToString("2026-04-17T21:59:59Z");
        assertThat(work.prefill(Example.CASE_WORKER, task.id())).containsEntry("question", TEXT).containsEntry("fileNumber", number())
                .containsEntry("asker", "Voorbeeldonderneming Klein");
        work.complete(Example.CASE_WORKER, task.id(), new Answers(Map.of("answer", ANSWER)));
        time.runDue();
        assertThat(entrepreneur.get(file).body()).contains(ANSWER, "Vraag beantwoord.").doesNotContain("Wacht op antwoord");
        assertThat(entrepreneur.get("/messages").body()).contains("uw vraag is beantwoord", ANSWER, "Antwoord:");
        assertThat(entrepreneur.get("/demo").body()).contains("uw vraag is beantwoord");
        assertThat(invariants).allSatisfy(rule -> assertThat(rule.faults()).as(rule.name()).isEmpty());
    }

    @Test
    @DisplayName("R-CMP-01: what one party asks the other does not see, in no place; staff see whose it is")
    void for_one_party_alone() {
        ask(entrepreneur, "Vraag van de onderneming");
        ask(provider, "Vraag van de dienstverlener");
        assertThat(entrepreneur.get(file).body()).contains("Vraag van de onderneming").doesNotContain("Vraag van de dienstverlener").containsOnlyOnce("Vraag gesteld aan");
        assertThat(provider.get(file).body()).contains("Vraag van de dienstverlener").doesNotContain("Vraag van de onderneming").containsOnlyOnce("Vraag gesteld aan");
        String timeline = file.replace("/files/", "/api/v1/applications/") + "/timeline";
        assertThat(entrepreneur.ask("provider", timeline).body()).containsOnlyOnce("R-CMP-01");
        assertThat(Client.of(port, "caseworker").get(file).body()).contains("Vraag van de dienstverlener", "Vraag van de onderneming", "van de dienstverlener", "van de onderneming");
        tasks().forEach(task -> work.complete(Example.CASE_WORKER, task.id(), new Answers(Map.of("answer", ANSWER + task.businessKey()))));
        time.runDue();
        assertThat(provider.get("/messages").body()).contains(ANSWER + number() + "-Q2").doesNotContain(number() + "-Q1");
        assertThat(entrepreneur.get("/messages").body()).contains(ANSWER + number() + "-Q1").doesNotContain(number() + "-Q2");
    }

    @Test
    void an_empty_or_too_long_question_is_refused_beside_its_field_and_nobody_is_asked() {
        for (String text : List.of("", "   ", "x".repeat(2001), "stuur\u0000teken")) {
            Client.Page refused = ask(entrepreneur, text);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).contains("id=\"f-question-error\"");
        }
        assertThat(tasks()).isEmpty();
        ask(entrepreneur, "Kort");
        Answers empty = new Answers(Map.of("answer", " "));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> work.complete(Example.CASE_WORKER, task().id(), empty))
                .isInstanceOf(org.smewallet.shared.InputRejected.class);
    }

    @Test
    @DisplayName("R5: a second question waits for the answer to the first, and a double click asks once")
    void one_at_a_time() {
        ask(entrepreneur, "Eerste");
        assertThat(entrepreneur.get(file + "/question").body()).contains("Uw vorige vraag wacht nog op antwoord", "Eerste").doesNotContain("f-question");
        assertThat(entrepreneur.post(file + "/question", Map.of("_action", "ASK", "question", "Tweede", "_token", "")).status()).isIn(400, 409);
        assertThat(tasks()).hasSize(1);
    }

    @Test
    @DisplayName("A1: nobody else asks about the file")
    void foreign() {
        for (String person : List.of("entrepreneur2", "provider2", "caseworker")) {
            assertThat(Client.of(port, person).get(file + "/question").status()).isEqualTo(404);
        }
    }

    private Client.Page ask(Client who, String text) {
        who.get(file + "/question");
        return who.post(file + "/question", Map.of("_action", "ASK", "question", text));
    }

    private String number() {
        return file.replace("/files/", "");
    }

    private List<WorkItem> tasks() {
        return work.list(Example.CASE_WORKER, null, null, 0, 20).items().stream().filter(task -> task.process().equals("question")).toList();
    }

    private WorkItem task() {
        return tasks().get(0);
    }
}

@OnH2
class QuestionsOnH2Test extends QuestionScenarios {
}

@OnPostgres
class QuestionsOnPostgresTest extends QuestionScenarios {
}
