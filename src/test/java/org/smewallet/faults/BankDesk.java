package org.smewallet.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.smewallet.banking.SchemeAccount;
import org.smewallet.banking.format.PainVersion;
import org.smewallet.shared.Bic;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.Iban;
import org.smewallet.support.Bank;

/** The bank and the two finance managers between it and the product: statements in, payment files cut, released and executed. */
class BankDesk {

    private final Calls calls;
    private final Bank bank;
    private final ConcurrentLinkedQueue<Bank.Line> arrived = new ConcurrentLinkedQueue<>();

    BankDesk(Calls calls, Clock clock) {
        this.calls = calls;
        bank = new Bank(null, new SchemeAccount("Agentschap", new Iban("BE80001000000177"), new Bic("GEBABEBB"), PainVersion.PAIN_001_001_03), clock);
    }

    /** Money on its way to the scheme's account. */
    void transfer(Bank.Line deposit) {
        arrived.add(deposit);
    }

    /** One round: what arrived since the last one, and every payment that waits. */
    void round() {
        List<Bank.Line> lines = new ArrayList<>();
        for (Bank.Line line = arrived.poll(); line != null; line = arrived.poll()) {
            lines.add(line);
        }
        JsonNode cut = calls.post(People.FINANCE, "/payment-files", Map.of()).json();
        if (cut.path("orders").asInt() > 0) {
            String file = "/payment-files/" + cut.path("paymentFileId").asText();
            calls.post(People.FINANCE_2, file + "/release", Map.of()).expect(200);
            lines.addAll(Bank.executed(calls.get(People.FINANCE, file).expect(200).text()));
        }
        if (!lines.isEmpty()) {
            calls.postXml(People.FINANCE, "/bank-statements", statement(lines)).expect(200);
        }
    }

    /** Today's statement with these lines. */
    byte[] statement(List<Bank.Line> lines) {
        return bank.write(lines.toArray(Bank.Line[]::new));
    }

    static Clock realTime() {
        return Clock.system(Brussels.ZONE);
    }
}
