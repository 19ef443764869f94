package org.smewallet.subsidy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.smewallet.shared.ChainInvariant;
import org.springframework.stereotype.Component;

/** No line of an audit trail is ever changed, removed or slipped in. */
@Component
class AuditChain extends ChainInvariant {

    AuditChain(DataSource source) {
        super(source, "line of the audit trail");
    }

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String name() {
        return "audit-unchanged";
    }

    @Override
    public String description() {
        return "No line of an audit trail was changed, removed or added outside it: the chain of hashes of each file is whole.";
    }

    @Override
    protected String rows() {
        return """
            select a.file_number as owner, a.event_count as links, a.event_head as head, e.id as row_id, e.file_position, e.hash,
              e.happened_at as at, e.actor, e.status, e.rule, e.dutch, e.english, e.remark, e.audience
            from subsidy_application a left join file_event e on e.file_number = a.file_number and e.hash is not null
            order by a.file_number, e.file_position""";
    }

    @Override
    protected String strays() {
        return """
            select 'File ' || e.file_number || ': line of the audit trail in row ' || e.id || ' was added without a place in a chain'
            from file_event e left join subsidy_application a on a.file_number = e.file_number
            where a.file_number is null
              or e.hash is null and e.id > (select min(id) from file_event where hash is not null) order by e.id""";
    }

    @Override
    protected String link(String previous, ResultSet row, Instant at) throws SQLException {
        return FileEvent.hash(previous, row.getString("owner"), row.getLong("file_position"), at, row.getString("actor"),
                row.getString("status"), row.getString("rule"), row.getString("dutch"), row.getString("english"), row.getString("remark"),
                row.getString("audience"));
    }
}
