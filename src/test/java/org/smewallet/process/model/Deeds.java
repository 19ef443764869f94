package org.smewallet.process.model;

import static org.smewallet.support.Example.ibanOf;
import static org.smewallet.support.Example.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.smewallet.banking.PaymentOrders;
import org.smewallet.budget.YearlyBudgets;
import org.smewallet.process.registration.RegistrationProcess;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.StructuredCommunication;
import org.smewallet.support.Bank;
import org.smewallet.support.Example;
import org.springframework.jdbc.core.JdbcTemplate;

/** What both drivers know of a history: its enterprise, its files, its last statement, and the forms that people fill in. */
abstract class Deeds implements Driver {

    private static final String STRANGER = "BE71096123456769";

    final Example example;
    final Bank bank;
    final YearlyBudgets budgets;
    final PaymentOrders payments;
    final RegistrationProcess registrations;
    final JdbcTemplate jdbc;
    final List<FileNumber> files = new ArrayList<>();
    EnterpriseNumber enterprise;
    LocalDate today;
    Books books;
    private String size;
    private byte[] lastStatement;
    private int number;

    Deeds(Example example, Bank bank, YearlyBudgets budgets, PaymentOrders payments, RegistrationProcess registrations,
            JdbcTemplate jdbc) {
        this.example = example;
        this.bank = bank;
        this.budgets = budgets;
        this.payments = payments;
        this.registrations = registrations;
        this.jdbc = jdbc;
    }

    @Override
    public void begin(Start start) {
        files.clear();
        lastStatement = null;
        number++;
        today = start.day();
        moveClock(noon(start.day()));
        enterprise = enterprise(start.small());
        size = start.small() ? "SMALL" : "MEDIUM";
        books = new Books(jdbc, enterprise.digits());
        if (start.usedBefore().signum() > 0) {
            budgets.takeOver(enterprise, start.day().getYear(), new Money(Cents.CAP), new Money(start.usedBefore()));
        }
    }

    @Override
    public Verdict does(Command.Apply apply) {
        return told(() -> files.add(apply(application(apply))));
    }

    @Override
    public Verdict does(Command.Answer answer) {
        return told(() -> answer(files.get(answer.file()), answer.confirms()));
    }

    @Override
    public Verdict does(Command.Review review) {
        return told(() -> review(files.get(review.file()), example.decisionOnSilence(files.get(review.file()), review.decision().name())));
    }

    @Override
    public Verdict does(Command.Statement statement) {
        return told(() -> {
            lastStatement = write(statement);
            read(lastStatement, statement.day());
        });
    }

    @Override
    public Verdict does(Command.SameStatementAgain again) {
        return told(() -> {
            if (lastStatement != null) {
                read(lastStatement, null);
            }
        });
    }

    @Override
    public Verdict does(Command.DecideDeposit decision) {
        return told(() -> decideDeposit(decision.matches()));
    }

    @Override
    public Verdict does(Command.ConfirmData confirmation) {
        return told(() -> registrations.confirmYear(Example.ENTREPRENEUR, enterprise,
                new Answers(Map.of("declarationRules", true, "chosenSize", size))));
    }

    @Override
    public Verdict does(Command.Order order) {
        return told(() -> order(files.get(order.file()), form(order)));
    }

    @Override
    public Verdict does(Command.BankAnswers answers) {
        return told(() -> {
            if (answers.executes()) {
                read(bank.write(bank.released()), today);
            } else if (!payments.waiting().isEmpty()) {
                rejected(() -> bank.rejectPayments("AC04"));
            }
        });
    }

    @Override
    public Verdict does(Command.RepairPayout repair) {
        return told(() -> repair(files.get(repair.file()) + "-P" + (repair.payout() + 1), repair.retries()));
    }

    @Override
    public Verdict does(Command.RetryRefunds retry) {
        return told(() -> retryRefunds());
    }

    @Override
    public Verdict does(Command.Withdraw withdraw) {
        return told(() -> withdraw(files.get(withdraw.file()),
                new Answers(Map.of("reason", "NOT_ATTENDING", "understandsContract", true))));
    }

    @Override
    public Verdict does(Command.LiveUntil until) {
        return told(() -> {
            liveUntil(noon(until.day()));
            today = until.day();
        });
    }

    /** Does it; what a person would be told is the verdict. */
    Verdict told(Runnable deed) {
        return Verdict.of(deed);
    }

    @Override
    public List<Snapshot> snapshots() {
        return books.read().files();
    }

    @Override
    public BigDecimal used(int year) {
        return books.used(year);
    }

    @Override
    public List<String> faults() {
        return books.faults();
    }

    abstract EnterpriseNumber enterprise(boolean small);

    abstract void moveClock(String moment);

    abstract FileNumber apply(Answers application);

    abstract void answer(FileNumber file, boolean confirms);

    abstract void review(FileNumber file, Answers decision);

    /** @param day null when the statement was read before */
    abstract void read(byte[] statement, LocalDate day);

    abstract void decideDeposit(boolean matches);

    abstract void order(FileNumber file, Answers order);

    /** The bank refuses all payments of a file. */
    abstract void rejected(Runnable refusal);

    abstract void repair(String payout, boolean retries);

    abstract void retryRefunds();

    abstract void withdraw(FileNumber file, Answers reason);

    abstract void liveUntil(String moment);

    private Answers application(Command.Apply apply) {
        Map<String, Object> form = training(today.plusDays(2).toString(), apply.fee().toString());
        if (apply.cybersecurity()) {
            form.put("topic", "CYBERSECURITY");
        }
        form.put("acceptPartialSubsidy", apply.acceptsLess());
        return new Answers(form);
    }

    private Answers form(Command.Order order) {
        return example.paymentOrder(files.get(order.file()), "H%d-%s".formatted(number, order.invoice()), order.amount().toString(),
                today.toString(), order.closeRest());
    }

    private byte[] write(Command.Statement statement) {
        return bank.writeOfDay(statement.day().toString(), statement.transfers().stream().map(this::line).toArray(Bank.Line[]::new));
    }

    private Bank.Line line(Command.Transfer transfer) {
        FileNumber file = files.get(transfer.file());
        String amount = transfer.amount().toString();
        String communication = StructuredCommunication.of(Integer.parseInt(file.number().substring(3, 7)), file.runningNumber()).digits();
        return switch (transfer.payer()) {
            case REGISTERED_ACCOUNT -> Bank.Line.deposit(amount, communication, ibanOf(enterprise));
            case SLIP -> Bank.Line.deposit(amount, oneWrong(communication), ibanOf(enterprise));
            case WORDS -> Bank.Line.freeText(amount, "opleiding", ibanOf(enterprise));
            case OTHER_ACCOUNT -> Bank.Line.deposit(amount, communication, STRANGER);
            case STRANGER -> Bank.Line.freeText(amount, "factuur van vorige week", STRANGER);
        };
    }

    private static String oneWrong(String digits) {
        return digits.substring(0, 5) + (digits.charAt(5) - '0' + 1) % 10 + digits.substring(6);
    }

    private static String noon(LocalDate day) {
        return day + "T12:00";
    }
}
