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
import org.springframework.transaction.annotation.Transactional;

/** What finance does with the bank: statements and reports in, payment files out. */
@Service
@Transactional
public class BankProcess {

    private final RuntimeService runtime;
    private final BankStatements statements;
    private final PaymentFiles files;
    private final PaymentStatusReports reports;
    private final Acting acting;

    BankProcess(RuntimeService runtime, BankStatements statements, PaymentFiles files, PaymentStatusReports reports, Acting acting) {
        this.runtime = runtime;
        this.statements = statements;
        this.files = files;
        this.reports = reports;
        this.acting = acting;
    }

    /**
     * Reads a statement, books its lines and starts {@code depositIntake}; a statement longer than one batch goes on by jobs.
     *
     * @return what became of the lines up to now
     * @throws org.smewallet.banking.format.StatementRefused for a broken file: nothing is booked
     */
    public StatementTotals importStatement(Actor actor, byte[] content, String contentType) {
        requireFinance(actor);
        BankStatement statement = statements.receive(content, contentType, actor);
        Causes.unwrapped(() -> acting.as(actor, null, () -> runtime.createMessageCorrelation("StatementReceived")
                .processInstanceBusinessKey(statement.id()).correlateStartMessage()));
        return statements.totals(statement.id());
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
