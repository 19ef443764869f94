package org.smewallet.process.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smewallet.banking.BankStatement;
import org.smewallet.banking.BankStatements;
import org.smewallet.banking.LineFate;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Persona;
import org.smewallet.process.WorkItem;
import org.smewallet.process.WorkLists;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Money;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.TimeMachine;
import org.smewallet.wallet.Ledger;
import org.springframework.beans.factory.annotation.Autowired;

/** What a stranger finds in a fresh training environment, and how its bank helps on. */
abstract class ExampleFilesScenarios {

    private static final Actor STAFF = Persona.CASEWORKER.actor();

    @Autowired
    CleanDatabase database;
    @Autowired
    TimeMachine time;
    @Autowired
    ExampleData examples;
    @Autowired
    ExampleFiles exampleFiles;
    @Autowired
    ExampleBank bank;
    @Autowired
    CaseFiles files;
    @Autowired
    WorkLists work;
    @Autowired
    BankStatements statements;
    @Autowired
    Ledger ledger;

    @BeforeEach
    void aFreshStart() {
        database.clean();
        time.jumpTo("2026-04-15T09:30");
        examples.load(true);
        exampleFiles.load();
        time.runDue();
    }

    @Test
    void the_published_figures_stand_in_the_files() {
        CaseFile waiting = only(FileStatus.SUBMITTED, "Veilig online verkopen");
        assertThat(List.of(waiting.eligibleAmount(), waiting.ownContribution(), waiting.subsidy())).extracting(Money::toString)
                .containsExactly("555.00", "388.50", "166.50");
        CaseFile toDeposit = only(FileStatus.AWAITING_DEPOSIT, "Klanten bereiken met video");
        assertThat(toDeposit.depositInstruction().amount()).isEqualTo(Money.of("700.00"));
        CaseFile funded = only(FileStatus.FUNDED, "Leidinggeven aan een ploeg");
        assertThat(List.of(funded.wallet().own(), funded.wallet().subsidy())).extracting(Money::toString).containsExactly("800.00", "200.00");
        assertThat(only(FileStatus.SUBMITTED, "Plan voor cyberveiligheid").rate()).isEqualByComparingTo("0.45");
        assertThat(only(FileStatus.REFUSED, "Boekhouden met software").reasons()).anyMatch(reason -> reason.rule().equals("R-TIME-01"));
        assertThat(only(FileStatus.DRAFT, "Onthaal van nieuwe medewerkers")).isNotNull();
        assertThat(ledger.check().balanced()).isTrue();
    }

    @Test
    void everyone_finds_something_to_do() {
        for (Persona applicant : Set.of(Persona.ENTREPRENEUR, Persona.ENTREPRENEUR2, Persona.ACCOUNTANT)) {
            assertThat(files.list(applicant.actor(), null, null, 0, 20).items()).as(applicant.login()).isNotEmpty();
        }
        assertThat(files.providerInbox(Persona.PROVIDER.actor(), 0, 20).total()).isEqualTo(1);
        assertThat(files.providerInbox(Persona.PROVIDER2.actor(), 0, 20).total()).isEqualTo(1);
        assertThat(work.list(STAFF, null, null, 0, 20).items()).extracting(WorkItem::key).containsExactly("Task_ReviewDeposit");
        assertThat(statements.newest(5)).hasSize(1);
    }

    @Test
    void a_second_start_makes_nothing_twice() {
        exampleFiles.load();
        assertThat(files.list(STAFF, null, null, 0, 50).total()).isEqualTo(ExampleApplication.values().length);
        assertThat(statements.newest(5)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-05-02T09:00", "2020-02-29T12:00", "2025-12-31T23:50", "2027-08-30T08:00", "2031-06-01T08:00"})
    void whatever_the_day_of_the_clock_all_examples_are_made(String start) {
        database.clean();
        time.jumpTo(start);
        examples.load(true);
        exampleFiles.load();
        time.runDue();
        assertThat(files.list(STAFF, null, null, 0, 50).total()).isEqualTo(ExampleApplication.values().length);
        assertThat(ledger.check().balanced()).isTrue();
    }

    @Test
    void a_deposit_at_a_click_brings_the_file_on_and_the_statements_follow_on_each_other() {
        CaseFile file = only(FileStatus.AWAITING_DEPOSIT, "Klanten bereiken met video");
        assertThat(bank.awaitingDeposit(Persona.ENTREPRENEUR.actor())).extracting(CaseFile::fileNumber).containsExactly(file.fileNumber());
        assertThat(bank.deposit(Persona.ENTREPRENEUR.actor(), file.fileNumber(), true).count(LineFate.MATCHED)).isEqualTo(1);
        time.runDue();
        assertThat(only(FileStatus.FUNDED, "Klanten bereiken met video").wallet().balance()).isEqualTo(Money.of("1000.00"));
        assertThat(statements.newest(5)).extracting(BankStatement::gap).containsOnly(Money.ZERO);
        assertThat(statements.lastBalance()).contains(Money.of("2300.00"));
        assertThatThrownBy(() -> bank.deposit(Persona.ENTREPRENEUR.actor(), file.fileNumber(), true)).isInstanceOf(StepNotAllowed.class);
    }

    @Test
    void r_dep_04_a_wrong_communication_waits_for_the_case_worker_who_matches_it() {
        CaseFile file = only(FileStatus.AWAITING_DEPOSIT, "Klanten bereiken met video");
        assertThat(bank.deposit(Persona.ENTREPRENEUR.actor(), file.fileNumber(), false).count(LineFate.UNDER_REVIEW)).isEqualTo(1);
        time.runDue();
        WorkItem review = work.list(STAFF, null, null, 0, 20).items().stream()
                .filter(item -> file.fileNumber().number().equals(work.prefill(STAFF, item.id()).get("proposedFile"))).findFirst().orElseThrow();
        work.complete(STAFF, review.id(), new Answers(java.util.Map.of("decision", "MATCH", "remark", "Rekening en bedrag kloppen.")));
        time.runDue();
        assertThat(only(FileStatus.FUNDED, "Klanten bereiken met video")).isNotNull();
    }

    @Test
    void a1_nobody_deposits_for_a_foreign_file_and_only_finance_executes_payments() {
        CaseFile file = only(FileStatus.AWAITING_DEPOSIT, "Klanten bereiken met video");
        assertThatThrownBy(() -> bank.deposit(Persona.ENTREPRENEUR2.actor(), file.fileNumber(), true)).isInstanceOf(NotFound.class);
        assertThat(bank.awaitingDeposit(Persona.ENTREPRENEUR2.actor())).isEmpty();
        assertThatThrownBy(() -> bank.executePayments(Persona.ENTREPRENEUR.actor())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bank.executePayments(Persona.FINANCE.actor())).isInstanceOf(StepNotAllowed.class);
    }

    private CaseFile only(FileStatus status, String title) {
        List<CaseFile> found = files.list(STAFF, status, null, 0, 20).items().stream().filter(file -> file.title().equals(title)).toList();
        assertThat(found).as(title + " " + status).hasSize(1);
        return found.get(0);
    }
}

@OnH2
class ExampleFilesOnH2Test extends ExampleFilesScenarios {
}

@OnPostgres
class ExampleFilesOnPostgresTest extends ExampleFilesScenarios {
}
