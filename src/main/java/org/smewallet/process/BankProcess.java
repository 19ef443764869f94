package org.smewallet.process;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.smewallet.banking.BankStatement;
import org.smewallet.banking.BankStatements;
import org.smewallet.banking.PaymentFile;
import org.smewallet.banking.PaymentFiles;
import org.smewallet.banking.PaymentStatusReports;
import org.smewallet.banking.StatementTotals;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Role;
import org.smewallet.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What finance does with the bank: statements and reports in, payment files out. */
@Service
@Transactional
public class BankProcess {

    private final RuntimeService runtime;
    private final BankStatements statements;
    private final PaymentFiles files;
    private final PaymentStatusReports reports;
    private final Acting acting;
    private final StatementBatches batches;
    private final TransactionTemplate transaction;

    BankProcess(RuntimeService runtime, BankStatements statements, PaymentFiles files, PaymentStatusReports reports, Acting acting,
            StatementBatches batches, PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.statements = statements;
        this.files = files;
        this.reports = reports;
        this.acting = acting;
        this.batches = batches;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Reads a statement, stores its lines and starts {@code depositIntake}, in one transaction with the first batch of lines; the
     * batches after it are jobs.
     *
     * @return id of the statement
     * @throws org.smewallet.banking.format.StatementRefused for a broken file: nothing is booked
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String receiveStatement(Actor actor, byte[] content, String contentType) {
        requireFinance(actor);
        return transaction.execute(open -> start(statements.receive(content, contentType, actor), actor));
    }

    /**
     * Reads a statement and waits for all its batches.
     *
     * @return what became of the lines
     * @throws org.smewallet.banking.format.StatementRefused for a broken file: nothing is booked
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public StatementTotals importStatement(Actor actor, byte[] content, String contentType) {
        String statement = receiveStatement(actor, content, contentType);
        batches.await(statement);
        return statements.totals(statement);
    }

    private String start(BankStatement statement, Actor actor) {
        Causes.unwrapped(() -> acting.as(actor, null, () -> runtime.createMessageCorrelation("StatementReceived")
                .processInstanceBusinessKey(statement.id()).correlateStartMessage()));
        return statement.id();
    }

    /** Cuts a payment file from all that waits; empty when nothing does. */
    public Optional<PaymentFile> cutPaymentFile(Actor actor) {
        requireFinance(actor);
        return files.cut(actor);
    }

    /** Releases a payment file; never by the person who cut it. */
    public PaymentFile release(Actor actor, String paymentFileId) {
        requireFinance(actor);
        return files.release(paymentFileId, actor);
    }

    /** The released file as it goes to the bank. */
    @Transactional(readOnly = true)
    public byte[] xml(Actor actor, String paymentFileId) {
        requireFinance(actor);
        return files.xml(paymentFileId);
    }

    /** Reads what the bank says of a payment file (pain.002); gives how many payments it rejected. */
    public int receivePaymentStatus(Actor actor, byte[] content) {
        requireFinance(actor);
        return reports.receive(content);
    }

    private static void requireFinance(Actor actor) {
        if (!actor.is(Role.FINANCE_MANAGER)) {
            throw new NotFound("Page");
        }
    }
}
