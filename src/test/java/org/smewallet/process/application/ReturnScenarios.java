package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.smewallet.support.Bank.Line.freeText;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.banking.SchemeAccount;
import org.smewallet.identity.Actor;
import org.smewallet.shared.Answers;
import org.smewallet.shared.InputRejected;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A deposit that goes back, and that the bank does not take to its payer (R-DEP-04). */
abstract class ReturnScenarios extends FileStories {

    private static final String STRANGER = "BE71096123456769";
    private static final String OTHER = "BE68539007547034";

    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    SchemeAccount scheme;

    @Test
    @DisplayName("R-DEP-04: a return that the bank rejects is sent again under a new id, as often as needed")
    void sent_again() {
        rejectedReturn();
        repair(Map.of("decision", "RETRY"));
        bank.rejectPayments("AC04");
        assertThat(workLists.prefill(Example.FINANCE, task("finance-manager", "Task_RepairReturn").id())).containsEntry("rejectReason", "rekening is gesloten / account is closed (AC04)")
                .containsEntry("amount", "12.34");
        repair(Map.of("decision", "RETRY"));
        assertThat(bank.executePayments()).hasSize(1).first().asString().endsWith("-3");
    }

    @Test
    @DisplayName("R-ID-08: another account needs a second person of finance; a rejected proposal is repaired anew")
    void to_another_account() {
        rejectedReturn();
        assertThatThrownBy(() -> repair(Map.of("decision", "OTHER_ACCOUNT"))).isInstanceOf(InputRejected.class);
        for (String refused : List.of(STRANGER, scheme.iban().compact())) {
            assertThatThrownBy(() -> repair(Map.of("decision", "OTHER_ACCOUNT", "newIban", refused, "remark", "brief")))
                    .isInstanceOf(InputRejected.class).hasMessageContaining("another account");
        }
        repair(Map.of("decision", "OTHER_ACCOUNT", "newIban", OTHER, "remark", "brief van de betaler"));
        assertThatThrownBy(() -> approve(Example.FINANCE, "APPROVE")).isInstanceOf(InputRejected.class).hasMessageContaining("R-ID-08");
        approve(Example.FINANCE_2, "REJECT");
        repair(Map.of("decision", "OTHER_ACCOUNT", "newIban", OTHER, "remark", "brief van de betaler, met bewijs"));
        assertThat(workLists.prefill(Example.FINANCE_2, task("finance-manager", "Task_ApproveReturnAccount").id()))
                .containsEntry("proposedIban", OTHER).containsEntry("proposedBy", "finance");
        approve(Example.FINANCE_2, "APPROVE");
        bank.executePayments();
        assertThat(jdbc.queryForList("select iban from payment_order where state = 'SETTLED'", String.class)).containsExactly(OTHER);
    }

    @Test
    @DisplayName("R-DEP-04: money that is kept is a case worker's, who gives it back to finance or says how it was settled")
    void kept_for_review() {
        rejectedReturn();
        repair(Map.of("decision", "KEEP", "remark", "rekening bestaat niet meer"));
        review("RETURN");
        repair(Map.of("decision", "KEEP"));
        review("SETTLED");
        assertThat(jdbc.queryForList("select fate from bank_line where amount = 12.34", String.class)).containsExactly("NOTED");
        assertThat(jdbc.queryForObject("select reason_english from bank_line where amount = 12.34", String.class)).endsWith("settled otherwise.");
        assertThat(workLists.list(Example.FINANCE, null, null, 0, 10).items()).isEmpty();
    }

    private void rejectedReturn() {
        bank.statement(freeText("12.34", "onbekend", STRANGER));
        bank.rejectPayments("AC04");
    }

    private void repair(Map<String, Object> answers) {
        workLists.complete(Example.FINANCE, task("finance-manager", "Task_RepairReturn").id(), new Answers(answers));
    }

    private void approve(Actor person, String decision) {
        workLists.complete(person, task("finance-manager", "Task_ApproveReturnAccount").id(), new Answers(Map.of("decision", decision, "remark", "bewijs?")));
    }

    private void review(String decision) {
        workLists.complete(Example.CASE_WORKER, task("agency-caseworker", "Task_ReviewKeptDeposit").id(),
                new Answers(Map.of("decision", decision, "remark", "uitgeklaard")));
    }
}

@OnH2
class ReturnOnH2Test extends ReturnScenarios {
}

@OnPostgres
class ReturnOnPostgresTest extends ReturnScenarios {
}
