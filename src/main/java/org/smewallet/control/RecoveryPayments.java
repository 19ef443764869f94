package org.smewallet.control;

import java.util.Optional;
import org.smewallet.identity.Actor;
import org.smewallet.notification.NoticeKind;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;
import org.smewallet.shared.StructuredCommunication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money that comes in for recoveries: kept aside until it is known what is owed, then divided (PROCESS 9). */
@Service
@Transactional
public class RecoveryPayments {

    private final Recoveries recoveries;
    private final RecoveryRows rows;
    private final Debtors debtors;
    private final ApplicationEventPublisher events;

    RecoveryPayments(Recoveries recoveries, RecoveryRows rows, Debtors debtors, ApplicationEventPublisher events) {
        this.recoveries = recoveries;
        this.rows = rows;
        this.debtors = debtors;
        this.events = events;
    }

    /** The recovery that gave out this communication, held until the transaction ends. */
    public Optional<Addressed> find(StructuredCommunication communication) {
        return Optional.of(communication).filter(RecoveryNumber::isNamedBy).flatMap(named -> rows.findNumberByCommunication(named.digits()))
                .map(number -> recoveries.locked(new RecoveryNumber(number))).map(found -> new Addressed(found.number(), found.file()));
    }

    /**
     * Takes a payment that stands on the account of the file. One that comes when the process has ended is divided at
     * once; else the process looks at it.
     */
    public void receive(RecoveryNumber number, long lineId, Money amount, String payer, Optional<Iban> account) {
        Recovery recovery = recoveries.locked(number);
        recovery.receive(new ReceivedPayment(lineId, amount, payer, account.orElseGet(() -> debtors.accountOf(recovery))), amount);
        recoveries.note(recovery, Actor.SYSTEM, "R-REF-07", "%s euro ontvangen voor de terugvordering.".formatted(amount),
                "%s euro received for the recovery.".formatted(amount));
        if (recovery.state().isAwaited()) {
            debtors.received(recovery, lineId);
            events.publishEvent(new RecoveryAsked(recovery.file(), recovery.debtor(), recovery.due(), recovery.lastDay()));
        } else {
            recovery.review();
            settle(recovery);
        }
    }

    /** Looks at what was received and decided; gives OPEN, PAID or CANCELLED. */
    public String review(RecoveryNumber number) {
        Recovery recovery = recoveries.locked(number);
        recovery.review();
        if (!recovery.hasEnded()) {
            return "OPEN";
        }
        settle(recovery);
        return recovery.state().name();
    }

    /** Divides what was received; the debtor is free again unless it still owes. */
    void settle(Recovery recovery) {
        events.publishEvent(recovery.settle());
        if (recovery.state() != RecoveryState.HANDED_OVER) {
            debtors.overdue(recovery, false);
            debtors.ended(recovery, recovery.state() == RecoveryState.PAID ? NoticeKind.RECOVERY_PAID : NoticeKind.RECOVERY_CANCELLED);
        }
    }

    /** A recovery that a payment names. */
    public record Addressed(RecoveryNumber recovery, FileNumber file) {
    }
}
