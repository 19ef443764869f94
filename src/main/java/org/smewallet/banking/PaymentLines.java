package org.smewallet.banking;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.smewallet.banking.format.StatementLine;
import org.smewallet.shared.Reason;
import org.springframework.stereotype.Component;

/** Tells our own payments among the lines of a statement: executed, come back, or neither. Other credits stay waiting. */
@Component
class PaymentLines {

    private final PaymentOrderRows rows;
    private final PaymentOrders orders;
    private final BankLineRows lines;

    PaymentLines(PaymentOrderRows rows, PaymentOrders orders, BankLineRows lines) {
        this.rows = rows;
        this.orders = orders;
        this.lines = lines;
    }

    /**
     * Those of the orders, all in this state, that are still to be paid. The bank may have executed the others before: after a
     * restore its statements tell of payments that are released, cut or even ordered here only later. Those are settled now.
     */
    List<PaymentOrder> toBePaid(PaymentOrder.State state, List<PaymentOrder> wanted) {
        Map<String, BankLine> executed = lines.executing(state).stream()
            .collect(Collectors.toMap(line -> line.endToEndId().orElseThrow(), Function.identity(), (first, again) -> first));
        Map<Boolean, List<PaymentOrder>> split = wanted.stream().collect(Collectors.partitioningBy(order -> executed.containsKey(order.endToEndId())));
        split.get(true).forEach(order -> {
            BankLine line = executed.get(order.endToEndId());
            line.execute(order, executed(order));
            orders.settle(order, line.valueDate());
        });
        return split.get(false);
    }

    /** The same lines in the same order, those settled that are not deposits. */
    List<ImportedLine> settle(List<ImportedLine> lines) {
        List<String> ids = lines.stream().filter(PaymentLines::isOpenPayment).map(imported -> imported.line().endToEndId())
            .filter(Objects::nonNull).distinct().toList();
        Map<String, PaymentOrder> known = ids.isEmpty() ? Map.of() : rows.findByEndToEndIdIn(ids).stream()
            .collect(Collectors.toMap(PaymentOrder::endToEndId, Function.identity()));
        return lines.stream().map(imported -> isOpenPayment(imported)
            ? settle(imported, orderOf(imported, known)) : imported).toList();
    }

    /** None for a debit that bears no id, such as the costs of the bank. */
    private static PaymentOrder orderOf(ImportedLine imported, Map<String, PaymentOrder> known) {
        String id = imported.line().endToEndId();
        return id == null ? null : known.get(id);
    }

    private static boolean isOpenPayment(ImportedLine imported) {
        return imported.fate() == LineFate.WAITING && (!imported.line().credit() || imported.line().returned());
    }

    private ImportedLine settle(ImportedLine imported, PaymentOrder order) {
        StatementLine line = imported.line();
        if (order == null) {
            return withoutOrder(imported);
        }
        if (!order.amount().equals(line.amount())) {
            return noted(imported, "Betaling %s is %s, de lijn %s.".formatted(order.endToEndId(), order.amount(), line.amount()),
                "Payment %s is %s, the line %s.".formatted(order.endToEndId(), order.amount(), line.amount()));
        }
        if (!line.credit() && order.state() == PaymentOrder.State.RELEASED) {
            orders.settle(order, line.valueDate());
            return imported.settledAs(LineFate.PAYMENT_EXECUTED, order.fileNumber().orElse(null), executed(order));
        }
        if (line.credit() && order.canBeRejected()) {
            String why = line.returnReason() == null || line.returnReason().isEmpty() ? "RETURNED" : line.returnReason();
            orders.reject(order, why);
            return imported.settledAs(LineFate.PAYMENT_RETURNED, order.fileNumber().orElse(null), new Reason("PROCESS-2.4",
                "Betaling %s kwam terug: %s.".formatted(order.endToEndId(), why),
                "Payment %s came back: %s.".formatted(order.endToEndId(), why), null));
        }
        return noted(imported, "Betaling %s is al %s.".formatted(order.endToEndId(), order.state()),
            "Payment %s is %s already.".formatted(order.endToEndId(), order.state()));
    }

    private static Reason executed(PaymentOrder order) {
        return new Reason("PROCESS-2.4", "Betaling %s is uitgevoerd.".formatted(order.endToEndId()),
            "Payment %s was executed.".formatted(order.endToEndId()), null);
    }

    private static ImportedLine withoutOrder(ImportedLine imported) {
        StatementLine line = imported.line();
        if (line.credit()) {
            // A return of which we know no payment: money that must not stay without an owner.
            return imported;
        }
        if (line.returned()) {
            return imported.settledAs(LineFate.TAKEN_BACK, null, new Reason("R-DEP-11",
                "De bank nam een storting terug.", "The bank took a deposit back.", null));
        }
        return noted(imported, "Geen betaling van ons.", "Not a payment of ours.");
    }

    private static ImportedLine noted(ImportedLine imported, String dutch, String english) {
        return imported.settledAs(LineFate.NOTED, null, new Reason("PROCESS-3", dutch, english, null));
    }
}
