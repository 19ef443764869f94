package org.smewallet.subsidy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;

/** Money that goes back to the enterprise or to the payer; the ledger has booked it already. */
@Entity
class Refund {

    @Id
    private String refundId;
    private String fileNumber;
    private String source;
    private BigDecimal amount;
    private String beneficiary;
    private String iban;
    private String remark;
    private boolean toPayer;
    @Enumerated(EnumType.STRING)
    private TransferState state;
    private int attempt;
    private Instant orderedAt;
    @Version
    private Long version;

    protected Refund() {
    }

    Refund(String refundId, FileNumber file, String source, Money amount, String beneficiary, Iban iban, String remark, boolean toPayer,
            Instant orderedAt) {
        this.refundId = refundId;
        this.fileNumber = file.number();
        this.source = source;
        this.amount = amount.amount();
        this.beneficiary = beneficiary;
        this.iban = iban.compact();
        this.remark = remark;
        this.toPayer = toPayer;
        this.state = TransferState.ORDERED;
        this.orderedAt = orderedAt;
    }

    /** A new attempt gets an end-to-end id of its own, so that the bank never sees one twice. */
    String nextEndToEndId() {
        attempt++;
        state = TransferState.SENT;
        return lastEndToEndId();
    }

    String lastEndToEndId() {
        return refundId + "-" + attempt;
    }

    void becomes(TransferState next) {
        state = next;
    }

    /** To the account that is registered by now; what goes back to its payer stays with the payer's account. */
    void payToRegistered(Iban registered) {
        if (!toPayer) {
            iban = registered.compact();
        }
    }

    /** Goes to the account that the money came from, not to the registered one. */
    boolean isToPayer() {
        return toPayer;
    }

    String id() {
        return refundId;
    }

    FileNumber file() {
        return new FileNumber(fileNumber);
    }

    Instant orderedAt() {
        return orderedAt;
    }

    Money amount() {
        return new Money(amount);
    }

    String beneficiary() {
        return beneficiary;
    }

    Iban iban() {
        return new Iban(iban);
    }

    String remark() {
        return remark;
    }

    TransferState state() {
        return state;
    }

    String source() {
        return source;
    }
}
