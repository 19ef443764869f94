package org.smewallet.subsidy;

import javax.sql.DataSource;
import org.smewallet.shared.Invariant;
import org.smewallet.shared.QueriedInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What always holds between files, their wallets, the bank and the budgets, asked of the database. */
@Configuration(proxyBeanMethods = false)
class FileInvariants {

    /** Exact: a rounded share lies within half a cent, so nothing is divided. */
    @Bean
    Invariant topUpInProportion(DataSource source) {
        return QueriedInvariant.of(3, "top-up-in-proportion",
                "Subsidy added = the proportion of R-SUB-02 of the own share booked before it, after each deposit and in the end.", source, """
            select 'File ' || t.file_number || ': subsidy ' || t.added || ' added for an own share of ' || t.own_in || ' (row ' || t.id || ')'
            from (
              select p.file_number, p.id, p.from_account, p.to_account, a.subsidy, a.own_contribution,
                sum(case when p.from_account = 'HELD' and p.to_account = 'OWN' then p.amount
                         when p.from_account = 'OWN' and p.source like 'reversal of %' then -p.amount else 0 end) over so_far as own_in,
                sum(case when p.from_account = 'AGENCY' and p.to_account = 'SUBSIDY' then p.amount
                         when p.from_account = 'SUBSIDY' and p.source like 'reversal of %' then -p.amount else 0 end) over so_far as added,
                row_number() over (partition by p.file_number order by coalesce(p.file_position, 0) desc, p.id desc) as from_the_end
              from ledger_posting p join subsidy_application a on a.file_number = p.file_number
              window so_far as (partition by p.file_number order by coalesce(p.file_position, 0), p.id)) t
            where (t.from_account = 'AGENCY' and t.to_account = 'SUBSIDY' or t.from_the_end = 1)
              and (t.added > 0 and t.own_in <= 0
                or abs(t.added * t.own_contribution - t.subsidy * t.own_in) > 0.005 * t.own_contribution)
            order by t.file_number, t.id""");
    }

    @Bean
    Invariant walletMatchesPayments(DataSource source) {
        return QueriedInvariant.of(2, "wallet-matches-payments",
                "What left a wallet is what its payouts and refunds say, both shares apart.", source, """
            select 'File ' || w.file_number || ': ' || w.provider || ' paid by the ledger, ' || coalesce(p.own_part + p.subsidy_part, 0)
              || ' by its payouts'
            from wallet w left join (
              select file_number, sum(own_part) as own_part, sum(subsidy_part) as subsidy_part from payout
              where state in ('ORDERED', 'SENT', 'SETTLED') group by file_number) p on p.file_number = w.file_number
            where w.provider <> coalesce(p.own_part + p.subsidy_part, 0) order by w.file_number""", """
            select 'File ' || w.file_number || ': ' || w.refund || ' given back by the ledger, ' || coalesce(r.amount, 0) || ' by its refunds'
            from wallet w left join (select file_number, sum(amount) as amount from refund group by file_number) r
              on r.file_number = w.file_number
            left join (select file_number, sum(amount) as amount from ledger_posting where from_account = 'REFUND' group by file_number) s
              on s.file_number = w.file_number
            where w.refund + coalesce(s.amount, 0) <> coalesce(r.amount, 0) order by w.file_number""");
    }

    @Bean
    Invariant budgetCoversFiles(DataSource source) {
        return QueriedInvariant.of(4, "budget-covers-files",
                "The budget used by an enterprise in a year covers what its files of that year reserved and got.", source, """
            select 'Enterprise ' || f.enterprise_number || ' in ' || f.application_year || ': files use ' || f.used || ', its budget says '
              || coalesce(b.reserved + b.granted - b.released, 0)
            from (
              select a.enterprise_number, extract(year from a.application_date) as application_year,
                sum(a.reserved + coalesce(w.top_up, 0) - coalesce(r.amount, 0) - a.released_to_budget) as used
              from subsidy_application a left join wallet w on w.file_number = a.file_number
              left join (select file_number, sum(amount) as amount from ledger_posting
                where from_account = 'SUBSIDY' and (source like 'reversal of %' or source like '%:top-up') and to_account = 'AGENCY'
                group by file_number) r
                on r.file_number = a.file_number
              where a.application_date is not null group by a.enterprise_number, extract(year from a.application_date)) f
            left join yearly_budget b on b.enterprise_number = f.enterprise_number and b.budget_year = f.application_year
            where f.used > coalesce(b.reserved + b.granted - b.released, 0)""");
    }

