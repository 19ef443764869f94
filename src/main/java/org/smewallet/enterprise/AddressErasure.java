package org.smewallet.enterprise;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.smewallet.identity.Erased;
import org.smewallet.identity.Erasures;
import org.smewallet.notification.Mails;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Brussels;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody asks that a mail address be forgotten. Where no duty keeps it, a stand-in takes its place; what the evidence of a
 * file needs stays as long as R-CTL-05 says (GDPR, article 17(3)(b)). Ledger and audit trail hold no address and stay as they are.
 */
@Service
@Transactional
public class AddressErasure {

    private final JdbcTemplate jdbc;
    private final Erasures erasures;
    private final Mails mails;
    private final Rulebook rulebook;
    private final Clock clock;

    AddressErasure(DataSource source, Erasures erasures, Mails mails, Rulebook rulebook, Clock clock) {
        this.jdbc = new JdbcTemplate(source);
        this.erasures = erasures;
        this.mails = mails;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * Erases the address where it may.
     *
     * @throws org.smewallet.shared.CommandRefused FOUR_EYES unless two persons want it (R-ID-08)
     */
    public Erased erase(String address, String askedBy, String approvedBy) {
        LocalDate today = Brussels.today(clock);
        int years = rulebook.number(Parameter.RETENTION_YEARS, today);
        return erasures.agreed(askedBy, approvedBy, name -> {
            String standIn = name + "@erased.invalid";
            int replaced = mails.replaceAddress(address, standIn, Brussels.startOf(today.minusYears(years)))
                    + jdbc.update("update mandate_invitation set address = ? where address = ? and (accepted_at is not null or withdrawn_at is not null"
                            + " or last_day < ?)", standIn, address, Date.valueOf(today))
                    + jdbc.update("update enterprise_registration set contact_email = ? where contact_email = ? and status in ('REFUSED', 'EXPIRED', 'BLOCKED')",
                            standIn, address);
            return new Erased(standIn, replaced, kept(address, years));
        });
    }

    private Map<String, Integer> kept(String address, int years) {
        Map<String, Integer> kept = new LinkedHashMap<>();
        kept.put("an enterprise is reached at it: its people change that themselves (R-REG-05)", count("enterprise_email where address = ?", address));
        kept.put("an invitation or registration under way, or the ground of a mandate (GDPR, article 17(3)(b))",
                count("mandate_invitation where address = ?", address) + count("enterprise_registration where contact_email = ?", address));
        kept.put("a mail under way, or about a file of the last %d years (R-CTL-05; GDPR, article 17(3)(b))".formatted(years), mails.count(address));
        return kept;
    }

    private int count(String where, String address) {
        return jdbc.queryForObject("select count(*) from " + where, Integer.class, address);
    }
}
