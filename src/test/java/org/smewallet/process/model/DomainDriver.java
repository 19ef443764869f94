package org.smewallet.process.model;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import org.smewallet.banking.BankStatement;
import org.smewallet.banking.BankStatements;
import org.smewallet.banking.PaymentKind;
import org.smewallet.banking.PaymentOrders;
import org.smewallet.budget.YearlyBudgets;
import org.smewallet.process.registration.RegistrationProcess;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.subsidy.DepositMatching;
import org.smewallet.subsidy.Payouts;
import org.smewallet.subsidy.RefundTransfers;
import org.smewallet.support.Bank;
import org.smewallet.support.Example;
import org.smewallet.support.TimeMachine;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Leads the services through a history in the order in which the tasks of the diagrams call them, without the engine:
 * each command in a transaction of its own.
 */
class DomainDriver extends Deeds {

    private final BankStatements statements;
    private final DepositMatching matching;
    private final Payouts payouts;
    private final RefundTransfers refunds;
    private final FileSteps steps;
    private final TimeMachine time;
    private final TransactionTemplate transaction;
    private final Function<Boolean, EnterpriseNumber> enterprises;
    private final Facts facts;
    private final Map<FileNumber, FileLife> lives = new LinkedHashMap<>();
    private final List<String> refusedRefunds = new ArrayList<>();
    private final Queue<Long> underReview = new ArrayDeque<>();
    private LocalDate lastStatement;
    private String now;

    /** @param enterprises gives one that has done nothing yet, a small one or a medium one */
    DomainDriver(BeanFactory beans, Facts facts, Function<Boolean, EnterpriseNumber> enterprises) {
        super(beans.getBean(Example.class), beans.getBean(Bank.class), beans.getBean(YearlyBudgets.class), beans.getBean(PaymentOrders.class),
                beans.getBean(RegistrationProcess.class), beans.getBean(JdbcTemplate.class));
        this.statements = beans.getBean(BankStatements.class);
        this.matching = beans.getBean(DepositMatching.class);
        this.payouts = beans.getBean(Payouts.class);
        this.refunds = beans.getBean(RefundTransfers.class);
        this.steps = FileSteps.of(beans);
        this.time = beans.getBean(TimeMachine.class);
        this.transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
        this.facts = facts;
        this.enterprises = enterprises;
    }

    @Override
    public void begin(Start start) {
        lives.clear();
        refusedRefunds.clear();
        underReview.clear();
        facts.clear();
        lastStatement = LocalDate.MIN;
        super.begin(start);
    }

    /** A refused command undoes its facts along with everything else. */
    @Override
    Verdict told(Runnable deed) {
        Verdict verdict = super.told(() -> {
            deed.run();
            liveUntil(now);
        });
        if (!verdict.isDone()) {
            facts.clear();
        }
        return verdict;
    }

    @Override
    EnterpriseNumber enterprise(boolean small) {
        return enterprises.apply(small);
    }

    @Override
    void moveClock(String moment) {
        now = moment;
        time.jumpTo(moment);
    }

    @Override
    FileNumber apply(Answers application) {
        FileLife life = transaction.execute(t -> steps.apply(enterprise, application));
        lives.put(life.number(), life);
        return life.number();
    }

    @Override
    void answer(FileNumber file, boolean confirms) {
        step(() -> steps.answer(lives.get(file), confirms ? Example.confirmation()
                : new Answers(Map.of("decision", "REFUSE", "reason", "UNKNOWN_CUSTOMER"))));
    }

    @Override
    void review(FileNumber file, Answers decision) {
        step(() -> steps.review(lives.get(file), decision));
    }

    @Override
    void read(byte[] statement, LocalDate day) {
        List<FileNumber> matched = transaction.execute(t -> {
            BankStatement received = statements.receive(statement, "application/xml", Example.FINANCE);
            DepositMatching.Judged judged = matching.judge(received.id(), 500);
            statements.underReview(received.id()).forEach(line -> underReview.add(line.id()));
            return judged.matched();
        });
        lastStatement = day != null && day.isAfter(lastStatement) ? day : lastStatement;
        bankAnswered();
        matched.forEach(file -> step(() -> steps.bookDeposit(lives.get(file))));
        lives.values().stream().filter(FileLife::awaitsStatement).forEach(life -> step(() -> steps.statementRead(life, lastStatement)));
    }

    @Override
    void decideDeposit(boolean matches) {
        long line = underReview.remove();
        step(() -> {
            if (matches) {
                matching.accept(line, Example.CASE_WORKER).ifPresent(file -> steps.bookDeposit(lives.get(file)));
            } else {
                matching.sendBack(line);
            }
        });
    }

    @Override
    void order(FileNumber file, Answers order) {
        step(() -> steps.order(lives.get(file), order));
    }

    @Override
    void rejected(Runnable refusal) {
        refusal.run();
        bankAnswered();
    }

    private void bankAnswered() {
        facts.executed().forEach(payment -> step(() -> {
            if (payment.kind() == PaymentKind.PAYOUT) {
                payouts.settle(payment.ownerId());
                steps.payoutConcluded(lives.get(payment.fileNumber()));
            } else if (payment.kind() == PaymentKind.REFUND) {
                refunds.confirm(payment.ownerId());
            }
        }));
        facts.rejected().forEach(payment -> step(() -> {
            if (payment.kind() == PaymentKind.PAYOUT) {
                payouts.reverse(payment.ownerId());
            } else if (payment.kind() == PaymentKind.REFUND) {
                refunds.reject(payment.ownerId());
                refusedRefunds.add(payment.ownerId());
            }
        }));
    }

    @Override
    void repair(String payout, boolean retries) {
        step(() -> {
            payouts.repair(payout, Example.FINANCE, decision(retries ? "RETRY" : "CANCEL_ORDER"));
            if (retries) {
                payouts.rebook(payout);
                payouts.send(payout);
            } else {
                payouts.cancel(payout, Example.FINANCE);
                steps.payoutConcluded(lives.get(payouts.fileOf(payout)));
            }
        });
    }

    @Override
    void retryRefunds() {
        List<String> refused = List.copyOf(refusedRefunds);
        refusedRefunds.clear();
        refused.forEach(refund -> step(() -> {
            refunds.repair(refund, Example.FINANCE, decision("RETRY"));
            refunds.send(refund);
        }));
    }

    @Override
    void withdraw(FileNumber file, Answers reason) {
        step(() -> steps.withdraw(lives.get(file), reason));
    }

    /** Each limit passes at its moment, the earliest first. */
    @Override
    void liveUntil(String moment) {
        for (Optional<FileLife> next = next(moment); next.isPresent(); next = next(moment)) {
            FileLife life = next.get();
            // A limit that had passed before it began to run passes now.
            now = life.nextMoment().compareTo(now) > 0 ? life.nextMoment() : now;
            time.jumpTo(now);
            String limit = life.passNext();
            step(() -> steps.limitPassed(life, limit, lastStatement));
        }
        time.jumpTo(moment);
        now = moment;
    }

    private Optional<FileLife> next(String moment) {
        return lives.values().stream().filter(life -> life.nextMoment() != null && life.nextMoment().compareTo(moment) <= 0)
                .min(Comparator.comparing(FileLife::nextMoment));
    }

    private void step(Runnable action) {
        transaction.executeWithoutResult(t -> action.run());
    }

    private static Answers decision(String decision) {
        return new Answers(Map.of("decision", decision));
    }
}
