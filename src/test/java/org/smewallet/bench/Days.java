package org.smewallet.bench;

import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Example.ibanOf;
import static org.smewallet.support.Example.training;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.StructuredCommunication;
import org.smewallet.support.Bank;
import org.smewallet.support.Example;
import org.smewallet.support.TimeMachine;

/** Days of an agency: enterprises register, apply, deposit and pay, providers confirm, the bank sends its statement in the evening. */
final class Days {

    /** As many as there were for each file: 55,000 for 125,000. */
    private static final double ENTERPRISES_OF_A_FILE = 0.44;
    private static final String FEE = "555.00";
    private static final String OWN_SHARE = "388.50";

    private final Example example;
    private final Bank bank;
    private final TimeMachine time;
    private final DueJobs jobs;
    private final Crew people;
    private final List<EnterpriseNumber> enterprises = new CopyOnWriteArrayList<>();
    private final Random choice = new Random(125_000);
    private long begun;
    private Bank.Line[] paid = {};

    Days(Product product, Crew people) {
        example = product.get(Example.class);
        bank = product.get(Bank.class);
        time = product.get(TimeMachine.class);
        jobs = product.make(DueJobs.class);
        this.people = people;
    }

    /** A day on which so many files begin and are paid for; the bank executes what was ordered on the day before. */
    void live(LocalDate day, int files) {
        morning(day);
        begun += files;
        int newcomers = (int) Math.ceil(begun * ENTERPRISES_OF_A_FILE) - enterprises.size();
        people.each(Collections.nCopies(newcomers, enterprises), all -> all.add(example.smallEnterprise()));
        Map<FileNumber, EnterpriseNumber> applicants = new ConcurrentHashMap<>();
        people.each(applicants(newcomers, files), enterprise -> applicants.put(example.apply(enterprise, training(day.plusDays(2).toString(), FEE)), enterprise));
        List<FileNumber> today = applicants.keySet().stream().sorted(Comparator.comparing(FileNumber::number)).toList();
        people.each(today, example::confirm);
        statement(day, today.stream().map(file -> deposit(OWN_SHARE, StructuredCommunication.of(day.getYear(), file.runningNumber()).digits(),
                ibanOf(applicants.get(file)))));
        people.each(today, file -> example.pay(file, "F-" + file, FEE, day.toString()));
        paid = bank.released();
    }

    /** A day without new files: the bank still executes, and what waits for a limit ends. */
    void end(LocalDate day) {
        morning(day);
        statement(day, Stream.empty());
        morning(day.plusDays(60));
    }

    private void morning(LocalDate day) {
        time.jumpTo(day + "T09:00");
        jobs.run();
    }

    /** Each newcomer, and some of the others. */
    private List<EnterpriseNumber> applicants(int newcomers, int files) {
        int known = enterprises.size();
        return Stream.concat(enterprises.subList(known - newcomers, known).stream(),
                IntStream.range(newcomers, files).mapToObj(i -> enterprises.get(choice.nextInt(known)))).toList();
    }

    private void statement(LocalDate day, Stream<Bank.Line> deposits) {
        bank.statement(Stream.concat(deposits, Stream.of(paid)).toArray(Bank.Line[]::new));
        paid = new Bank.Line[0];
        jobs.run();
    }
}
