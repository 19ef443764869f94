package org.smewallet.subsidy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.smewallet.banking.BankLine;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;
import org.springframework.data.domain.Persistable;

/** A deposit (storting) that reached a file: held first, then taken as far as the file needs it. */
@Entity
class Deposit implements Persistable<Long> {

    @Id
    private Long lineId;
    private String fileNumber;
    private BigDecimal amount;
    private LocalDate valueDate;
    private String payer;
    private String payerIban;
    private BigDecimal taken;
    @jakarta.persistence.Transient
    private boolean fresh;

    protected Deposit() {
    }

    Deposit(BankLine line, FileNumber file) {
        this.lineId = line.id();
        this.fileNumber = file.number();
        this.amount = line.amount().amount();
        this.valueDate = line.valueDate();
        this.payer = line.counterpartyName().orElse("");
        this.payerIban = line.counterpartyIban().map(Iban::compact).orElse(null);
        this.fresh = true;
    }

    void take(Money part) {
        taken = part.amount();
    }

    /** True once the file has booked it, as far as it needed. */
    boolean isTaken() {
        return taken != null;
    }

    /** The ledger's source of everything that this deposit causes. */
    String source() {
        return "line:" + lineId;
    }

    Money amount() {
        return new Money(amount);
    }

    LocalDate valueDate() {
        return valueDate;
    }

    String payer() {
        return payer;
    }

    Iban payerIban() {
        return payerIban == null ? null : new Iban(payerIban);
    }

    @Override
    public Long getId() {
        return lineId;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
