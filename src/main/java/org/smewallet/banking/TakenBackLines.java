package org.smewallet.banking;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lines by which the bank took a deposit back, and the deposits behind them (R-DEP-11). */
@Service
@Transactional
public class TakenBackLines {

    private static final int MOST = 200;
    private static final Set<LineFate> NO_DEPOSIT = EnumSet.of(LineFate.DUPLICATE, LineFate.PAYMENT_EXECUTED, LineFate.PAYMENT_RETURNED);

    private final BankLineRows lines;

    TakenBackLines(BankLineRows lines) {
        this.lines = lines;
    }

    /** Those of a statement, in the order of the file. */
    @Transactional(readOnly = true)
    public List<BankLine> of(String statementId) {
        return lines.findByStatementIdAndFateOrderByLineNumber(statementId, LineFate.TAKEN_BACK, Limit.unlimited());
    }

    /** The deposit that a line took back, once it is known. */
    @Transactional(readOnly = true)
    public Optional<BankLine> deposit(BankLine debit) {
        return lines.findByTakenBackBy(debit.id());
    }

    /** Deposits of this amount that nothing took back yet, the newest first: what a case worker chooses from. */
    @Transactional(readOnly = true)
    public List<BankLine> candidates(BankLine debit) {
        return lines.credits(debit.amount().amount(), debit.valueDate(), NO_DEPOSIT, Limit.of(MOST));
    }

    /**
     * Finds the deposit: by the end-to-end id of the payer's bank, else by account and communication together, else by the
     * account. What leaves a choice between deposits of different files is left to a person.
     */
    public Optional<BankLine> find(BankLine debit) {
        Optional<BankLine> known = deposit(debit);
        if (known.isPresent()) {
            return known;
        }
        List<BankLine> candidates = candidates(debit);
        Optional<BankLine> found = only(candidates, line -> debit.endToEndId().isPresent() && debit.endToEndId().equals(line.endToEndId()))
                .or(() -> only(candidates, line -> isSaid(debit) && debit.communication().equals(line.communication()) && sameAccount(debit, line)))
                .or(() -> only(candidates, line -> debit.counterpartyAccount().isPresent() && sameAccount(debit, line)));
        found.ifPresent(line -> line.takenBackBy(debit));
        return found;
    }

    /** A case worker says which deposit it is, by the bank's reference; false when it is none of the candidates. */
    public boolean identify(BankLine debit, String bankReference) {
        Optional<BankLine> chosen = candidates(debit).stream().filter(line -> line.bankReference().equals(bankReference)).findFirst();
        chosen.ifPresent(line -> line.takenBackBy(debit));
        return chosen.isPresent();
    }

    private static boolean isSaid(BankLine line) {
        return !line.communication().isEmpty();
    }

    private static boolean sameAccount(BankLine debit, BankLine line) {
        return debit.counterpartyAccount().isEmpty() || debit.counterpartyAccount().equals(line.counterpartyAccount());
    }

    /** The newest of them when all are for the same file. */
    private static Optional<BankLine> only(List<BankLine> candidates, Predicate<BankLine> which) {
        List<BankLine> found = candidates.stream().filter(which).toList();
        boolean oneFile = found.stream().map(line -> line.fileNumber().orElse(null)).distinct().limit(2).count() == 1;
        boolean reachedAFile = found.stream().map(line -> line.fileNumber().orElse(null)).allMatch(Objects::nonNull);
        return found.size() == 1 || oneFile && reachedAFile ? Optional.of(found.get(0)) : Optional.empty();
    }
}
