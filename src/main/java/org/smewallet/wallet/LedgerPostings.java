package org.smewallet.wallet;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LedgerPostings extends Repository<LedgerPosting, Long> {

    /** In the order in which they were booked; numbers of rows are handed out to each node in blocks and do not tell it. */
    @Query("select p from LedgerPosting p where p.fileNumber = :fileNumber order by coalesce(p.filePosition, 0), p.id")
    List<LedgerPosting> ofFile(String fileNumber);

    LedgerPosting save(LedgerPosting posting);

    @Query("select count(distinct p.source) from LedgerPosting p")
    long countEntries();

    /** Sum of what each account got less what left it; over all accounts together it is zero. */
    @Query(nativeQuery = true, value = """
            select account, sum(amount) from (
              select to_account account, amount from ledger_posting
              union all select from_account, -amount from ledger_posting) sides group by account order by account""")
    List<Object[]> sumByAccount();
}
