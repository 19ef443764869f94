package org.smewallet.control;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.smewallet.identity.Actor;
import org.smewallet.notification.NoticeKind;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Answers;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.Money;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What case workers decide on a recovery, and the last days that follow from it (PROCESS 9, R-REF-07). */
@Service
@Transactional
public class RecoveryDecisions {

    private static final int LONGEST_MOTIVE = 1000;
    private static final int LONGEST_APPEAL = 800;
    private static final int LONGEST_REMARK = 500;

    private final Recoveries recoveries;
    private final RecoveryPayments payments;
    private final Debtors debtors;
    private final Rulebook rulebook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecoveryDecisions(Recoveries recoveries, RecoveryPayments payments, Debtors debtors, Rulebook rulebook, ApplicationEventPublisher events,
            Clock clock) {
        this.recoveries = recoveries;
        this.payments = payments;
        this.debtors = debtors;
        this.rulebook = rulebook;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the draft of the decision, form {@code draftDecision}: how much and why. */
    public void draft(RecoveryNumber number, Actor actor, Answers answers) {
        Recovery recovery = recoveries.locked(number);
        Money amount = answers.required("amount", answers.money("amount"));
        String motive = answers.required("motive", answers.text("motive", LONGEST_MOTIVE));
        if (amount != null && (!amount.isPositive() || amount.isMoreThan(recovery.paidTotal()))) {
            answers.reject("amount", "Meer dan nul en hoogstens %s euro.".formatted(recovery.paidTotal()),
                    "More than zero and at most %s euro.".formatted(recovery.paidTotal()));
        }
        answers.check();
        recovery.propose(amount, motive, actor.person());
        recoveries.note(recovery, actor, "R-REF-07", "Terugvordering van %s euro voorgesteld.".formatted(amount),
                "Recovery of %s euro proposed.".formatted(amount));
    }

    /** Takes the second person's word, form {@code approveDecision}; never of the one who drafted (R-ID-08). True for yes. */
    public boolean approve(RecoveryNumber number, Actor actor, Answers answers) {
        Recovery recovery = recoveries.locked(number);
        Approval decision = answers.required("decision", answers.choice("decision", Approval.class));
        Optional<String> remark = answers.text("remark", LONGEST_REMARK);
        if (decision == Approval.REJECT) {
            answers.required("remark", remark);
        }
        if (actor.person().equals(recovery.draftedBy())) {
            answers.reject("decision", "Een tweede persoon moet dit goedkeuren (R-ID-08).", "A second person must approve this (R-ID-08).");
        }
        answers.check();
        if (decision == Approval.REJECT) {
            recovery.reject(remark.orElseThrow());
            recoveries.note(recovery, actor, "R-ID-08", "Voorstel tot terugvordering afgekeurd.", "Proposed recovery rejected.",
                    remark.orElseThrow());
            return false;
        }
        recovery.approve(actor.person());
        recoveries.note(recovery, actor, "R-ID-08", "Terugvordering goedgekeurd.", "Recovery approved.", remark.orElse(""));
        return true;
    }

    /** Sends the decision and says when its last day has passed. */
    public Instant send(RecoveryNumber number) {
        Recovery recovery = recoveries.locked(number);
        LocalDate today = Brussels.today(clock);
        recovery.ask(today, today.plusDays(rulebook.number(Parameter.RECOVERY_PAY_DAYS, today)));
        debtors.asked(recovery, NoticeKind.RECOVERY_DECIDED, "1");
        recoveries.note(recovery, Actor.SYSTEM, "R-REF-07", "Beslissing verstuurd: %s euro terug te betalen tot en met %s.".formatted(recovery.due(),
                recovery.lastDay()), "Decision sent: %s euro to be paid back until %s.".formatted(recovery.due(), recovery.lastDay()));
        tellFile(recovery);
        return Brussels.endOf(recovery.lastDay());
    }

    /** Reminds, once: from now on the recovery is overdue. Counts from the last day, not from the day on which this runs. */
    public Instant remind(RecoveryNumber number) {
        Recovery recovery = recoveries.locked(number);
        recovery.remind(recovery.payLastDay().plusDays(rulebook.number(Parameter.RECOVERY_REMINDER_DAYS, recovery.payLastDay())));
        debtors.overdue(recovery, true);
        debtors.asked(recovery, NoticeKind.RECOVERY_REMINDER, "1");
        recoveries.note(recovery, Actor.SYSTEM, "R-REF-07", "Niet betaald op de laatste dag: herinnering tot en met %s.".formatted(recovery.lastDay()),
                "Not paid on the last day: reminder until %s.".formatted(recovery.lastDay()));
        tellFile(recovery);
        return Brussels.endOf(recovery.lastDay());
    }

    /** A case worker handed the claim over to the tax collection service, form {@code handOver}. */
    public void handOver(RecoveryNumber number, Actor actor, Answers answers) {
        Recovery recovery = recoveries.locked(number);
        String note = answers.required("note", answers.text("note", LONGEST_REMARK));
        answers.check();
        recovery.handOver();
        debtors.asked(recovery, NoticeKind.RECOVERY_HANDED_OVER, "1");
        recoveries.note(recovery, actor, "R-REF-07", "Overgedragen aan de Vlaamse Belastingdienst.",
                "Handed over to the tax collection service.", note);
        payments.settle(recovery);
    }

    /**
     * Takes the decision on an appeal, form {@code decideAppeal}: the claim stands, becomes smaller or goes.
     *
     * @throws StepNotAllowed when nothing is asked of anybody now
     */
    public void decideAppeal(RecoveryNumber number, Actor actor, Answers answers) {
        Recovery recovery = recoveries.locked(number);
        if (!recovery.state().isAwaited()) {
            throw new StepNotAllowed("Er loopt nu geen terugvordering waarover beslist kan worden.", "No recovery is under way that can be decided on.");
        }
        Appeal decision = answers.required("decision", answers.choice("decision", Appeal.class));
        String reason = answers.required("reason", answers.text("reason", LONGEST_APPEAL));
        Money amount = decision == Appeal.REDUCE ? answers.required("newAmount", answers.money("newAmount")) : null;
        if (amount != null && (!amount.isPositive() || !amount.isLessThan(recovery.amount()))) {
            answers.reject("newAmount", "Meer dan nul en minder dan %s euro.".formatted(recovery.amount()),
                    "More than zero and less than %s euro.".formatted(recovery.amount()));
        }
        answers.check();
        if (decision == Appeal.REDUCE) {
            recovery.reduce(amount);
        } else if (decision == Appeal.CANCEL) {
            recovery.cancel();
        }
        String now = decision == Appeal.REDUCE ? " %s euro".formatted(amount) : "";
        recoveries.note(recovery, actor, "R-REF-07", "Beroep: %s%s. %s".formatted(decision.dutch, now, reason),
                "Appeal: %s%s. %s".formatted(decision.english, now, reason));
        if (recovery.due().isPositive()) {
            debtors.asked(recovery, NoticeKind.APPEAL_DECIDED, clock.instant().toString());
        }
        tellFile(recovery);
    }

    /** What the forms of the process show. */
    @Transactional(readOnly = true)
    public Map<String, Object> shown(RecoveryNumber number) {
        Recovery recovery = recoveries.read(number);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("fileNumber", recovery.file().number());
        shown.put("debtor", debtors.name(recovery));
        shown.put("paidAmount", recovery.paidTotal().toString());
        shown.put("rule", Grounds.inWords(recovery.rule()));
        shown.put("amount", recovery.amount().toString());
        shown.put("motive", recovery.motive() == null ? "" : recovery.motive());
        shown.put("draftedBy", recovery.draftedBy() == null ? "" : recovery.draftedBy());
        shown.put("returned", recovery.remark().orElse(""));
        shown.put("due", recovery.due().toString());
        shown.put("lastDay", String.valueOf(recovery.lastDay()));
        return shown;
    }

    private void tellFile(Recovery recovery) {
        events.publishEvent(new RecoveryAsked(recovery.file(), recovery.debtor(), recovery.due(), recovery.lastDay()));
    }

    private enum Approval {
        APPROVE, REJECT
    }

    private enum Appeal {
        UPHOLD("de terugvordering blijft", "the recovery stands"),
        REDUCE("het bedrag is verminderd tot", "the amount is reduced to"),
        CANCEL("de terugvordering vervalt", "the recovery is cancelled");

        private final String dutch;
        private final String english;

        Appeal(String dutch, String english) {
            this.dutch = dutch;
            this.english = english;
        }
    }
}
