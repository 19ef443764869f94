package org.smewallet.support;

import static org.smewallet.support.Bank.Line.deposit;
import static org.smewallet.support.Example.ENTREPRENEUR;
import static org.smewallet.support.Example.ibanOf;
import static org.smewallet.support.Example.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.smewallet.process.ApplicationProcess;
import org.smewallet.shared.Answers;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.StructuredCommunication;
import org.springframework.boot.test.context.TestComponent;

/** Files from the application by the interface to the closed file and its mails, the same steps as those of {@link BareEngine}. */
@TestComponent
public class WholeLives {

    private final Example example;
    private final Bank bank;
    private final TimeMachine time;
    private final ApplicationProcess applications;
    private final ManagementService management;

    public WholeLives(Example example, Bank bank, TimeMachine time, ApplicationProcess applications, ManagementService management) {
        this.example = example;
        this.bank = bank;
        this.time = time;
        this.applications = applications;
        this.management = management;
    }

    /** So many lives of the 555.00 of the example on one day, each of an enterprise of its own. */
    public List<FileNumber> day(int most, Work work) {
        time.jumpTo("2026-03-30T09:00");
        List<EnterpriseNumber> enterprises = Stream.generate(example::smallEnterprise).limit(most).toList();
        List<FileNumber> files = Collections.synchronizedList(new ArrayList<>());
        work.each(enterprises, enterprise -> files.add(example.apply(enterprise, training("2026-04-01", "555.00"))));
        work.each(files, example::confirm);
        byte[] deposits = bank.write(files.stream().map(file -> deposit("388.50", StructuredCommunication.of(2026, file.runningNumber()).digits(),
                ibanOf(example.file(file).enterpriseNumber()))).toArray(Bank.Line[]::new));
        work.once(() -> bank.read(deposits));
        run("Task_BookDeposit", work);
        Map<FileNumber, Answers> orders = files.stream().collect(Collectors.toMap(Function.identity(),
                file -> example.paymentOrder(file, "F-" + file, "555.00", "2026-03-30", false)));
        work.each(files, file -> applications.orderPayment(ENTREPRENEUR, file, orders.get(file)));
        work.once(bank::executePayments);
        run("Task_SettlePayout", work);
        run("Event_RatingClosed", work);
        return files;
    }

    private void run(String activity, Work work) {
        work.each(management.createJobQuery().activityId(activity).list(), job -> management.executeJob(job.getId()));
    }
}
