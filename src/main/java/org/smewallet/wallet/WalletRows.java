package org.smewallet.wallet;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WalletRows extends Repository<Wallet, String> {

    Optional<Wallet> findById(String fileNumber);

    Wallet save(Wallet wallet);

    /** Files whose balances are not the sum of their postings: there must be none. */
    @Query(nativeQuery = true, value = """
            select w.file_number from wallet w left join (
              select file_number,
                sum(case when to_account = 'OWN' then amount when from_account = 'OWN' then -amount else 0 end) own,
                sum(case when to_account = 'SUBSIDY' then amount when from_account = 'SUBSIDY' then -amount else 0 end) subsidy,
                sum(case when to_account = 'HELD' then amount when from_account = 'HELD' then -amount else 0 end) held,
                sum(case when to_account = 'PROVIDER' then amount when from_account = 'PROVIDER' then -amount else 0 end) provider,
                sum(case when to_account = 'REFUND' then amount when from_account = 'REFUND' then -amount else 0 end) refund,
                sum(case when to_account = 'AGENCY' then amount when from_account = 'AGENCY' then -amount else 0 end) agency,
                sum(case when to_account = 'BANK' then amount when from_account = 'BANK' then -amount else 0 end) bank
              from ledger_posting group by file_number) p on p.file_number = w.file_number
            where w.own <> coalesce(p.own, 0) or w.subsidy <> coalesce(p.subsidy, 0) or w.held <> coalesce(p.held, 0)
              or w.provider <> coalesce(p.provider, 0) or w.refund <> coalesce(p.refund, 0)
              or w.agency <> coalesce(p.agency, 0) or w.bank <> coalesce(p.bank, 0)""")
    List<String> unbalanced();
}
