package org.smewallet.banking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.smewallet.banking.PaymentOrder.State;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads over all statements, lines and payments; one query each, whatever their number. */
interface BankOverviewRows extends Repository<BankStatement, String> {

    Page<BankStatement> findByOrderByReceivedNumberDesc(Pageable page);

    @Query("select l from BankLine l where l.statementId = :statementId order by l.lineNumber")
    Page<BankLine> lines(String statementId, Pageable page);

    @Query("select l from BankLine l where l.statementId = :statementId and l.fate = :fate order by l.lineNumber")
    Page<BankLine> lines(String statementId, LineFate fate, Pageable page);

    @Query("select o from PaymentOrder o where o.state = :state order by o.id desc")
    Page<PaymentOrder> orders(State state, Pageable page);

    @Query("select o from PaymentOrder o where o.paymentFileId = :file order by o.id")
    Page<PaymentOrder> ordersIn(String file, Pageable page);

    @Query("select count(o), coalesce(sum(o.amount), 0) from PaymentOrder o where o.state = :state")
    List<Object[]> ordered(State state);

    @Query("select l from BankLine l where l.fate = UNDER_REVIEW order by l.id")
    Page<BankLine> underReview(Pageable page);

    @Query("select f from PaymentFile f where f.releasedBy is null order by f.id")
    List<PaymentFile> toRelease();

    @Query("select l.fate, count(l), sum(l.amount) from BankLine l group by l.fate")
    List<Object[]> lineSums();

    @Query("select count(l), coalesce(sum(l.amount), 0) from BankLine l where l.credit and l.takenBackBy is null"
            + " and (l.fate in (MATCHED, HELD, RECOVERED) or l.fate = RETURNED and l.fileNumber is not null)")
    List<Object[]> depositsOfFiles();

    @Query("select o.kind, o.state, count(o), sum(o.amount) from PaymentOrder o group by o.kind, o.state")
    List<Object[]> orderSums();

    @Query("select distinct l.bookingDate from BankLine l order by l.bookingDate desc")
    List<LocalDate> newestDays(Limit limit);

    @Query("""
            select new org.smewallet.banking.DayTotals(l.bookingDate, count(l), sum(case when l.credit then l.amount else 0 end),
              sum(case when l.credit then 0 else l.amount end))
            from BankLine l where l.fate <> DUPLICATE and l.bookingDate >= :first group by l.bookingDate order by l.bookingDate desc""")
    List<DayTotals> days(LocalDate first);

    @Query("select s from BankStatement s where s.account = :account and s.repeats = false order by s.closingDate, s.receivedNumber")
    List<BankStatement> first(String account, Limit limit);

    @Query("select coalesce(sum(case when l.credit then l.amount else -l.amount end), 0) from BankLine l where l.fate <> DUPLICATE")
    BigDecimal moved();
}