    @Bean
    Invariant oneFatePerLine(DataSource source) {
        return QueriedInvariant.of(5, "one-fate-per-line",
                "Each deposit on a statement has one fate: kept by one file and booked once with its amount, or given back.", source, """
            select 'Line ' || l.id || ' of ' || l.amount || ' is ' || l.fate || ' but is booked with ' || coalesce(p.amount, 0)
            from bank_line l left join ledger_posting p
              on p.source = 'line:' || l.id and p.from_account = 'BANK' and p.to_account = 'HELD' and p.file_number = l.file_number
            where (l.fate in ('MATCHED', 'HELD', 'RECOVERED') or l.fate = 'RETURNED' and l.file_number is not null)
              and (p.amount is null or p.amount <> l.amount) order by l.id""", """
            select 'Line ' || l.id || ' is ' || l.fate || ' but no deposit of file ' || l.file_number
            from bank_line l left join deposit d on d.line_id = l.id and d.file_number = l.file_number and d.amount = l.amount
            where l.fate in ('MATCHED', 'HELD') and d.line_id is null order by l.id""", """
            select 'Line ' || l.id || ' is ' || l.fate || ' but a deposit of file ' || d.file_number || ' too'
            from deposit d join bank_line l on l.id = d.line_id
            where l.fate not in ('MATCHED', 'HELD') order by l.id""", """
            select 'Line ' || l.id || ' is ' || l.fate || ' but booked'
            from bank_line l join ledger_posting p on p.source = 'line:' || l.id
            where l.fate not in ('MATCHED', 'HELD', 'RETURNED', 'RECOVERED') order by l.id""");
    }

    @Bean
    Invariant oneOrderPerPayout(DataSource source) {
        return QueriedInvariant.of(6, "one-order-per-payout",
                "Each payout and each refund has one order of its amount at a time, and is paid when that order is.", source,
                transfersWithoutTheirOrder("payout", "PAYOUT"), ordersWithoutTheirTransfer("payout", "PAYOUT"),
                transfersWithoutTheirOrder("refund", "REFUND"), ordersWithoutTheirTransfer("refund", "REFUND"));
    }

    private static String transfersWithoutTheirOrder(String table, String kind) {
        return """
            select '%2$s ' || t.%1$s_id || ' is ' || t.state || ', its order ' || coalesce(o.state, 'missing')
            from %1$s t left join payment_order o on o.end_to_end_id = t.%1$s_id || '-' || t.attempt and o.kind = '%2$s' and o.amount = t.amount
            where t.state = 'SETTLED' and (o.state is null or o.state not in ('SETTLED', 'REJECTED'))
              or t.state = 'SENT' and (o.state is null or o.state = 'WITHDRAWN') order by t.%1$s_id""".formatted(table, kind);
    }

    private static String ordersWithoutTheirTransfer(String table, String kind) {
        return """
            select 'Order ' || o.end_to_end_id || ' is ' || o.state || ', its %1$s ' || coalesce(t.state, 'missing')
            from payment_order o left join %1$s t on t.%1$s_id = o.owner_id and t.amount = o.amount
            where o.kind = '%2$s' and (t.state is null
              or o.state in ('WAITING', 'IN_FILE', 'RELEASED', 'SETTLED') and t.state not in ('SENT', 'SETTLED')) order by o.id"""
                .formatted(table, kind);
    }

    @Bean
    Invariant statusIsAudited(DataSource source) {
        return QueriedInvariant.of(8, "status-is-audited", "Every change of status has a line in the audit trail, with actor, time and rule.",
                source, """
            select 'File ' || a.file_number || ' is ' || a.status || ' but its audit trail says ' || coalesce(e.status, 'nothing')
            from subsidy_application a left join file_event e on e.file_number = a.file_number and e.file_position = a.event_count
            where a.event_count > 0 and (e.status is null or e.status <> a.status) or a.event_count = 0 and not exists (
              select 1 from file_event o where o.file_number = a.file_number and o.status = a.status)
            order by a.file_number""", """
            select 'File ' || t.file_number || ': the change to ' || t.status || ' names no actor or no rule (row ' || t.id || ')'
            from (select e.*, lag(e.status) over (partition by e.file_number order by coalesce(e.file_position, 0), e.id) as status_before
              from file_event e) t
            where (t.status_before is null or t.status_before <> t.status) and (t.rule is null or t.actor = '')
            order by t.file_number, t.id""");
    }
}
