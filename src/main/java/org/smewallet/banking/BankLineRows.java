package org.smewallet.banking;

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

    List<BankLine> findByStatementIdOrderByLineNumber(String statementId, Pageable page);

    List<BankLine> findByFileNumberOrderByValueDateAscIdAsc(String fileNumber);

    @Query("select new org.smewallet.banking.FateCount(l.fate, count(l)) from BankLine l where l.statementId = :statementId group by l.fate")
    List<FateCount> fates(String statementId);
}
