package org.smewallet.banking;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.smewallet.banking.format.Pain001Writer;
import org.smewallet.banking.format.Pain002Reader;
import org.smewallet.banking.format.StatusReport;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bank answers to a payment file (pain.002). Execution is told by the statement, so only rejections count here. */
@Service
public class PaymentStatusReports {

    private final PaymentFileRows files;
    private final PaymentOrderRows rows;
    private final PaymentOrders orders;

    PaymentStatusReports(PaymentFileRows files, PaymentOrderRows rows, PaymentOrders orders) {
        this.files = files;
        this.rows = rows;
        this.orders = orders;
    }

    /**
     * Rejects the orders that the bank rejects, which publishes {@link PaymentRejected}; the same report again does nothing.
     *
     * @return how many orders were rejected now
     * @throws NotFound when the report is not about one of our files
     * @throws StepNotAllowed before the file is released: what the bank says would be lost
     * @throws org.smewallet.banking.format.StatementRefused when the report is broken
     */
    @Transactional
    public int receive(byte[] content) {
        StatusReport report = Pain002Reader.read(new ByteArrayInputStream(content));
        PaymentFile file = files.findById(report.originalMessageId()).orElseThrow(() -> new NotFound("Payment file " + report.originalMessageId()));
        if (!file.isReleased()) {
            throw new StepNotAllowed(
                "Dit betaalbestand is hier nog niet vrijgegeven. Was het dat voor een herstel, geef het dan opnieuw vrij en lees dit bericht daarna nog eens in.",
                "This payment file has not been released here yet. If it had been before a restore, release it again and read this report once more after that.");
        }
        List<PaymentOrder> inFile = rows.findByPaymentFileIdOrderById(file.id());
        int rejected = 0;
        for (PaymentOrder order : inFile) {
            String reason = report.reasonFor(order.endToEndId(), Pain001Writer.blockId(file.messageId(), order.requestedOn()));
            if (reason != null && order.canBeRejected()) {
                orders.reject(order, reason);
                rejected++;
            }
        }
        return rejected;
    }
}
