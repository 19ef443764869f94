package org.smewallet.process.demo;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.smewallet.banking.BankStatements;
import org.smewallet.banking.PaymentOrder;
import org.smewallet.banking.PaymentOrders;
import org.smewallet.banking.SchemeAccount;
import org.smewallet.banking.StatementTotals;
import org.smewallet.enterprise.EnterpriseDirectory;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Persona;
import org.smewallet.identity.Role;
import org.smewallet.process.BankProcess;
import org.smewallet.process.demo.ExampleStatement.Line;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.FileStatus;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bank of profile demo: transfers what a person asks and sends finance the statement, which is read as any other. */
@Service
@Profile("demo")
@Transactional
public class ExampleBank {

    private static final int MOST = 20;
    private static final String WRONG_COMMUNICATION = "Eigen bijdrage";

    private final BankProcess bank;
    private final BankStatements statements;
    private final PaymentOrders orders;
    private final SchemeAccount account;
    private final CaseFiles files;
    private final EnterpriseDirectory enterprises;
    private final Clock clock;

    ExampleBank(BankProcess bank, BankStatements statements, PaymentOrders orders, SchemeAccount account, CaseFiles files,
            EnterpriseDirectory enterprises, Clock clock) {
        this.bank = bank;
        this.statements = statements;
        this.orders = orders;
        this.account = account;
        this.files = files;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** The caller's files that wait for a deposit, the newest of each status. */
    @Transactional(readOnly = true)
    public List<CaseFile> awaitingDeposit(Actor actor) {
        return Stream.of(FileStatus.AWAITING_DEPOSIT, FileStatus.DEPOSIT_OVERDUE, FileStatus.PARTIALLY_FUNDED)
                .flatMap(status -> files.list(actor, status, null, 0, MOST).items().stream())
                .filter(file -> file.depositInstruction() != null).toList();
    }

    /** Released payments that the bank has not executed yet; nothing for whoever is not of finance. */
    @Transactional(readOnly = true)
    public List<PaymentOrder> awaitingExecution(Actor actor) {
        return actor.is(Role.FINANCE_MANAGER) ? orders.newest(PaymentOrder.State.RELEASED, MOST) : List.of();
    }

    /**
     * Transfers what the file still asks, from the registered account of its enterprise.
     *
     * @param rightCommunication false for a text that names no file: a case worker must look at it (R-DEP-04)
     * @throws NotFound for an unknown or foreign file
     * @throws StepNotAllowed when nothing is to be deposited
     */
    public StatementTotals deposit(Actor actor, FileNumber number, boolean rightCommunication) {
        CaseFile file = files.get(actor, number);
        if (file.depositInstruction() == null) {
            throw new StepNotAllowed("Voor dit dossier is nu niets te storten.", "Nothing is to be deposited for this file now.");
        }
        return send(Persona.FINANCE.actor(), List.of(transfer(file, rightCommunication)));
    }

    /**
     * Executes all released payments.
     *
     * @throws NotFound for whoever is not of finance
     * @throws StepNotAllowed when none waits
     */
    public StatementTotals executePayments(Actor actor) {
        if (!actor.is(Role.FINANCE_MANAGER)) {
            throw new NotFound("Page");
        }
        List<Line> lines = awaitingExecution(actor).stream()
                .map(order -> Line.payment(order.amount(), order.endToEndId(), order.iban())).toList();
        if (lines.isEmpty()) {
            throw new StepNotAllowed("Er wacht geen vrijgegeven betaling.", "No released payment waits.");
        }
        return send(actor, lines);
    }

    Line transfer(CaseFile file, boolean rightCommunication) {
        CaseFile.DepositInstruction asked = file.depositInstruction();
        return Line.deposit(asked.amount(), rightCommunication ? asked.communication().digits() : WRONG_COMMUNICATION,
                enterprises.get(file.enterpriseNumber()).iban());
    }

    StatementTotals send(Actor reader, List<Line> lines) {
        String id = "DEMO-" + UUID.randomUUID().toString().substring(24);
        ExampleStatement statement = new ExampleStatement(id, Brussels.today(clock), account.iban(),
                statements.lastBalance().orElse(Money.ZERO), lines);
        return bank.importStatement(reader, statement.xml(), "application/xml");
    }
}
