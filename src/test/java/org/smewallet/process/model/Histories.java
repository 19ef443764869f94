package org.smewallet.process.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.smewallet.process.model.Command.Payer;

/** Invents what happens next: mostly what fits the state of the files, now and then what does not. */
class Histories {

    private static final int MOST_FILES = 3;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Random random;
    private final Reference reference;
    private int invoices;

    Histories(Random random, Reference reference) {
        this.random = random;
        this.reference = reference;
    }

    /** What waits for a case worker is decided before time goes on: its limits are no part of the reference. */
    Command next() {
        Command next = invented();
        boolean decides = reference.hasDepositUnderReview() && (next instanceof Command.LiveUntil || oneIn(2));
        return decides ? new Command.DecideDeposit(!oneIn(3)) : next;
    }

    private Command invented() {
        if (reference.mustConfirmData() && oneIn(3) || oneIn(100)) {
            return new Command.ConfirmData();
        }
        if (reference.files.isEmpty() || reference.files.size() < MOST_FILES && oneIn(9)) {
            return application();
        }
        if (oneIn(40)) {
            return new Command.SameStatementAgain();
        }
        int number = random.nextInt(reference.files.size());
        ReferenceFile file = reference.files.get(number);
        if (oneIn(20)) {
            return anything(number, file);
        }
        if (!file.rejected().isEmpty() && oneIn(2)) {
            return repair(number, file);
        }
        return switch (file.status) {
            case "SUBMITTED" -> whileAnswerIsAwaited(number, file);
            case "ESCALATED" -> whileUnderReview(number, file);
            case "AWAITING_DEPOSIT", "DEPOSIT_OVERDUE", "PARTIALLY_FUNDED" -> whileDepositIsAwaited(number, file);
            case "FUNDED", "REDUCED", "PARTLY_PAID" -> whilePayable(number, file);
            default -> afterTheEnd(number, file);
        };
    }

    private Command application() {
        BigDecimal fee = switch (random.nextInt(10)) {
            case 0 -> amount(9_000, 11_000);
            case 1, 2 -> amount(1_000_000, 3_000_000);
            case 3, 4 -> new BigDecimal("1000.00");
            default -> amount(10_000, 400_000);
        };
        return new Command.Apply(fee, oneIn(4), !oneIn(4));
    }

    private Command anything(int number, ReferenceFile file) {
        return switch (random.nextInt(6)) {
            // A file that was refused at once never reaches its provider.
            case 0 -> file.answerBy == null ? new Command.Withdraw(number) : new Command.Answer(number, random.nextBoolean());
            case 1 -> order(number, amount(0, 50_000));
            case 2 -> new Command.Withdraw(number);
            case 3 -> statement(number, file, amount(1, 50_000));
            case 4 -> new Command.RetryRefunds();
            default -> new Command.Review(number, Command.Decision.REFUSE);
        };
    }

    private Command whileAnswerIsAwaited(int number, ReferenceFile file) {
        return switch (random.nextInt(20)) {
            case 0 -> new Command.Answer(number, false);
            case 1, 2, 3 -> statement(number, file, deposit(file));
            case 4 -> new Command.Withdraw(number);
            case 5, 6 -> time(file.answerBy);
            default -> new Command.Answer(number, true);
        };
    }

    private Command whileUnderReview(int number, ReferenceFile file) {
        return switch (random.nextInt(8)) {
            case 0 -> statement(number, file, deposit(file));
            case 1 -> time(reference.today().plusDays(5));
            case 2 -> new Command.Review(number, Command.Decision.REFUSE);
            case 3, 4 -> new Command.Review(number, Command.Decision.EXTEND);
            default -> new Command.Review(number, Command.Decision.CONFIRM_ON_EVIDENCE);
        };
    }

    private Command whileDepositIsAwaited(int number, ReferenceFile file) {
        return switch (random.nextInt(20)) {
            case 0 -> new Command.Withdraw(number);
            case 1, 2, 3 -> time(file.softLimit);
            case 4, 5, 6 -> time(file.hardLimit);
            default -> statement(number, file, deposit(file));
        };
    }

