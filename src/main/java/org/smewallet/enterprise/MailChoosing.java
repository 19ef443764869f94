package org.smewallet.enterprise;

import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.notification.MailChoices;
import org.smewallet.notification.NoticeTopic;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who acts for an enterprise chooses which mails its addresses do without; who chose what is kept (R-NOT-01, R-ID-07). */
@Service
@Transactional
public class MailChoosing {

    private static final String RULE = "R-NOT-01";

    private final Enterprises enterprises;
    private final Mandates mandates;
    private final MailChoices choices;
    private final EnterpriseChangeLog log;
    private final Clock clock;

    MailChoosing(Enterprises enterprises, Mandates mandates, MailChoices choices, EnterpriseChangeLog log, Clock clock) {
        this.enterprises = enterprises;
        this.mandates = mandates;
        this.choices = choices;
        this.log = log;
        this.clock = clock;
    }

    /** Each registered address, and the topics that it does without. */
    @Transactional(readOnly = true)
    public Map<String, Set<NoticeTopic>> of(Enterprise enterprise) {
        return ofAddresses(enterprise, choices.of(enterprise.number()));
    }

    /**
     * From now on the addresses do without these topics; what stands there of other addresses counts for nothing.
     *
     * @throws NotFound for whoever has no mandate
     * @throws org.smewallet.shared.CommandForbidden for whoever may only look
     */
    public void choose(Actor actor, EnterpriseNumber number, Map<String, Set<NoticeTopic>> without) {
        mandates.requireMandate(actor, number);
        Enterprise enterprise = enterprises.findByNumber(number).orElseThrow(() -> new NotFound("Enterprise " + number));
        Map<String, Set<NoticeTopic>> before = of(enterprise);
        Map<String, Set<NoticeTopic>> after = ofAddresses(enterprise, without.entrySet().stream()
                .collect(Collectors.toMap(choice -> choice.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (one, other) -> one)));
        if (!before.equals(after)) {
            choices.choose(number, after);
            log.save(new EnterpriseChange(enterprise, EnterpriseChange.Kind.MAIL_CHOICES, RULE, told(before), told(after), actor.person(),
                    mandates.basisOf(actor, number).orElse(null), clock.instant()));
        }
    }

    private static Map<String, Set<NoticeTopic>> ofAddresses(Enterprise enterprise, Map<String, Set<NoticeTopic>> without) {
        Map<String, Set<NoticeTopic>> each = new LinkedHashMap<>();
        enterprise.emails().forEach(address -> {
            Set<NoticeTopic> topics = EnumSet.noneOf(NoticeTopic.class);
            topics.addAll(without.getOrDefault(address.toLowerCase(Locale.ROOT), Set.of()));
            each.put(address, topics);
        });
        return each;
    }

    /** For the log: each address with what it does without. */
    private static String told(Map<String, Set<NoticeTopic>> without) {
        List<String> each = without.entrySet().stream().filter(choice -> !choice.getValue().isEmpty())
                .map(choice -> choice.getKey() + ": " + new TreeSet<>(choice.getValue())).toList();
        return String.join("; ", each);
    }
}
