package org.smewallet.subsidy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.Page;
import org.smewallet.shared.ProviderNumber;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ratings that a provider received (R-PROV-11): never which enterprise gave them, nor for which file. */
@Service
@Transactional(readOnly = true)
public class ReceivedRatings {

    private static final String OWN = " from provider_rating where provider_number in (:own)";

    private final NamedParameterJdbcTemplate jdbc;
    private final Mandates mandates;

    ReceivedRatings(DataSource source, Mandates mandates) {
        this.jdbc = new NamedParameterJdbcTemplate(source);
        this.mandates = mandates;
    }

    /** One rating, marks of 1 to 5; null where none was given. */
    public record Received(LocalDate day, int score, Integer content, Integer organisation, Integer usefulness, String remark) {
    }

    /** Averages over all ratings, to one decimal; null where nobody gave a mark. */
    public record Averages(long ratings, BigDecimal score, BigDecimal content, BigDecimal organisation, BigDecimal usefulness) {
    }

    /** Over all the caller's numbers; empty without a rating. */
    public Optional<Averages> averages(Actor actor) {
        return jdbc.query("select count(*) as ratings, avg(cast(score as numeric(10,4))) as score, avg(cast(content as numeric(10,4))) as content,"
                + " avg(cast(organisation as numeric(10,4))) as organisation, avg(cast(usefulness as numeric(10,4))) as usefulness" + OWN, own(actor),
                (row, n) -> new Averages(row.getLong("ratings"), mean(row, "score"), mean(row, "content"), mean(row, "organisation"),
                        mean(row, "usefulness"))).stream().filter(averages -> averages.ratings() > 0).findFirst();
    }

    /** The newest first. */
    public Page<Received> list(Actor actor, int page, int size) {
        Map<String, Object> own = own(actor);
        List<Received> found = jdbc.query("select rated_at, score, content, organisation, usefulness, remark" + OWN
                + " order by rated_at desc, file_number limit " + size + " offset " + (long) page * size, own,
                (row, n) -> new Received(Brussels.dateOf(row.getObject("rated_at", OffsetDateTime.class).toInstant()), row.getInt("score"),
                        row.getObject("content", Integer.class), row.getObject("organisation", Integer.class),
                        row.getObject("usefulness", Integer.class), row.getString("remark")));
        Long total = jdbc.queryForObject("select count(*)" + OWN, own, Long.class);
        return new Page<>(found, page, size, total == null ? 0 : total);
    }

    private Map<String, Object> own(Actor actor) {
        List<String> own = mandates.providersOf(actor).stream().map(ProviderNumber::number).toList();
        return Map.of("own", own.isEmpty() ? List.of("") : own);
    }

    private static BigDecimal mean(ResultSet row, String column) throws SQLException {
        BigDecimal mean = row.getBigDecimal(column);
        return mean == null ? null : mean.setScale(1, RoundingMode.HALF_UP);
    }
}
