package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.smewallet.support.Bank.Line.freeText;
import static org.smewallet.support.Bank.Line.takenBack;
import static org.smewallet.support.Example.ibanOf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.banking.BankOverview;
import org.smewallet.banking.LineRemarks;
import org.smewallet.identity.Actor;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.subsidy.TimelineEntry;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** What staff remark while they decide: kept with the line of the statement or with the file, and for staff alone. */
abstract class RemarkScenarios extends RecoveryStories {

    private static final String STRANGER = "BE71096123456769";

    @Autowired
    LineRemarks lineRemarks;
    @Autowired
    BankOverview overview;

    @Test
    @DisplayName("R-ID-08: the remarks of both persons on a match stay with the line and with the file; enterprise and provider don't read them")
    void on_a_match() {
        FileNumber file = confirmed("20000.00");
        time.goTo("2026-04-10T18:00");
        bank.statement(freeText(example.file(file).ownContribution().toString(), "opleiding", ibanOf(example.file(file).enterpriseNumber())));
        decide("Task_ReviewDeposit", Example.CASE_WORKER, Map.of("decision", "MATCH", "remark", "klant gebeld"));
        assertThat(workLists.prefill(Example.CASE_WORKER_2, task("agency-caseworker", "Task_ApproveMatch").id()))
                .containsEntry("reviewRemark", "caseworker: klant gebeld");
        decide("Task_ApproveMatch", Example.CASE_WORKER_2, Map.of("decision", "APPROVE", "remark", "rekening klopt"));
        time.runDue();
        assertThat(remarks(file, Example.CASE_WORKER)).containsExactly("caseworker: klant gebeld\ncaseworker2: rekening klopt");
        assertThat(remarks(file, Example.ENTREPRENEUR)).isEmpty();
        assertThat(remarks(file, Example.PROVIDER)).isEmpty();
        assertThat(onLines()).containsExactly("Match proposed: klant gebeld", "Match approved: rekening klopt");
    }

    @Test
    @DisplayName("R-DEP-11: what is remarked on a deposit that was taken back stays, whether it was for a file or not")
    void on_a_deposit_taken_back() {
        FileNumber file = funded("1000.00");
        bank.statement(takenBack("1.00", "", STRANGER));
        time.runDue();
        decide("Task_IdentifyDeposit", Example.CASE_WORKER, Map.of("decision", "NONE", "remark", "kosten van de bank"));
        bank.statement(takenBack("700.00", communication(file), ibanOf(example.file(file).enterpriseNumber())));
        time.runDue();
        decide("Task_ReviewReversal", Example.CASE_WORKER, Map.of("remark", "onderneming gebeld"));
        assertThat(remarks(file, Example.CASE_WORKER)).containsExactly("onderneming gebeld");
        assertThat(remarks(file, Example.ENTREPRENEUR)).isEmpty();
        assertThat(written(file)).contains("Deposit that was taken back: reviewed.");
        assertThat(onLines()).containsExactly("No deposit of a file: kosten van de bank", "Reversal reviewed: onderneming gebeld");
    }

    @Test
    @DisplayName("R-ID-08: the person who rejects another account says why; whoever repairs the return reads it")
    void on_the_account_of_a_return() {
        bank.statement(freeText("12.34", "onbekend", STRANGER));
        bank.rejectPayments("AC04");
        Map<String, Object> proposal = Map.of("decision", "OTHER_ACCOUNT", "newIban", "BE68539007547034", "remark", "brief van de betaler");
        decide("Task_RepairReturn", Example.FINANCE, proposal);
        assertThatThrownBy(() -> decide("Task_ApproveReturnAccount", Example.FINANCE_2, Map.of("decision", "REJECT"))).isInstanceOf(InputRejected.class);
        decide("Task_ApproveReturnAccount", Example.FINANCE_2, Map.of("decision", "REJECT", "remark", "brief niet getekend"));
        assertThat(workLists.prefill(Example.FINANCE, task("finance-manager", "Task_RepairReturn").id()))
                .containsEntry("earlierRemark", "finance: brief van de betaler\nfinance2: brief niet getekend");
        assertThat(onLines()).containsExactly("Another account proposed: brief van de betaler", "Account rejected: brief niet getekend");
    }

    @Test
    @DisplayName("R-TIME-05, R-REF-07: the enterprise reads why it was refused and why it pays back, not the notes of the case worker")
    void motives_are_for_the_enterprise() {
        FileNumber refused = applied("1000.00");
        time.goTo("2026-04-14T00:00:01");
        decide("Task_ReviewSilence", Example.CASE_WORKER, Map.of("contactLog", "drie keer gebeld, niemand", "decision", "REFUSE", "motive", "niemand bevestigt"));
        assertThat(example.file(refused).reasons().toString()).contains("niemand bevestigt").doesNotContain("drie keer gebeld");
        assertThat(caseFiles.timeline(Example.ENTREPRENEUR, refused).toString()).contains("Decision after silence: refused.").doesNotContain("drie keer");
        assertThat(remarks(refused, Example.CASE_WORKER)).containsExactly("drie keer gebeld, niemand");
        FileNumber recovered = cancelledAfterPayment("555.00");
        drafted(recovered, "555.00");
        complete(Example.CASE_WORKER_2, recovered, Map.of("decision", "REJECT", "remark", "factuur ontbreekt"));
        assertThat(remarks(recovered, Example.CASE_WORKER)).containsExactly("factuur ontbreekt");
        assertThat(remarks(recovered, Example.ENTREPRENEUR)).isEmpty();
    }

    private void decide(String task, Actor person, Map<String, Object> answers) {
        String group = person.person().startsWith("finance") ? "finance-manager" : "agency-caseworker";
        workLists.complete(person, task(group, task).id(), new Answers(answers));
    }

    private List<String> remarks(FileNumber file, Actor reader) {
        return caseFiles.timeline(reader, file).stream().map(TimelineEntry::remark).filter(Objects::nonNull).toList();
    }

    /** What was decided and said of all lines, in the order in which it was written. */
    private List<String> onLines() {
        return overview.statements(0, 10).items().stream().flatMap(statement -> overview.lines(statement.id(), null, 0, 10).items().stream())
                .flatMap(line -> lineRemarks.of(List.of(line)).values().stream()).flatMap(List::stream)
                .sorted(java.util.Comparator.comparing(org.smewallet.banking.LineRemark::at))
                .map(remark -> remark.decision(Locale.ENGLISH) + ": " + remark.remark().orElse("")).toList();
    }
}

@OnH2
class RemarkOnH2Test extends RemarkScenarios {
}

@OnPostgres
class RemarkOnPostgresTest extends RemarkScenarios {
}
