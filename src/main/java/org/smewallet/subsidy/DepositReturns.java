package org.smewallet.subsidy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.smewallet.banking.BankLine;
import org.smewallet.banking.BankStatements;
import org.smewallet.banking.LineRemarks;
import org.smewallet.banking.PaymentInstruction;
import org.smewallet.banking.PaymentKind;
import org.smewallet.banking.PaymentOrder;
import org.smewallet.banking.PaymentOrders;
import org.smewallet.identity.Actor;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deposits without a file on their way back to the payer (R-DEP-04), also when the bank rejects that (process {@code depositReturn}). */
@Service
@Transactional
public class DepositReturns {

    private final PaymentOrders orders;
    private final BankStatements statements;
    private final Files files;
    private final LineRemarks remarks;

    DepositReturns(PaymentOrders orders, BankStatements statements, Files files, LineRemarks remarks) {
        this.orders = orders;
        this.remarks = remarks;
        this.statements = statements;
        this.files = files;
    }

    /** Orders the payment back to the account that the deposit came from. */
    void order(BankLine line, Iban payer) {
        send(line, payer, idOf(line, 1));
    }

    private void send(BankLine line, Iban account, String endToEndId) {
        orders.order(new PaymentInstruction(endToEndId, PaymentKind.RETURN, String.valueOf(line.id()), null,
                line.counterpartyName().orElse("Betaler"), account, line.amount(), "Terug, mededeling onbekend: " + line.communication(), files.today()));
    }

    /** Stops the return when no payment file holds it; gives its id, or nothing when it is too late. */
    Optional<String> stop(BankLine line) {
        return Optional.of(newest(line)).filter(order -> orders.withdraw(order.endToEndId())).map(PaymentOrder::endToEndId);
    }

    /** Whether a rejected return may go to this account instead. */
    @Transactional(readOnly = true)
    public boolean mayGoTo(String endToEndId, Iban account) {
        return orders.mayGoTo(endToEndId, account);
    }

    /** Sends a rejected return again, under an id of its own; without an account to the one that the deposit came from. */
    public void sendAgain(String endToEndId, Iban account) {
        BankLine line = line(endToEndId);
        int next = 2;
        while (orders.find(idOf(line, next)).isPresent()) {
            next++;
        }
        send(line, account == null ? orders.get(endToEndId).iban() : account, idOf(line, next));
    }

    /** The money of a rejected return was settled in another way, as a case worker says. */
    public void settleOtherwise(String endToEndId) {
        line(endToEndId).keep(new Reason("R-DEP-04", "Terugstorting geweigerd door de bank; anders geregeld.",
                "Return rejected by the bank; settled otherwise.", null));
    }

    /** Keeps what was decided on a rejected return, and said of it, with the line that it gives back. */
    public void keep(String endToEndId, Actor actor, String dutch, String english, String remark) {
        remarks.keep(line(endToEndId).id(), actor, dutch, english, remark);
    }

    /** What finance and case worker see of a rejected return. */
    @Transactional(readOnly = true)
    public Map<String, Object> shown(String endToEndId) {
        PaymentOrder order = orders.get(endToEndId);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("payerName", order.beneficiary());
        shown.put("payerIban", order.iban().toString());
        shown.put("amount", order.amount().toString());
        BankLine line = line(endToEndId);
        shown.put("communication", line.communication());
        shown.put("earlierRemark", remarks.told(line.id()));
        shown.put("rejectReason", order.rejection().orElse(""));
        return shown;
    }

    private PaymentOrder newest(BankLine line) {
        int last = 1;
        while (orders.find(idOf(line, last + 1)).isPresent()) {
            last++;
        }
        return orders.get(idOf(line, last));
    }

    private BankLine line(String endToEndId) {
        return statements.line(Long.parseLong(orders.get(endToEndId).ownerId()));
    }

    private static String idOf(BankLine line, int attempt) {
        return "RET-" + line.id() + (attempt == 1 ? "" : "-" + attempt);
    }
}
