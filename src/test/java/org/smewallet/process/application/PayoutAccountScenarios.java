package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.smewallet.support.Example.FINANCE;
import static org.smewallet.support.Example.FINANCE_2;
import static org.smewallet.support.Example.PROVIDER;
import static org.smewallet.support.Example.euro;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.banking.SchemeAccount;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Role;
import org.smewallet.notification.NoticeKind;
import org.smewallet.notification.PortalMessage;
import org.smewallet.notification.PortalMessages;
import org.smewallet.process.WorkItem;
import org.smewallet.provider.Providers;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Another account for a payout that the bank refused, in the words of the diagram: confirmed, approved, only then paid. */
abstract class PayoutAccountScenarios extends FileStories {

    private static final String NEW_IBAN = "BE71 0961 2345 6769";

    @Autowired
    PortalMessages messages;
    @Autowired
    Providers providers;
    @Autowired
    SchemeAccount scheme;
    private FileNumber file;
    private String payout;
    private ProcessInstance process;

    @BeforeEach
    void a_rejected_payout() {
        file = funded("555.00");
        payout = example.pay(file, "F-1", "555.00", "2026-04-10");
        process = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(payout, "payout").singleResult();
        bank.rejectPayments("AC04");
        time.runDue();
    }

    @Test
    @DisplayName("M9, R-PAY-07, R-ID-08: the provider confirms the new account, a second person of finance approves it, then it is paid once")
    void confirmed_approved_and_paid() {
        propose();
        assertThat(process).isWaitingAt("Task_ConfirmAccount");
        assertThat(messages.forProvider(Example.TRAINER, PageRequest.of(0, 20)).map(PortalMessage::kind)).contains(NoticeKind.ACCOUNT_CONFIRMATION_ASKED);
        assertThat(bank.executePayments()).isEmpty();
        WorkItem asked = ofProvider();
        assertThat(workLists.prefill(PROVIDER, asked.id())).containsEntry("newIban", NEW_IBAN).containsEntry("amount", "555.00").containsEntry("invoiceNumber", "F-1");
        answer(PROVIDER, asked, "CONFIRM");
        assertThat(process).isWaitingAt("Task_ApproveAccount");
        assertThat(bank.executePayments()).isEmpty();

        WorkItem approval = task("finance-manager", "Task_ApproveAccount");
        assertThat(workLists.prefill(FINANCE_2, approval.id())).containsEntry("proposedBy", FINANCE.person()).containsEntry("proof", "brief");
        assertThatThrownBy(() -> answer(FINANCE, approval, "APPROVE")).isInstanceOf(InputRejected.class);
        assertThat(process).isWaitingAt("Task_ApproveAccount");
        answer(FINANCE_2, approval, "APPROVE");
        assertThat(bank.released()).singleElement().returns(payout + "-2", line -> line.endToEndId())
                .returns(NEW_IBAN.replace(" ", ""), line -> line.iban());
        assertThat(process).hasPassed("Task_RebookPayout");
        balanced();
    }

    @Test
    @DisplayName("R-PAY-07: the account that the bank refused is no correction, nor is the scheme's own")
    void the_refused_account_is_no_correction() {
        WorkItem repair = task("finance-manager", "Task_RepairPayout");
        assertThat(workLists.prefill(FINANCE, repair.id())).containsEntry("rejectReason", "rekening is gesloten / account is closed (AC04)");
        for (Iban refused : List.of(providers.findByNumber(Example.TRAINER).orElseThrow().iban(), scheme.iban())) {
            assertThatThrownBy(() -> repair(Map.of("decision", "CORRECT_ACCOUNT", "newIban", refused.compact())))
                    .isInstanceOf(InputRejected.class).hasMessageContaining("another account");
        }
        assertThat(process).isWaitingAt("Task_RepairPayout");
    }

    @Test
    @DisplayName("R-PAY-07: the file tells in words what finance and provider decided on an account, and what they wrote")
    void the_file_tells_what_was_decided() {
        repair(Map.of("decision", "CORRECT_ACCOUNT", "newIban", NEW_IBAN, "note", "brief van 2 april"));
        workLists.complete(PROVIDER, ofProvider().id(), new Answers(Map.of("decision", "CONFIRM", "remark", "nieuwe bank")));
        assertThat(written(file)).contains(
                "Repair of payment %s: another account proposed.".formatted(payout),
                "New account for payment %s: confirmed by the provider.".formatted(payout));
    }

    @Test
    @DisplayName("R-PAY-07: an account that the provider does not know goes back to finance; nothing is sent there")
    void refused_by_the_provider() {
        propose();
        answer(PROVIDER, ofProvider(), "REFUSE");
        assertThat(process).isWaitingAt("Task_RepairPayout").hasNotPassed("Task_ApproveAccount");
        repair(Map.of("decision", "RETRY"));
        assertThat(bank.released()).singleElement().satisfies(line -> assertThat(line.iban()).isNotEqualTo(NEW_IBAN.replace(" ", "")));
    }

    @Test
    @DisplayName("R-ID-08: the second person does not approve: finance decides again, the order can be given up")
    void not_approved() {
        propose();
        answer(PROVIDER, ofProvider(), "CONFIRM");
        answer(FINANCE_2, task("finance-manager", "Task_ApproveAccount"), "REJECT");
        assertThat(process).isWaitingAt("Task_RepairPayout");
        repair(Map.of("decision", "CANCEL_ORDER"));
        assertThat(process).isEnded().hasPassed("Task_CancelPayout");
        assertThat(example.file(file)).returns(euro("555.00"), f -> f.wallet().balance());
        assertThat(bank.executePayments()).isEmpty();
        balanced();
    }

    @Test
    @DisplayName("R-TIME-11: a provider that does not answer within five working days: finance decides again")
    void the_provider_does_not_answer() {
        propose();
        time.goTo("2026-04-17T23:59:59");
        assertThat(process).isWaitingAt("Task_ConfirmAccount");
        time.goTo("2026-04-18T00:00:01");
        assertThat(process).hasPassed("Event_AccountNotConfirmed").isWaitingAt("Task_RepairPayout");
        assertThat(bank.executePayments()).isEmpty();
    }

    @Test
    @DisplayName("A1: only the provider of the file finds the task of its account")
    void a_foreign_provider_finds_no_task() {
        propose();
        Actor stranger = new Actor("provider", Set.of(Role.PROVIDER));
        WorkItem asked = ofProvider();
        assertThat(workLists.list(stranger, null, null, 0, 10).items()).isEmpty();
        assertThatThrownBy(() -> answer(stranger, asked, "CONFIRM")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(Example.ENTREPRENEUR, asked, "CONFIRM")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(FINANCE, asked, "CONFIRM")).isInstanceOf(NotFound.class);
    }

    private void propose() {
        repair(Map.of("decision", "CORRECT_ACCOUNT", "newIban", NEW_IBAN, "proof", "brief"));
    }

    private void repair(Map<String, Object> decision) {
        workLists.complete(FINANCE, task("finance-manager", "Task_RepairPayout").id(), new Answers(decision));
    }

    private WorkItem ofProvider() {
        return workLists.list(PROVIDER, null, null, 0, 10).items().stream().filter(item -> item.key().equals("Task_ConfirmAccount")).findFirst().orElseThrow();
    }

    private void answer(Actor actor, WorkItem task, String decision) {
        workLists.complete(actor, task.id(), new Answers(Map.of("decision", decision)));
    }
}

@OnH2
class PayoutAccountOnH2Test extends PayoutAccountScenarios {
}

@OnPostgres
class PayoutAccountOnPostgresTest extends PayoutAccountScenarios {
}
