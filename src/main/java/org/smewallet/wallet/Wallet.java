package org.smewallet.wallet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.HashChain;
import org.smewallet.shared.Money;

/** The balances of a file, kept beside the postings so that the database can refuse a negative one. */
@Entity
class Wallet {

    @Id
    private String fileNumber;
    private BigDecimal own = Money.ZERO.amount();
    private BigDecimal subsidy = Money.ZERO.amount();
    private BigDecimal held = Money.ZERO.amount();
    private BigDecimal provider = Money.ZERO.amount();
    private BigDecimal refund = Money.ZERO.amount();
    private BigDecimal agency = Money.ZERO.amount();
    private BigDecimal bank = Money.ZERO.amount();
    private BigDecimal topUp = Money.ZERO.amount();
    private BigDecimal returnedToAgency = Money.ZERO.amount();

    private long postingCount;
    private String chainHead;

    /** What has been booked: asked with the wallet, so that booking twice is noticed without another question. */
    @Immutable
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "ledger_posting", joinColumns = @JoinColumn(name = "fileNumber", insertable = false, updatable = false))
    @Column(name = "source", insertable = false, updatable = false)
    private Set<String> sources = new HashSet<>();
    @Transient
    private final Set<String> sourcesOfNow = new HashSet<>();

    @Version
    private Long version;

    protected Wallet() {
    }

    Wallet(FileNumber file) {
        this.fileNumber = file.number();
    }

    boolean hasBooked(String source) {
        return sources.contains(source) || sourcesOfNow.contains(source);
    }

    /** Moves the amount; gives the posting to write down, as the next link of the file's chain. */
    LedgerPosting book(Booking booking, Posting posting, Instant at) {
        move(posting);
        sourcesOfNow.add(booking.source());
        postingCount++;
        LedgerPosting link = new LedgerPosting(this, booking, posting, at, postingCount, chainHead == null ? HashChain.BEGINNING : chainHead);
        chainHead = link.hash();
        return link;
    }

    private void move(Posting posting) {
        change(posting.from(), posting.amount().negated());
        change(posting.to(), posting.amount());
        if (posting.from() == Account.AGENCY && posting.to() == Account.SUBSIDY) {
            topUp = topUp.add(posting.amount().amount());
        }
        if (posting.to() == Account.AGENCY) {
            returnedToAgency = returnedToAgency.add(posting.amount().amount());
        }
    }

    private void change(Account account, Money by) {
        BigDecimal delta = by.amount();
        switch (account) {
            case OWN -> own = own.add(delta);
            case SUBSIDY -> subsidy = subsidy.add(delta);
            case HELD -> held = held.add(delta);
            case PROVIDER -> provider = provider.add(delta);
            case REFUND -> refund = refund.add(delta);
            case AGENCY -> agency = agency.add(delta);
            case BANK -> bank = bank.add(delta);
        }
    }

    String fileNumber() {
        return fileNumber;
    }

    Balances balances() {
        return new Balances(new Money(own), new Money(subsidy), new Money(held), new Money(provider), new Money(refund),
                new Money(topUp), new Money(returnedToAgency));
    }
}
