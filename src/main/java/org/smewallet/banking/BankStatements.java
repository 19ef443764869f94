package org.smewallet.banking;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.smewallet.banking.format.StatementCheck;
import org.smewallet.banking.format.StatementRefused;
import org.smewallet.identity.Actor;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.Iban;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Statements of the scheme's account: read whole or refused whole, each line booked once (PROCESS 3). */
@Service
public class BankStatements {

    /** As much as the interface takes: a file is held in memory once, its lines are not. */
    private static final int MOST_BYTES = 50 * 1024 * 1024;

    private static final int MOST_RETURNED = 20;

    private final StatementRows rows;
    private final BankLineRows lines;
    private final StatementImport lineImport;
    private final BankFileArchive archive;
    private final BankingLock lock;
    private final SchemeAccount account;
    private final Clock clock;

    BankStatements(StatementRows rows, BankLineRows lines, StatementImport lineImport, BankFileArchive archive, BankingLock lock,
                   SchemeAccount account, Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.lineImport = lineImport;
        this.archive = archive;
        this.lock = lock;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Reads and stores a file with its lines. Lines read before are stored as duplicates; our own payments are settled at
     * once, which publishes {@link PaymentExecuted} and {@link PaymentRejected}; other credits wait to be judged.
     *
     * @throws StatementRefused when anything in the file is wrong: nothing of it is stored
     */
    @Transactional
    public BankStatement receive(byte[] content, String contentType, Actor by) {
        if (content.length > MOST_BYTES) {
            throw new StatementRefused(1, "het bestand is te groot.", "the file is too large.");
        }
        StatementFormat format = StatementFormat.of(contentType);
        StatementCheck check = new StatementCheck();
        format.reader().read(new ByteArrayInputStream(content), check);
        var head = check.heads().get(0);
        if (!head.account().equals(account.iban())) {
            throw new StatementRefused(head.line(), "dit is een afschrift van een andere rekening: " + head.account() + ".",
                "this is a statement of another account: " + head.account() + ".");
        }
        lock.take(BankingLock.STATEMENTS);
        String hash = archive.keep(content);
        boolean toldBefore = rows.existsByFileHash(hash)
            || rows.existsByBankStatementIdAndAccountAndClosingDateAndRepeatsFalse(head.statementId(), account.iban().compact(),
                check.heads().get(check.heads().size() - 1).closingDate());
        BankStatement statement = new BankStatement(check, format, hash, by.person(), clock.instant(), rows.nextNumber());
        refuseInAnotherFormat(statement);
        rows.save(statement);
        rows.flush();
        int duplicates = lineImport.run(statement.id(), format.reader(), content);
        if (duplicates == check.lines() && (duplicates > 0 || toldBefore)) {
            statement.repeats();
        } else {
            fitIn(statement);
        }
        return statement;
    }

    /** Two formats give the same line different references: what was read in the one must not be booked from the other. */
    private void refuseInAnotherFormat(BankStatement statement) {
        if (statement.lineCount() > 0 && rows.existsInAnotherFormat(statement.account().compact(), statement.closingDate(),
                statement.openingBalance().amount(), statement.closingBalance().amount(), statement.lineCount(), statement.format())) {
            throw new StatementRefused(1, "dit afschrift werd al in een ander formaat ingelezen.",
                "this statement was read in another format before.");
        }
    }

    /** Gaps are told, not refused; a statement that comes late closes the gap of the one after it. */
    private void fitIn(BankStatement statement) {
        String iban = statement.account().compact();
        rows.before(iban, statement.closingDate(), statement.id(), Limit.of(1)).forEach(statement::follows);
        rows.after(iban, statement.closingDate(), statement.id(), Limit.of(1)).forEach(later -> later.follows(statement));
    }

    @Transactional(readOnly = true)
    public BankStatement get(String statementId) {
        return rows.findById(statementId).orElseThrow(() -> new NotFound("Statement " + statementId));
    }

    /** The file as it was received. */
    @Transactional(readOnly = true)
    public byte[] original(String statementId) {
        return archive.read(get(statementId).fileHash());
    }

    /** The statements read last, newest first. */
    @Transactional(readOnly = true)
    public List<BankStatement> newest(int most) {
        return rows.findByOrderByReceivedNumberDesc(Limit.of(most));
    }

    /** What the account held after the newest statement, with which the next one must open; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Money> lastBalance() {
        return rows.before(account.iban().compact(), Brussels.today(clock), "", Limit.of(1)).stream().map(BankStatement::closingBalance).findFirst();
    }

    /** The next lines to judge, in the order of the file. */
    @Transactional(readOnly = true)
    public List<BankLine> nextWaiting(String statementId, int most) {
        return lines.findByStatementIdAndFateOrderByLineNumber(statementId, LineFate.WAITING, Limit.of(most));
    }

    /** The lines that a person must see, in the order of the file. */
    @Transactional(readOnly = true)
    public List<BankLine> underReview(String statementId) {
        return lines.findByStatementIdAndFateOrderByLineNumber(statementId, LineFate.UNDER_REVIEW, Limit.unlimited());
    }

    /** One of them, by its place among the lines under review, counted from 0. */
    @Transactional(readOnly = true)
    public BankLine underReview(String statementId, int place) {
        return lines.findByStatementIdAndFateOrderByLineNumber(statementId, LineFate.UNDER_REVIEW, PageRequest.of(place, 1)).get(0);
    }

    /** How many lines a person must see. */
    @Transactional(readOnly = true)
    public int countUnderReview(String statementId) {
        return lines.countByStatementIdAndFate(statementId, LineFate.UNDER_REVIEW);
    }

    @Transactional(readOnly = true)
    public BankLine line(long id) {
        return lines.findById(id).orElseThrow(() -> new NotFound("Bank line " + id));
    }

    /** One page of a statement's lines, pages counted from 0. */
    @Transactional(readOnly = true)
    public List<BankLine> lines(String statementId, int page, int size) {
        return lines.findByStatementIdOrderByLineNumber(statementId, PageRequest.of(page, size));
    }

    /** Every line decided on or proposed for the file, by value date. */
    @Transactional(readOnly = true)
    public List<BankLine> linesOf(FileNumber file) {
        return lines.findByFileNumberOrderByValueDateAscIdAsc(file.number());
    }

    /** Credits from this account, at most some, that went back since that day because no file was theirs. */
    @Transactional(readOnly = true)
    public List<BankLine> returnedWithoutFile(Iban from, LocalDate since) {
        return lines.findByCounterpartyIbanAndFateAndFileNumberIsNullAndValueDateGreaterThanEqualOrderByValueDateAscIdAsc(from.compact(),
                LineFate.RETURNED, since, Limit.of(MOST_RETURNED));
    }

    /** What became of the lines up to now. */
    @Transactional(readOnly = true)
    public StatementTotals totals(String statementId) {
        BankStatement statement = get(statementId);
        Map<LineFate, Long> fates = lines.fates(statementId).stream().collect(Collectors.toMap(FateCount::fate, FateCount::lines));
        long counted = fates.values().stream().mapToLong(Long::longValue).sum();
        boolean balanced = counted == statement.lineCount() && statement.openingBalance().plus(statement.totalCredit())
            .minus(statement.totalDebit()).equals(statement.closingBalance());
        return new StatementTotals(statementId, statement.lineCount(), fates, statement.totalCredit(), statement.totalDebit(), balanced);
    }

    /** Closes the statement; false when a line still has no fate or the totals are off. */
    @Transactional
    public boolean close(String statementId) {
        StatementTotals totals = totals(statementId);
        boolean complete = totals.balanced() && totals.fates().keySet().stream().noneMatch(LineFate::isOpen);
        if (complete) {
            get(statementId).close(clock.instant());
        }
        return complete;
    }

    /** The newest day that the statements of the account tell completely; empty before the first statement. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastCompleteDay() {
        return rows.lastDay(account.iban().compact(), Brussels.today(clock));
    }
}
