package org.smewallet.process.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.process.InvoiceProcess;
import org.smewallet.process.Messages;
import org.smewallet.shared.Answers;
import org.smewallet.shared.CommandRefused;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.FileStatus;
import org.smewallet.support.DatabaseContent;
import org.smewallet.support.Example;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** Facts and commands that arrive at a file which is done, elsewhere or not there: nothing of it, nor of its neighbour, moves. */
abstract class MisdirectedMessageScenarios extends FileStories {

    private static final FileNumber UNKNOWN = new FileNumber("KP-2026-999999");

    @Autowired
    Messages messages;
    @Autowired
    InvoiceProcess invoices;
    @Autowired
    DataSource source;

    @Test
    @DisplayName("R6: a fact told to a file that is done, that waits for something else or that does not exist moves nothing")
    void facts() {
        FileNumber neighbour = confirmed("1000.00");
        FileNumber waits = applied("700.00");
        FileNumber done = stopped();
        unchanged(() -> List.of(done, waits, UNKNOWN).forEach(file -> {
            messages.depositMatched(file);
            messages.paidShareReached(file);
            messages.payoutConcluded(file);
        }));
        assertThat(instance(neighbour)).isWaitingAt("Event_DepositMatched");
        assertThat(instance(waits)).isWaitingAt("Task_ProviderDecision");
    }

    @Test
    @DisplayName("R6: a file that is done takes no command of anyone; the caller is told, nothing changes")
    void commands() {
        FileNumber file = stopped();
        Answers order = example.paymentOrder(file, "F-1", "100.00", "2026-03-30", false);
        Answers invoice = new Answers(Map.of("invoiceNumber", "F-1"));
        Answers again = new Answers(Map.of("reason", "NOT_ATTENDING", "understandsContract", true));
        unchanged(() -> List.<ThrowingCallable>of(() -> example.confirm(file), () -> applications.orderPayment(Example.ENTREPRENEUR, file, order),
                () -> applications.withdraw(Example.ENTREPRENEUR, file, again), () -> applications.submitDraft(Example.ENTREPRENEUR, file, order),
                () -> applications.submitCorrection(Example.ENTREPRENEUR, file, order), () -> applications.discardDraft(Example.ENTREPRENEUR, file),
                () -> invoices.upload(Example.PROVIDER, file, invoice)).forEach(command -> assertThatThrownBy(command)
                .isInstanceOfAny(StepNotAllowed.class, CommandRefused.class, InputRejected.class)));
    }

    private FileNumber stopped() {
        FileNumber file = applied("555.00");
        example.withdraw(file);
        time.runDue();
        assertThat(example.file(file).status()).isEqualTo(FileStatus.STOPPED);
        return file;
    }

    private void unchanged(Runnable attempts) {
        DatabaseContent content = new DatabaseContent(source);
        Map<String, List<String>> before = content.without();
        attempts.run();
        assertThat(content.without()).isEqualTo(before);
    }
}

@OnH2
class MisdirectedMessageOnH2Test extends MisdirectedMessageScenarios {
}

@OnPostgres
class MisdirectedMessageOnPostgresTest extends MisdirectedMessageScenarios {
}
