package org.smewallet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.api.Program.Answer;
import org.smewallet.process.demo.ExampleData;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.support.Bank;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.smewallet.support.TimeMachine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Stopping after full payment and the recovery, as outside programs see them. */
abstract class RecoveryApi {

    @LocalServerPort
    int port;
    @Autowired
    TimeMachine time;
    @Autowired
    CleanDatabase database;
    @Autowired
    ExampleData examples;
    @Autowired
    Example example;
    @Autowired
    Bank bank;
    private Program program;
    private String file;

    @BeforeEach
    void aFileThatIsPaid() {
        database.clean();
        time.jumpTo("2026-03-30T09:00");
        program = new Program(port);
        FileNumber number = example.apply(example.smallEnterprise(), Example.training("2026-04-01", "1000.00"));
        example.confirm(number);
        CaseFile.DepositInstruction asked = example.file(number).depositInstruction();
        bank.statement(Bank.Line.deposit(asked.amount().toString(), asked.communication().digits(), "BE68539007547034"));
        time.runDue();
        example.pay(number, "F-1", "1000.00", "2026-03-30");
        bank.executePayments();
        time.runDue();
        file = "/applications/" + number;
    }

    @AfterEach
    void leaveItClean() {
        database.clean();
        examples.load(true);
    }

    @Test
    @DisplayName("V116, R-REF-04: the preview tells the claim, the command its outcome, the recovery is the debtor's to see once it is decided")
    void the_enterprise_stops_after_full_payment() {
        Answer preview = program.call("accountant", "GET", file + "/withdrawal-preview", null);
        assertThat(preview.text("kind")).isEqualTo("FULLY_PAID");
        assertThat(preview.text("claimOnEnterprise")).isEqualTo("300.00");
        assertThat(program.call("accountant", "GET", file + "/recovery", null).status()).isEqualTo(404);
        Answer stopped = program.call("accountant", "POST", file + "/withdrawal", Map.of("reason", "NOT_ATTENDING", "understandsContract", true));
        assertThat(stopped.status()).isEqualTo(200);
        assertThat(stopped.text("outcome")).isEqualTo("WITHDRAWN_FULLY_PAID_RECOVERY");
        assertThat(stopped.text("status")).isEqualTo("RECOVERY");
        assertThat(stopped.text("wallet", "refunded")).isEqualTo("0.00");
        assertThat(program.call("accountant", "GET", file + "/recovery", null).status()).isEqualTo(404);
        assertThat(program.call("caseworker", "GET", file + "/recovery", null).text("due")).isEqualTo("300.00");
    }

    @Test
    @DisplayName("R-REF-03: the provider cancels by the same command; a foreign provider finds no file")
    void the_provider_cancels() {
        Map<String, Object> why = Map.of("explanation", "De lesgever is ziek", "understandsRepayment", true);
        assertThat(program.call("provider", "POST", file + "/withdrawal", why).status()).isEqualTo(404);
        assertThat(program.call("provider2", "POST", file + "/withdrawal", Map.of()).status()).isEqualTo(400);
        assertThat(program.call("provider2", "POST", file + "/withdrawal", why).text("status")).isEqualTo("RECOVERY");
        assertThat(program.call("caseworker", "GET", file + "/recovery", null).text("debtor")).isEqualTo("PROVIDER");
    }

    @Test
    @DisplayName("PROCESS 9: a case worker opens a recovery about a closed file by a call of its own; nobody else can")
    void a_case_worker_claims_by_hand() {
        Map<String, Object> claim = Map.of("debtor", "ENTERPRISE", "amount", "300.00", "reason", "NOT_ATTENDED", "explanation", "Niemand tekende");
        assertThat(program.call("caseworker", "POST", file + "/recovery", claim).status()).isEqualTo(409);
        time.goTo("2026-06-30T21:00");
        assertThat(program.call("accountant", "POST", file + "/recovery", claim).status()).isEqualTo(404);
        assertThat(program.call("finance", "POST", file + "/recovery", claim).status()).isEqualTo(404);
        assertThat(program.call("caseworker", "POST", file + "/recovery", Map.of()).status()).isEqualTo(400);
        Answer opened = program.call("caseworker", "POST", file + "/recovery", claim);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.text("state")).isEqualTo("DRAFT");
        assertThat(opened.text("amount")).isEqualTo("300.00");
        assertThat(program.call("caseworker", "POST", file + "/recovery", claim).status()).isEqualTo(409);
    }
}

@OnH2
class RecoveryApiOnH2Test extends RecoveryApi {
}

@OnPostgres
class RecoveryApiOnPostgresTest extends RecoveryApi {
}