    private Command whilePayable(int number, ReferenceFile file) {
        return switch (random.nextInt(20)) {
            case 0, 1 -> new Command.Withdraw(number);
            case 2 -> statement(number, file, amount(1, 60_000));
            case 3 -> time(file.useBy());
            case 4 -> time(reference.today().plusDays(10));
            case 5, 6, 7, 8 -> new Command.BankAnswers(true);
            case 9, 10, 11 -> new Command.BankAnswers(false);
            default -> order(number, payment(file));
        };
    }

    private Command afterTheEnd(int number, ReferenceFile file) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> statement(number, file, amount(1, 100_000));
            case 2 -> new Command.BankAnswers(true);
            case 3 -> new Command.BankAnswers(false);
            case 4 -> new Command.RetryRefunds();
            case 5 -> reference.files.size() < MOST_FILES ? application() : order(number, CENT);
            case 6 -> new Command.Withdraw(number);
            default -> time(LocalDate.of(reference.today().getYear(), 12, 31));
        };
    }

    /** A few days, or to the limit, or the day after it; never back. */
    private Command time(LocalDate limit) {
        LocalDate today = reference.today();
        LocalDate day = switch (random.nextInt(4)) {
            case 0 -> today.plusDays(1 + random.nextInt(12));
            case 1 -> limit;
            default -> limit.plusDays(1 + random.nextInt(3));
        };
        return new Command.LiveUntil(day.isAfter(today) ? day : today.plusDays(1));
    }

    /** What is due, a part of it, or more. */
    private BigDecimal deposit(ReferenceFile file) {
        BigDecimal due = file.due().max(CENT);
        return switch (random.nextInt(8)) {
            case 0 -> due.add(amount(1, 5_000));
            case 1 -> CENT;
            case 2, 3, 4 -> part(due);
            default -> due;
        };
    }

    private Command statement(int number, ReferenceFile file, BigDecimal amount) {
        LocalDate day = oneIn(5) ? reference.today().minusDays(random.nextInt(4)) : reference.today();
        List<Command.Transfer> transfers = new ArrayList<>();
        transfers.add(new Command.Transfer(number, amount, payer()));
        if (oneIn(6)) {
            transfers.add(new Command.Transfer(random.nextInt(reference.files.size()), oneIn(2) ? amount : deposit(file), payer()));
        }
        if (transfers.size() == 1 && oneIn(8)) {
            transfers.set(0, new Command.Transfer(number, amount, oneIn(2) ? Payer.SLIP : Payer.WORDS));
        }
        // A file that was refused at once has no communication that anybody could copy.
        transfers.removeIf(transfer -> reference.files.get(transfer.file()).answerBy == null);
        return new Command.Statement(day, List.copyOf(transfers));
    }

    private Payer payer() {
        return oneIn(8) ? Payer.STRANGER : oneIn(5) ? Payer.OTHER_ACCOUNT : Payer.REGISTERED_ACCOUNT;
    }

    /** All, a part, a few cents, too much. */
    private BigDecimal payment(ReferenceFile file) {
        BigDecimal available = file.available().max(CENT);
        return switch (random.nextInt(10)) {
            case 0 -> available.add(CENT);
            case 1, 2, 3 -> amount(1, 3).min(available);
            case 4, 5, 6 -> part(available);
            default -> available;
        };
    }

    private Command order(int number, BigDecimal amount) {
        boolean again = invoices > 0 && oneIn(8);
        String invoice = "F-" + (again ? 1 + random.nextInt(invoices) : ++invoices);
        return new Command.Order(number, amount, invoice, oneIn(5));
    }

    private Command repair(int number, ReferenceFile file) {
        List<ReferencePayout> rejected = file.rejected();
        return new Command.RepairPayout(number, file.payouts.indexOf(rejected.get(random.nextInt(rejected.size()))), oneIn(3));
    }

    private BigDecimal part(BigDecimal whole) {
        long cents = whole.movePointRight(2).longValueExact();
        return amount(1, (int) Math.max(1, cents));
    }

    private BigDecimal amount(int fromCents, int toCents) {
        return BigDecimal.valueOf(fromCents + random.nextInt(toCents - fromCents + 1), 2);
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }
}
