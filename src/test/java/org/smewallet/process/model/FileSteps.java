package org.smewallet.process.model;

import static org.smewallet.support.Example.CASE_WORKER;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.PROVIDER;

import java.time.LocalDate;
import org.smewallet.identity.Actor;
import org.smewallet.process.model.FileLife.Place;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.Confirmations;
import org.smewallet.subsidy.Deposits;
import org.smewallet.subsidy.Drafts;
import org.smewallet.subsidy.Payments;
import org.smewallet.subsidy.Submissions;
import org.smewallet.subsidy.Withdrawals;
import org.springframework.beans.factory.BeanFactory;

/** The ways through {@code subsidyApplication} as far as money is moved on them, drawn in Java: it calls what the delegates call. */
record FileSteps(Drafts drafts, Submissions submissions, Confirmations confirmations, Deposits deposits, Payments payments,
        Withdrawals withdrawals) {

    private static final String ANSWER = "answer";
    private static final String SOFT = "soft";
    private static final String HARD = "hard";
    private static final String USE = "use";

    static FileSteps of(BeanFactory beans) {
        return new FileSteps(beans.getBean(Drafts.class), beans.getBean(Submissions.class), beans.getBean(Confirmations.class),
                beans.getBean(Deposits.class), beans.getBean(Payments.class), beans.getBean(Withdrawals.class));
    }

    FileLife apply(EnterpriseNumber enterprise, Answers answers) {
        FileNumber number = drafts.open(enterprise, answers);
        FileLife life = new FileLife(number);
        submissions.write(number, answers);
        submissions.freeze(number, ENTREPRENEUR);
        submissions.fixSize(number);
        if (submissions.judge(number) == Submissions.Judgement.REFUSED) {
            submissions.refuse(number, ENTREPRENEUR);
            life.goTo(Place.END);
            return life;
        }
        submissions.calculate(number, ENTREPRENEUR);
        submissions.reserve(number);
        submissions.issueInstruction(number, ENTREPRENEUR);
        askAnswer(life);
        return life;
    }

    private void askAnswer(FileLife life) {
        life.goTo(Place.ANSWER);
        life.limit(ANSWER, confirmations.limits(life.number()).passedAt());
    }

    void answer(FileLife life, Answers answers) {
        if (confirmations.answer(life.number(), PROVIDER, answers).equals("CONFIRM")) {
            confirm(life, PROVIDER);
        } else {
            refuse(life, PROVIDER);
        }
    }

    void review(FileLife life, Answers answers) {
        switch (confirmations.reviewSilence(life.number(), CASE_WORKER, answers)) {
            case "EXTEND" -> {
                confirmations.extend(life.number());
                askAnswer(life);
            }
            case "CONFIRM_ON_EVIDENCE" -> confirm(life, CASE_WORKER);
            default -> refuse(life, CASE_WORKER);
        }
    }

    private void confirm(FileLife life, Actor actor) {
        Confirmations.DepositLimits limits = confirmations.register(life.number(), actor);
        life.goTo(Place.DEPOSIT);
        life.limit(SOFT, limits.softPassedAt());
        life.limit(HARD, limits.hardPassedAt());
        life.lastDayOfDeposit(Brussels.dateOf(limits.hardPassedAt()).minusDays(1));
        if (deposits.matchHeld(life.number())) {
            toPayment(life);
        }
    }

    private void refuse(FileLife life, Actor actor) {
        confirmations.releaseReservation(life.number());
        confirmations.refuse(life.number(), actor);
        life.goTo(Place.END);
    }

    void bookDeposit(FileLife life) {
        if (life.place() == Place.DEPOSIT && deposits.book(life.number())) {
            toPayment(life);
        }
    }

    /** A file whose last day has passed, and that waits for this, looks at what came with a value date up to that day. */
    void statementRead(FileLife life, LocalDate lastStatement) {
        collect(life, lastStatement);
    }

    private void collect(FileLife life, LocalDate lastStatement) {
        life.goTo(Place.LAST_STATEMENT);
        Deposits.AtLimit found = deposits.collect(life.number());
        // Statements of other histories are in the same house: only those of this one count.
        boolean complete = found.result().equals("FUNDED") || !lastStatement.isBefore(life.lastDayOfDeposit());
        if (!complete) {
            return;
        }
        if (!found.complete()) {
            throw new IllegalStateException("The statement of the last day was read, but " + life.number() + " does not see it");
        }
        switch (found.result()) {
            case "FUNDED" -> toPayment(life);
            case "REDUCE" -> {
                deposits.reduce(life.number());
                toPayment(life);
            }
            case "TOO_LITTLE" -> {
                deposits.lapsePartial(life.number());
                life.goTo(Place.END);
            }
            default -> {
                deposits.lapse(life.number());
                life.goTo(Place.END);
            }
        }
    }

    private void toPayment(FileLife life) {
        life.goTo(Place.ORDER);
        life.limit(USE, payments.limits(life.number()).passedAt());
    }

    void order(FileLife life, Answers answers) {
        payments.order(life.number(), ENTREPRENEUR, answers);
        if (life.place() != Place.ORDER) {
            throw new StepNotAllowed("Deze stap kan nu niet.", "This step is not possible now.");
        }
        payments.book(life.number());
        if (answers.ticked("closeRest")) {
            payments.closeRest(life.number(), ENTREPRENEUR);
        }
        goOnPaying(life);
    }

    private void goOnPaying(FileLife life) {
        switch (payments.state(life.number())) {
            case "BALANCE" -> life.goTo(Place.ORDER);
            case "UNDER_WAY" -> life.goTo(Place.PAYOUTS);
            default -> {
                payments.close(life.number(), Actor.SYSTEM);
                life.goTo(Place.END);
            }
        }
    }

    /** A payout is settled or given up. */
    void payoutConcluded(FileLife life) {
        if (life.place() == Place.PAYOUTS) {
            goOnPaying(life);
        } else if (life.place() == Place.STOP) {
            settle(life);
        }
    }

    void withdraw(FileLife life, Answers reason) {
        withdrawals.request(life.number(), ENTREPRENEUR, reason);
        if (withdrawals.isClosed(life.number())) {
            withdrawals.claimBack(life.number(), ENTREPRENEUR);
        } else if (life.place() == Place.STOP) {
            throw new StepNotAllowed("Er wordt al stopgezet.", "It is being stopped already.");
        } else {
            settle(life);
        }
    }

    private void settle(FileLife life) {
        life.goTo(Place.STOP);
        switch (withdrawals.settlement(life.number())) {
            case "UNPAID" -> {
                withdrawals.refundAll(life.number(), ENTREPRENEUR);
                life.goTo(Place.END);
            }
            case "PARTLY_PAID" -> {
                withdrawals.refundRest(life.number(), ENTREPRENEUR);
                life.goTo(Place.END);
            }
            case "FULLY_PAID" -> {
                withdrawals.claimBack(life.number(), ENTREPRENEUR);
                life.goTo(Place.END);
            }
            default -> life.goTo(Place.STOP);
        }
    }

    void limitPassed(FileLife life, String limit, LocalDate lastStatement) {
        switch (limit) {
            case ANSWER -> {
                confirmations.escalate(life.number());
                life.goTo(Place.REVIEW);
            }
            case SOFT -> deposits.markOverdue(life.number());
            case HARD -> collect(life, lastStatement);
            default -> {
                payments.closeUnused(life.number());
                life.goTo(Place.END);
            }
        }
    }
}
