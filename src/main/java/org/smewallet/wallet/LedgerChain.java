package org.smewallet.wallet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.smewallet.shared.ChainInvariant;
import org.springframework.stereotype.Component;

/** No posting is ever changed, removed or slipped in. */
@Component
class LedgerChain extends ChainInvariant {

    LedgerChain(DataSource source) {
        super(source, "posting");
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String name() {
        return "postings-unchanged";
    }

    @Override
    public String description() {
        return "No posting was changed, removed or added outside the ledger: the chain of hashes of each file is whole.";
    }

    @Override
    protected String rows() {
        return """
            select w.file_number as owner, w.posting_count as links, w.chain_head as head, p.id as row_id, p.file_position, p.hash,
              p.booked_at as at, p.source, p.from_account, p.to_account, p.amount, p.rule, p.value_date
            from wallet w left join ledger_posting p on p.file_number = w.file_number and p.hash is not null
            order by w.file_number, p.file_position""";
    }

    @Override
    protected String strays() {
        return """
            select 'File ' || file_number || ': posting in row ' || id || ' was added without a place in the chain' from ledger_posting
            where hash is null and id > (select min(id) from ledger_posting where hash is not null) order by id""";
    }

    @Override
    protected String link(String previous, ResultSet row, Instant at) throws SQLException {
        return LedgerPosting.hash(previous, row.getString("owner"), row.getLong("file_position"), row.getString("source"),
                row.getString("from_account"), row.getString("to_account"), row.getBigDecimal("amount"), row.getString("rule"),
                row.getObject("value_date", LocalDate.class), at);
    }
}
