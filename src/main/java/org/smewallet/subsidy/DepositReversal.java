package org.smewallet.subsidy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.smewallet.banking.BankLine;
import org.smewallet.shared.Money;
import org.springframework.data.domain.Persistable;

/** What was done when the bank took a deposit back; never changed (R-DEP-11). */
@Entity
class DepositReversal implements Persistable<Long> {

    @Id
    private Long lineId;
    private Long depositLineId;
    private String fileNumber;
    private BigDecimal amount;
    private BigDecimal topUp = Money.ZERO.amount();
    private BigDecimal claimedOwn = Money.ZERO.amount();
    private BigDecimal claimedSubsidy = Money.ZERO.amount();
    private String stopped = "";
    @Transient
    private boolean fresh;

    protected DepositReversal() {
    }

    DepositReversal(BankLine debit, BankLine deposit) {
        this.lineId = debit.id();
        this.depositLineId = deposit.id();
        this.amount = debit.amount().amount();
        this.fresh = true;
    }

    void of(SubsidyApplication file) {
        fileNumber = file.number().number();
    }

    void stopped(String id) {
        stopped = stopped.isEmpty() ? id : stopped + ", " + id;
    }

    void claims(Money own) {
        claimedOwn = own.amount();
    }

    void reverses(Money topUpReversed, Money subsidyClaimed) {
        topUp = topUpReversed.amount();
        claimedSubsidy = subsidyClaimed.amount();
    }

    Money claimedOwn() {
        return new Money(claimedOwn);
    }

    Money claimedSubsidy() {
        return new Money(claimedSubsidy);
    }

    Money amount() {
        return new Money(amount);
    }

    /** As the case worker's form shows it. */
    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("file", fileNumber == null ? "" : fileNumber);
        shown.put("amount", amount().toString());
        shown.put("topUp", new Money(topUp).toString());
        shown.put("stopped", stopped);
        shown.put("claim", claimedOwn().plus(claimedSubsidy()).toString());
        return shown;
    }

    @Override
    public Long getId() {
        return lineId;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void isStored() {
        fresh = false;
    }
}
