package org.smewallet.process.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What somebody, or the calendar, does in a history. A file is named by its place in the history, from 0. */
sealed interface Command {

    /** Has it done. */
    Verdict by(Doer doer);

    /** Whoever does what commands say: the product, led by a driver, and the reference. */
    interface Doer {

        Verdict does(Apply command);

        Verdict does(Answer command);

        Verdict does(Review command);

        Verdict does(Statement command);

        Verdict does(SameStatementAgain command);

        Verdict does(DecideDeposit command);

        Verdict does(ConfirmData command);

        Verdict does(Order command);

        Verdict does(BankAnswers command);

        Verdict does(RepairPayout command);

        Verdict does(RetryRefunds command);

        Verdict does(Withdraw command);

        Verdict does(LiveUntil command);
    }

    /** The enterprise applies; with or without accepting a subsidy that the yearly cap cuts (R-AMT-07). */
    record Apply(BigDecimal fee, boolean cybersecurity, boolean acceptsLess) implements Command {
        @Override
        public Verdict by(Doer doer) {
            return doer.does(this);
        }
    }

    /** The provider confirms, or refuses for good. */
    record Answer(int file, boolean confirms) implements Command {
        @Override
        public Verdict by(Doer doer) {
            return doer.does(this);
        }
    }

    /** The case worker decides in the place of a silent provider (R-TIME-05). */
    record Review(int file, Decision decision) implements Command {
        @Override
        public Verdict by(Doer doer) {
            return doer.does(this);
        }
    }

    enum Decision {
        CONFIRM_ON_EVIDENCE, REFUSE, EXTEND
    }

    /** One statement of one day with these deposits; read today, whatever its day. */
    record Statement(LocalDate day, List<Transfer> transfers) implements Command {
        @Override
        public Verdict by(Doer doer) {
            return doer.does(this);
        }
    }

    /** A deposit on a statement. */
    record Transfer(int file, BigDecimal amount, Payer payer) {
    }

    /**
     * From which account and with which communication: SLIP has one digit wrong, WORDS names no file at all, both from the
     * registered account; STRANGER has neither the account nor the communication right.
     */
    enum Payer {
        REGISTERED_ACCOUNT, OTHER_ACCOUNT, SLIP, WORDS, STRANGER
    }

    /** A case worker decides on the deposit that waits longest for a decision (R-DEP-04), with a second one where it needs two. */
    record DecideDeposit(boolean matches) implements Command {
        @Override
        public Verdict by(Doer doer) {
            return doer.does(this);
        }
    }

    /** The enterprise confirms its data for this year (R-REG-07). */
    record ConfirmData() implements Command {
        @Override
        public Verdict by(Doer doer) {
            return doer.does(this);
        }
    }

    /** The last statement is read again. */
    record SameStatementAgain() implements Command {
        @Override
        public Verdict by(Doer doer) {
            return doer.does(this);
        }
    }

    /** The enterprise orders the payment of an invoice. */
    record Order(int file, BigDecimal amount, String invoice, boolean closeRest) implements Command {
        @Override
        public Verdict by(Doer doer) {
            return doer.does(this);
        }
    }

    /** All payments that wait go to the bank, which executes them, or refuses them all. */
    record BankAnswers(boolean executes) implements Command {
        @Override
        public Verdict by(Doer doer) {
            return doer.does(this);
        }
    }

    /** Finance decides on a payout that the bank refused; payouts of a file are counted from 0. */
    record RepairPayout(int file, int payout, boolean retries) implements Command {
        @Override
        public Verdict by(Doer doer) {
            return doer.does(this);
        }
    }

    /** Finance sends all refunds that the bank refused anew. */
    record RetryRefunds() implements Command {
        @Override
        public Verdict by(Doer doer) {
            return doer.does(this);
        }
    }

    record Withdraw(int file) implements Command {
        @Override
        public Verdict by(Doer doer) {
            return doer.does(this);
        }
    }

    /** The calendar moves on to noon of this day: limits pass. */
    record LiveUntil(LocalDate day) implements Command {
        @Override
        public Verdict by(Doer doer) {
            return doer.does(this);
        }
    }
}
