package org.smewallet.control;

import java.util.List;
import org.smewallet.enterprise.EnterpriseDirectory;
import org.smewallet.notification.Notice;
import org.smewallet.notification.NoticeKind;
import org.smewallet.notification.Notices;
import org.smewallet.provider.Provider;
import org.smewallet.provider.ProviderDirectory;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Reason;
import org.springframework.stereotype.Component;

/** The debtors of recoveries: tells them what is asked, and keeps on their row whether they are behind with one. */
@Component
class Debtors {

    private final Notices notices;
    private final EnterpriseDirectory enterprises;
    private final ProviderDirectory providers;

    Debtors(Notices notices, EnterpriseDirectory enterprises, ProviderDirectory providers) {
        this.notices = notices;
        this.enterprises = enterprises;
        this.providers = providers;
    }

    /** The enterprise learns why its file is not closed; the debtor learns what is coming. */
    void opened(Recovery recovery) {
        Notice notice = notice(recovery, NoticeKind.RECOVERY_OPENED, recovery.rule(), "1");
        notices.send(notice.to(enterprises.get(recovery.enterprise()).emails()).forEnterprise(recovery.enterprise()));
        if (recovery.debtor() == Debtor.PROVIDER) {
            toDebtor(recovery, notice(recovery, NoticeKind.RECOVERY_OPENED, recovery.rule(), "debtor"));
        }
    }

    /** Amount, reason, communication, last day; the frame adds the ways of appeal (R-CMP-02). */
    void asked(Recovery recovery, NoticeKind kind, String sequence) {
        toDebtor(recovery, notice(recovery, kind, "R-REF-07", sequence).amount(recovery.due())
                .communication(recovery.communication().orElseThrow()).lastDay(recovery.lastDay())
                .because(List.of(new Reason(recovery.rule(), recovery.motive(), recovery.motive(), null))));
    }

    /** Nothing more is asked. */
    void ended(Recovery recovery, NoticeKind kind) {
        toDebtor(recovery, notice(recovery, kind, "R-REF-07", "1"));
    }

    /** A payment came in; what is still owed is told with it. */
    void received(Recovery recovery, long lineId) {
        Notice notice = notice(recovery, NoticeKind.RECOVERY_RECEIVED, "R-REF-07", String.valueOf(lineId)).amount(recovery.due())
                .communication(recovery.communication().orElseThrow());
        toDebtor(recovery, notice.lastDay(recovery.lastDay()));
    }

    /** The account to give back to when the bank did not tell whose money it was. */
    Iban accountOf(Recovery recovery) {
        return recovery.debtor() == Debtor.PROVIDER ? providers.get(recovery.provider()).iban() : enterprises.get(recovery.enterprise()).iban();
    }

    /** Name and number of the debtor. */
    String name(Recovery recovery) {
        return recovery.debtor() == Debtor.PROVIDER ? providers.get(recovery.provider()).name() + " (" + recovery.provider() + ")"
                : enterprises.get(recovery.enterprise()).name() + " (" + recovery.enterprise() + ")";
    }

    /** Blocks new applications of an enterprise, or new files of a provider, while a recovery is overdue (R-REF-07). */
    void overdue(Recovery recovery, boolean now) {
        if (!recovery.becomesOverdue(now)) {
            return;
        }
        if (recovery.debtor() == Debtor.PROVIDER) {
            providers.recoveryOverdue(recovery.provider(), now);
        } else {
            enterprises.recoveryOverdue(recovery.enterprise(), now);
        }
    }

    private static Notice notice(Recovery recovery, NoticeKind kind, String rule, String sequence) {
        return Notice.of(kind, recovery.number() + ":" + kind + ":" + sequence, rule).aboutFile(recovery.file().number());
    }

    private void toDebtor(Recovery recovery, Notice notice) {
        if (recovery.debtor() == Debtor.PROVIDER) {
            Provider provider = providers.get(recovery.provider());
            notices.send(notice.to(List.of(provider.email())).forProvider(provider.number()));
        } else {
            notices.send(notice.to(enterprises.get(recovery.enterprise()).emails()).forEnterprise(recovery.enterprise()));
        }
    }
}
