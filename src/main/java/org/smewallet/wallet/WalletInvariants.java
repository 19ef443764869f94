package org.smewallet.wallet;

import javax.sql.DataSource;
import org.smewallet.shared.Invariant;
import org.smewallet.shared.QueriedInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What always holds of the ledger, asked of the database. */
@Configuration(proxyBeanMethods = false)
class WalletInvariants {

    @Bean
    Invariant postingsSumToZero(DataSource source) {
        return QueriedInvariant.of(1, "postings-sum-to-zero",
                "All postings sum to zero, per file and in total, and each balance is the sum of its postings.", source, """
            select 'File ' || w.file_number || ': a balance is not the sum of its postings, or the balances are not zero together'
            from wallet w left join (
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
              or w.agency <> coalesce(p.agency, 0) or w.bank <> coalesce(p.bank, 0)
              or w.own + w.subsidy + w.held + w.provider + w.refund + w.agency + w.bank <> 0
            order by w.file_number""");
    }

    @Bean
    Invariant reversalsMirror(DataSource source) {
        return QueriedInvariant.of(1, "reversals-mirror", "Each reversal is the mirror of the entry that it names.", source, """
            select distinct 'File ' || r.file_number || ': ' || r.source || ' is not the mirror of that entry'
            from ledger_posting r left join ledger_posting o
              on r.source = 'reversal of ' || o.source and o.file_number = r.file_number and o.from_account = r.to_account
              and o.to_account = r.from_account and o.amount = r.amount
            where r.source like 'reversal of %' and o.id is null""");
    }

    @Bean
    Invariant sharesAddUp(DataSource source) {
        return QueriedInvariant.of(2, "shares-add-up",
                "Per file: own share received - returned - spent = own balance, never negative; likewise the subsidy.", source, """
            select 'File ' || w.file_number || ': own share ' || s.own_in || ' received, ' || s.own_back || ' returned, ' || s.own_spent
              || ' spent, ' || w.own || ' left; subsidy ' || s.sub_in || ' received, ' || s.sub_back || ' returned, ' || s.sub_spent
              || ' spent, ' || w.subsidy || ' left'
            from wallet w join (
              select file_number,
                sum(case when to_account = 'OWN' and from_account <> 'PROVIDER' then amount else 0 end) own_in,
                sum(case when from_account = 'OWN' and to_account <> 'PROVIDER' then amount else 0 end) own_back,
                sum(case when from_account = 'OWN' and to_account = 'PROVIDER' then amount
                         when from_account = 'PROVIDER' and to_account = 'OWN' then -amount else 0 end) own_spent,
                sum(case when to_account = 'SUBSIDY' and from_account <> 'PROVIDER' then amount else 0 end) sub_in,
                sum(case when from_account = 'SUBSIDY' and to_account <> 'PROVIDER' then amount else 0 end) sub_back,
                sum(case when from_account = 'SUBSIDY' and to_account = 'PROVIDER' then amount
                         when from_account = 'PROVIDER' and to_account = 'SUBSIDY' then -amount else 0 end) sub_spent
              from ledger_posting group by file_number) s on s.file_number = w.file_number
            where s.own_in - s.own_back - s.own_spent <> w.own or s.sub_in - s.sub_back - s.sub_spent <> w.subsidy
              or w.own < 0 or w.subsidy < 0 or w.held < 0 order by w.file_number""");
    }
}
