package org.smewallet.banking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored lines of statements. */
interface BankLineRows extends Repository<BankLine, Long> {

    Optional<BankLine> findById(long id);

    List<BankLine> findByStatementIdAndFateOrderByLineNumber(String statementId, LineFate fate, Limit limit);

    List<BankLine> findByStatementIdAndFateOrderByLineNumber(String statementId, LineFate fate, Pageable page);

    int countByStatementIdAndFate(String statementId, LineFate fate);

    List<BankLine> findByStatementIdOrderByLineNumber(String statementId, Pageable page);

    List<BankLine> findByFileNumberOrderByValueDateAscIdAsc(String fileNumber);

    List<BankLine> findByCounterpartyIbanAndFateAndFileNumberIsNullAndValueDateGreaterThanEqualOrderByValueDateAscIdAsc(String iban, LineFate fate,
            LocalDate since, Limit most);

    Optional<BankLine> findByTakenBackBy(long debit);

    /** Credits of this amount up to this day that nothing took back, the newest first. */
    @Query("select l from BankLine l where l.credit = true and l.amount = :amount and l.valueDate <= :day and l.takenBackBy is null"
            + " and l.fate not in :fates order by l.valueDate desc, l.id desc")
    List<BankLine> credits(BigDecimal amount, LocalDate day, Collection<LineFate> fates, Limit most);

    /** Debits that nobody ordered when they were read, with which the bank executed what an order in this state wants. */
    @Query("select l from BankLine l join PaymentOrder o on o.endToEndId = l.endToEndId where o.state = :state and l.fate = NOTED"
            + " and l.credit = false and l.amount = o.amount and (l.counterpartyIban is null or l.counterpartyIban = o.iban) order by l.id")
    List<BankLine> executing(PaymentOrder.State state);

    @Query("select new org.smewallet.banking.FateCount(l.fate, count(l)) from BankLine l where l.statementId = :statementId group by l.fate")
    List<FateCount> fates(String statementId);
}
