package org.smewallet.portal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.smewallet.subsidy.CaseFile;

/**
 * The one thing to do on the page of a file: its only primary button.
 *
 * @param label what the button says
 * @param address where it leads
 */
record NextAction(String label, String address) {

    static final String DEPOSIT = "deposit";
    private static final Map<String, List<String>> TASKS = Map.of("SUBMIT", List.of("Task_EditApplication"), "CORRECT", List.of("Task_CorrectApplication"),
            "DECIDE", List.of("Task_ProviderDecision"), "PAYMENT", List.of("Task_OrderPayment"), "RATE", List.of("Task_RateProvider"));

    /**
     * What this reader does next; null when only others can.
     *
     * @param viewer ENTREPRENEUR, PROVIDER or STAFF
     * @param invoicing the reader can upload an invoice of the provider
     */
    static NextAction of(CaseFile file, String viewer, List<TaskLink> tasks, boolean invoicing, Movements.Words words) {
        CaseFile.NextStep step = file.nextStep();
        if (viewer.equals("ENTREPRENEUR") && file.depositInstruction() != null) {
            return new NextAction(words.text("next.toDeposit"), "/files/" + file.fileNumber() + "/" + DEPOSIT);
        }
        if (step != null && step.who().equals(viewer)) {
            return step.kind().equals("REPAY") ? new NextAction(words.text("next.toRepay"), "#recovery") : ofTask(step.kind(), tasks);
        }
        return invoicing ? new NextAction(words.text("invoice.title"), "/provider/files/" + file.fileNumber() + "/invoice") : null;
    }

    private static NextAction ofTask(String kind, List<TaskLink> tasks) {
        List<String> keys = TASKS.getOrDefault(kind, List.of());
        return tasks.stream().filter(task -> keys.contains(task.key())).findFirst().map(task -> new NextAction(task.name(), task.address())).orElse(null);
    }

    /** What else can be done, as second choices. */
    static List<NextAction> others(NextAction first, CaseFile file, List<TaskLink> tasks, boolean invoicing, Movements.Words words) {
        Stream<NextAction> invoice = invoicing ? Stream.of(new NextAction(words.text("invoice.title"), "/provider/files/" + file.fileNumber() + "/invoice"))
                : Stream.empty();
        return Stream.concat(tasks.stream().map(task -> new NextAction(task.name(), task.address())), invoice)
                .filter(action -> first == null || !first.address().equals(action.address())).toList();
    }
}
