package org.smewallet.banking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored statements; one order of them all: by last day, then as they came in. */
interface StatementRows extends Repository<BankStatement, String> {

    BankStatement save(BankStatement statement);

    void flush();

    Optional<BankStatement> findById(String id);

    boolean existsByFileHash(String fileHash);

    boolean existsByBankStatementIdAndAccountAndClosingDateAndRepeatsFalse(String bankStatementId, String account, LocalDate closingDate);

    @Query("select s from BankStatement s where s.account = :account and s.repeats = false and s.id <> :id"
        + " and s.closingDate <= :day order by s.closingDate desc, s.receivedNumber desc")
    List<BankStatement> before(String account, LocalDate day, String id, Limit limit);

    @Query("select s from BankStatement s where s.account = :account and s.repeats = false and s.id <> :id"
        + " and s.closingDate > :day order by s.closingDate, s.receivedNumber")
    List<BankStatement> after(String account, LocalDate day, String id, Limit limit);

    @Query("select count(s) > 0 from BankStatement s where s.account = :account and s.closingDate = :day and s.openingBalance = :opening"
        + " and s.closingBalance = :closing and s.lineCount = :lines and s.format <> :format")
    boolean existsInAnotherFormat(String account, LocalDate day, BigDecimal opening, BigDecimal closing, int lines, StatementFormat format);

    @Query("select max(s.closingDate) from BankStatement s where s.account = :account and s.closingDate <= :today")
    Optional<LocalDate> lastDay(String account, LocalDate today);

    @Query("select coalesce(max(s.receivedNumber), 0) + 1 from BankStatement s")
    long nextNumber();

    List<BankStatement> findByOrderByReceivedNumberDesc(Limit limit);
}
