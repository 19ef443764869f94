package org.smewallet.banking;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.smewallet.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what staff decided on a line of a statement and said of it. */
@Service
@Transactional
public class LineRemarks {

    private final LineRemarkRows rows;
    private final Clock clock;

    LineRemarks(LineRemarkRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @param remark the person's own words; empty for none */
    public void keep(long lineId, Actor actor, String dutch, String english, String remark) {
        rows.save(new LineRemark(lineId, clock.instant(), actor.person(), dutch, english, remark.isBlank() ? null : remark));
    }

    /** By line, the oldest first; lines without a remark are missing. */
    @Transactional(readOnly = true)
    public Map<Long, List<LineRemark>> of(Collection<BankLine> lines) {
        return rows.findByLineIdInOrderById(lines.stream().map(BankLine::id).toList()).stream().collect(Collectors.groupingBy(LineRemark::lineId));
    }

    /** Who said what of a line, a person a row; empty when nobody did. */
    @Transactional(readOnly = true)
    public String told(long lineId) {
        return rows.findByLineIdInOrderById(List.of(lineId)).stream().filter(line -> line.remark().isPresent())
                .map(line -> line.person() + ": " + line.remark().get()).collect(Collectors.joining("\n"));
    }
}
