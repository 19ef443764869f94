package org.smewallet.process;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.smewallet.identity.Actor;
import org.smewallet.shared.Answers;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.subsidy.CaseFiles;
import org.smewallet.subsidy.InvoiceView;
import org.smewallet.subsidy.Invoices;
import org.smewallet.subsidy.StandingOrders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What providers do with their invoices and enterprises with their standing order. Each command checks first whether the
 * caller may; a foreign file is not found.
 */
@Service
@Transactional
public class InvoiceProcess {

    /** Variable of the branch that begins with the invoice: which one it is. */
    public static final String INVOICE_ID = "invoiceId";

    private static final String ORDER = "Task_OrderPayment";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final WorkLists workLists;
    private final Acting acting;
    private final Invoices invoices;
    private final StandingOrders standingOrders;
    private final CaseFiles files;

    InvoiceProcess(RuntimeService runtime, TaskService tasks, WorkLists workLists, Acting acting, Invoices invoices,
            StandingOrders standingOrders, CaseFiles files) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.workLists = workLists;
        this.acting = acting;
        this.invoices = invoices;
        this.standingOrders = standingOrders;
        this.files = files;
    }

    /** The provider uploads an invoice by form, {@code uploadInvoice}. */
    public InvoiceView upload(Actor actor, FileNumber number, Answers answers) {
        return uploaded(actor, number, file -> invoices.upload(file, actor, answers));
    }

    /** The provider uploads an electronic invoice, UBL 2.1 or Peppol BIS 3. */
    public InvoiceView uploadElectronic(Actor actor, FileNumber number, byte[] xml) {
        return uploaded(actor, number, file -> invoices.uploadElectronic(file, actor, xml));
    }

    /** The enterprise objects to the payment that the standing order announced (R-PAY-09). */
    public void object(Actor actor, FileNumber number, UUID invoice) {
        files.requireApplicant(actor, number);
        standingOrders.object(number, invoice, actor);
    }

    /** The enterprise switches its standing order off (R-PAY-09). */
    public void cancelStandingOrder(Actor actor, FileNumber number) {
        files.requireApplicant(actor, number);
        standingOrders.cancel(number, actor);
    }

    /** Orders the payment of an invoice in the enterprise's stead, by the same form and the same checks (R-PAY-09). */
    public void placeOrder(FileNumber number, UUID invoice) {
        Task order = tasks.createTaskQuery().processInstanceBusinessKey(number.number()).taskDefinitionKey(ORDER).singleResult();
        workLists.completeUnchecked(Actor.SYSTEM, order.getId(), invoices.asOrder(invoice));
    }

    private InvoiceView uploaded(Actor actor, FileNumber number, Function<FileNumber, UUID> upload) {
        if (!files.isProvider(actor, number)) {
            throw new NotFound("File " + number);
        }
        UUID invoice = upload.apply(number);
        boolean told = !Causes.unwrapped(() -> acting.as(actor, new Answers(Map.of()), () -> runtime.createMessageCorrelation("InvoiceUploaded")
                .processInstanceBusinessKey(number.number()).setVariablesToTriggeredScope(Map.of(INVOICE_ID, invoice.toString()))
                .correlateAllWithResult())).isEmpty();
        if (!told) {
            throw new StepNotAllowed("Dit dossier wordt stopgezet: er wordt niets meer betaald.", "This file is being stopped: nothing is paid any more.");
        }
        return files.invoices(actor, number).stream().filter(view -> view.invoiceId().equals(invoice)).findFirst().orElseThrow();
    }

}
