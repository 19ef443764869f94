package org.smewallet.wallet;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Invariant;
import org.smewallet.shared.Money;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger: books entries, tells balances. All methods join the caller's transaction. */
@Service
@Transactional
public class Ledger {

    private final WalletRows wallets;
    private final LedgerPostings postings;
    private final ObjectProvider<Invariant> invariants;
    private final Clock clock;

    Ledger(WalletRows wallets, LedgerPostings postings, ObjectProvider<Invariant> invariants, Clock clock) {
        this.wallets = wallets;
        this.postings = postings;
        this.invariants = invariants;
        this.clock = clock;
    }

    /**
     * Books an entry. An entry whose source is booked already, or that moves nothing, changes nothing. Of two that book for
     * one file at once, the later one fails and is tried again.
     */
    public void book(Booking booking) {
        if (booking.postings().isEmpty()) {
            return;
        }
        write(booking, wallets.findById(booking.file().number()).orElseGet(() -> wallets.save(new Wallet(booking.file()))));
    }

    /** Books many entries and asks the database once for all of them. */
    public void bookAll(List<Booking> bookings) {
        if (bookings.isEmpty()) {
            return;
        }
        Map<String, Wallet> known = wallets.findByFileNumberIn(bookings.stream().map(booking -> booking.file().number()).distinct().toList())
                .stream().collect(Collectors.toMap(Wallet::fileNumber, Function.identity()));
        bookings.forEach(booking -> write(booking,
                known.computeIfAbsent(booking.file().number(), number -> wallets.save(new Wallet(booking.file())))));
    }

    private void write(Booking booking, Wallet wallet) {
        if (wallet.hasBooked(booking.source())) {
            return;
        }
        for (Posting posting : booking.postings()) {
            postings.save(wallet.book(booking, posting, clock.instant()));
        }
    }

    /**
     * Takes back an entry, whole: another entry the other way round, whose source names the one that it reverses. Once.
     *
     * @throws IllegalArgumentException when the file has no such entry
     */
    public void reverse(FileNumber file, String source, String rule, LocalDate valueDate) {
        Booking mirror = Booking.reversal(file, source, rule, valueDate);
        List<Posting> entry = postings.ofFile(file.number()).stream().filter(p -> p.isOf(source)).map(LedgerPosting::posting).toList();
        if (entry.isEmpty()) {
            throw new IllegalArgumentException("File %s has no entry %s".formatted(file, source));
        }
        for (Posting posting : entry) {
            mirror = mirror.move(posting.to(), posting.from(), posting.amount());
        }
        book(mirror);
    }

    /** The balances of these files, read at once; a file without postings is missing. */
    @Transactional(readOnly = true)
    public Map<String, Balances> balances(Collection<FileNumber> files) {
        return wallets.findByFileNumberIn(files.stream().map(FileNumber::number).toList()).stream()
                .collect(Collectors.toMap(Wallet::fileNumber, Wallet::balances));
    }

    @Transactional(readOnly = true)
    public Balances balances(FileNumber file) {
        return wallets.findById(file.number()).map(Wallet::balances).orElse(Balances.NONE);
    }

    /** Both sides of every posting of a file, oldest first; their sum is zero. */
    @Transactional(readOnly = true)
    public List<LedgerLine> statement(FileNumber file) {
        return postings.ofFile(file.number()).stream()
                .flatMap(p -> Stream.of(p.line(p.posting().from()), p.line(p.posting().to()))).toList();
    }

    /** What stands on each account, over all files; an account without postings is missing. */
    @Transactional(readOnly = true)
    public Map<Account, Money> totals() {
        Map<Account, Money> accounts = new EnumMap<>(Account.class);
        postings.sumByAccount().forEach(row -> accounts.put(Account.valueOf((String) row[0]), new Money((BigDecimal) row[1])));
        return accounts;
    }

    /** Checks the whole ledger and all that must hold around it, as it stood at one moment; changes nothing. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public LedgerCheck check() {
        Map<Account, Money> accounts = totals();
        List<Invariant.Finding> findings = invariants.stream()
                .sorted(Comparator.comparingInt(Invariant::number).thenComparing(Invariant::name)).map(Invariant.Finding::of).toList();
        boolean zero = Money.sum(accounts.values()).isZero();
        return new LedgerCheck(zero && LedgerCheck.sums(findings).holds(), accounts, postings.countEntries(), findings);
    }
}
