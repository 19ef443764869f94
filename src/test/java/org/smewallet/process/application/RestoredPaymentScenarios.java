package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smewallet.support.Example.euro;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.banking.PaymentFile;
import org.smewallet.process.BankProcess;
import org.smewallet.provider.Providers;
import org.smewallet.shared.FileNumber;
import org.smewallet.support.Bank;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** After a restore the bank's statements tell of payments that this database has not sent: none of them is paid again. */
abstract class RestoredPaymentScenarios extends FileStories {

    @Autowired
    BankProcess banking;
    @Autowired
    Providers providers;
    @Autowired
    PlatformTransactionManager transactions;

    private FileNumber file;

    @BeforeEach
    void a_file_with_money() {
        file = funded("555.00");
    }

    @Test
    @DisplayName("Ordered before the backup, cut after it: the next payment file leaves it out, its process goes on")
    void ordered_before_the_backup() {
        String payout = pay();
        executed("555.00");
        leftOut(payout);
    }

    @Test
    @DisplayName("Cut before the backup, released after it: releasing the file settles it")
    void cut_before_the_backup() {
        String payout = pay();
        Optional<PaymentFile> cut = banking.cutPaymentFile(Example.FINANCE);
        executed("555.00");
        banking.release(Example.FINANCE_2, cut.orElseThrow().id());
        paidOnce(payout);
    }

    @Test
    @DisplayName("Ordered after the backup, and once more after the restore: not paid again")
    void ordered_after_the_backup() {
        executed("555.00");
        assertThat(bank.executePayments()).isEmpty();
        leftOut(pay());
    }

    @Test
    @DisplayName("Another amount, or another account, under the id of a payment that the restore lost is another payment")
    void another_payment_under_the_same_id() {
        executed("554.00");
        pay();
        assertThat(bank.executePayments()).containsExactly(file + "-P1-1");
    }

    @Test
    @DisplayName("A file that the restore lost and the bank knows: the next one bears another id")
    void the_bank_knows_a_file_that_is_lost() {
        pay();
        String lost = new TransactionTemplate(transactions).execute(restored -> {
            restored.setRollbackOnly();
            return banking.cutPaymentFile(Example.FINANCE).orElseThrow().messageId();
        });
        time.goTo("2026-04-10T12:01");
        assertThat(banking.cutPaymentFile(Example.FINANCE).orElseThrow().messageId()).isNotEqualTo(lost);
    }

    private String pay() {
        return example.pay(file, "F-1", "555.00", "2026-04-10");
    }

    private void executed(String amount) {
        String iban = providers.findByNumber(example.file(file).providerNumber()).orElseThrow().iban().compact();
        bank.statement(Bank.Line.paid(amount, file + "-P1-1", iban));
    }

    private void leftOut(String payout) {
        assertThat(banking.cutPaymentFile(Example.FINANCE)).isEmpty();
        paidOnce(payout);
    }

    private void paidOnce(String payout) {
        time.runDue();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(payout).count()).isZero();
        assertThat(bank.executePayments()).isEmpty();
        assertThat(example.file(file).outcome()).isEqualTo("PAID_FULL");
        assertThat(example.file(file).wallet().paidToProvider()).isEqualTo(euro("555.00"));
    }
}

@OnH2
class RestoredPaymentOnH2Test extends RestoredPaymentScenarios {
}

@OnPostgres
class RestoredPaymentOnPostgresTest extends RestoredPaymentScenarios {
}
