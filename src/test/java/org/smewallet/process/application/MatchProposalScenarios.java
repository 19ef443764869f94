package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Bank.Line.freeText;
import static org.smewallet.support.Example.euro;
import static org.smewallet.support.Example.ibanOf;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.banking.LineFate;
import org.smewallet.process.WorkItem;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;

/** Which files a case worker is proposed for a deposit with a wrong or missing communication, and why (R-DEP-04). */
abstract class MatchProposalScenarios extends FileStories {

    private static final String STRANGER = "BE71096123456769";

    @Test
    @DisplayName("R-DEP-04: one digit wrong, from any account: proposed with its reasons, accepted with its own value date")
    void one_digit_wrong() {
        FileNumber file = confirmed("555.00");
        time.goTo("2026-04-10T18:00");
        assertThat(bank.statement(deposit("388.50", oneDigitWrong(file), STRANGER)).count(LineFate.UNDER_REVIEW)).isOne();
        assertThat(shown()).containsEntry("proposedFile", file.number());
        assertThat(shown().get("proposals").toString()).startsWith("1. " + file.number()).contains("een cijfer of twee verwisselde cijfers",
                "not the account of the enterprise", "the amount awaited");
        time.goTo("2026-04-14T23:00");
        decide(Map.of("decision", "MATCH", "remark", "klant gebeld"));
        time.runDue();
        assertThat(example.file(file)).returns("FUNDED", CaseFile::outcome);
        assertThat(written(file)).contains("Deposit of 388.50 euro matched after review.");
        assertThat(ledger.statement(file)).allSatisfy(line -> assertThat(line.valueDate()).isEqualTo(LocalDate.parse("2026-04-10")));
        balanced();
    }

    @Test
    @DisplayName("R-DEP-04: two swapped digits, or the right ones in the middle of a text: proposed, nobody's decision goes back on day three")
    void two_swapped_digits() {
        FileNumber file = confirmed("555.00");
        time.goTo("2026-04-10T18:00");
        String right = communication(file);
        String swapped = swapped(right);
        assertThat(bank.statement(freeText("100.00", "opleiding " + swapped + " dank u", STRANGER),
                freeText("100.00", "mededeling " + right, STRANGER)).count(LineFate.UNDER_REVIEW)).isEqualTo(2);
        assertThat(shown().get("proposals").toString()).contains(file.number(), "een ander bedrag dan verwacht");
        time.goTo("2026-04-14T23:59:59");
        assertThat(workLists.list(Example.CASE_WORKER, null, null, 0, 10).total()).isEqualTo(2);
        time.goTo("2026-04-15T00:00:01");
        assertThat(bank.executePayments()).hasSize(2).allMatch(id -> id.startsWith("RET-"));
        assertThat(example.file(file).wallet().balance()).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName("R-DEP-04: an equal amount alone proposes nothing, nor do two wrong digits: the deposit is returned at once")
    void an_equal_amount_alone() {
        FileNumber file = confirmed("555.00");
        time.goTo("2026-04-10T18:00");
        String right = communication(file);
        String twoWrong = right.substring(0, 6) + other(right.charAt(6)) + other(right.charAt(7)) + right.substring(8);
        assertThat(bank.statement(freeText("388.50", "opleiding", STRANGER), deposit("388.50", twoWrong, STRANGER)).count(LineFate.RETURNED))
                .isEqualTo(2);
        assertThat(example.file(file).wallet().balance()).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName("R-DEP-04: two open files of the enterprise with that amount propose nothing by the account; a wrong digit tells which")
    void two_files_with_the_same_amount() {
        FileNumber one = confirmed("555.00");
        time.jumpTo("2026-03-30T09:00");
        FileNumber other = example.apply(example.file(one).enterpriseNumber(), Example.training("2026-04-01", "555.00"));
        time.goTo("2026-04-10T18:00");
        String iban = ibanOf(example.file(one).enterpriseNumber());
        assertThat(bank.statement(freeText("388.50", "opleiding", iban)).count(LineFate.RETURNED)).isOne();
        assertThat(bank.statement(deposit("388.50", oneDigitWrong(other), iban)).count(LineFate.UNDER_REVIEW)).isOne();
        assertThat(shown()).containsEntry("proposedFile", other.number());
        assertThat(shown().get("proposals").toString()).doesNotContain(one.number());
    }

    @Test
    @DisplayName("R-DEP-04: the communication weighs more than account and amount; the case worker may take the next proposal, but no other file")
    void ranked_proposals() {
        FileNumber near = confirmed("1000.00");
        FileNumber byAccount = confirmed("555.00");
        FileNumber neither = confirmed("700.00");
        time.goTo("2026-04-10T18:00");
        bank.statement(deposit("388.50", oneDigitWrong(near), ibanOf(example.file(byAccount).enterpriseNumber())));
        assertThat(shown()).containsEntry("proposedFile", near.number());
        assertThat(shown().get("proposals").toString().lines()).hasSize(2).last().asString().startsWith("2. " + byAccount.number())
                .contains("rekening van de onderneming", "enig open dossier");
        Map<String, Object> answers = new LinkedHashMap<>(Map.of("decision", "MATCH", "remark", "klant gebeld", "chosenFile", neither.number()));
        assertThatThrownBy(() -> decide(answers)).isInstanceOf(InputRejected.class).hasMessageContaining("not among the proposals");
        answers.put("chosenFile", byAccount.number());
        decide(answers);
        time.runDue();
        assertThat(example.file(byAccount)).returns("FUNDED", CaseFile::outcome);
        assertThat(example.file(near).wallet().balance()).isEqualTo(euro("0.00"));
        balanced();
    }

    @Test
    @DisplayName("R-DEP-04, R-DEP-02: a file that was not confirmed yet is proposed too, and holds the money when accepted")
    void before_the_confirmation() {
        FileNumber file = applied("555.00");
        bank.statement(deposit("388.50", oneDigitWrong(file), ibanOf(example.file(file).enterpriseNumber())));
        assertThat(shown().get("proposals").toString()).contains("account of the enterprise", "the amount awaited");
        decide(Map.of("decision", "MATCH", "remark", "zelfde rekening"));
        assertThat(example.file(file).outcome()).isEqualTo("DEPOSIT_HELD_UNTIL_CONFIRMATION");
    }

    private Map<String, Object> shown() {
        return workLists.prefill(Example.CASE_WORKER, reviewed().id());
    }

    private void decide(Map<String, Object> answers) {
        workLists.complete(Example.CASE_WORKER, reviewed().id(), new Answers(answers));
    }

    private WorkItem reviewed() {
        return task("agency-caseworker", "Task_ReviewDeposit");
    }

    private String oneDigitWrong(FileNumber file) {
        String right = communication(file);
        return right.substring(0, 6) + other(right.charAt(6)) + right.substring(7);
    }

    /** The last two neighbours that differ, exchanged. */
    private static String swapped(String digits) {
        int at = digits.length() - 2;
        while (digits.charAt(at) == digits.charAt(at + 1)) {
            at--;
        }
        return digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
    }

    private static char other(char digit) {
        return digit == '9' ? '0' : (char) (digit + 1);
    }
}

@OnH2
class MatchProposalOnH2Test extends MatchProposalScenarios {
}

@OnPostgres
class MatchProposalOnPostgresTest extends MatchProposalScenarios {
}
