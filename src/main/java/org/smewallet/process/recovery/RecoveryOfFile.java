package org.smewallet.process.recovery;

import java.util.Optional;
import org.smewallet.banking.BankLine;
import org.smewallet.control.Claim;
import org.smewallet.control.Debtor;
import org.smewallet.control.Recoveries;
import org.smewallet.control.RecoveryAsked;
import org.smewallet.control.RecoveryNoted;
import org.smewallet.control.RecoveryPayments;
import org.smewallet.control.RecoverySettled;
import org.smewallet.identity.Actor;
import org.smewallet.process.Messages;
import org.smewallet.subsidy.RecoveredMoney;
import org.smewallet.subsidy.RecoveryAccount;
import org.smewallet.subsidy.RecoveryDue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries facts between a recovery and its file, which do not know each other: what is to be claimed, what was asked,
 * what came in and where it goes.
 */
@Component
class RecoveryOfFile implements RecoveryAccount {

    private final Recoveries recoveries;
    private final RecoveryPayments payments;
    private final RecoveredMoney money;
    private final Messages messages;

    RecoveryOfFile(Recoveries recoveries, RecoveryPayments payments, RecoveredMoney money, Messages messages) {
        this.recoveries = recoveries;
        this.payments = payments;
        this.money = money;
        this.messages = messages;
    }

    @EventListener
    void on(RecoveryDue due) {
        Claim claim = new Claim(due.file(), due.enterprise(), due.provider(), due.fromProvider() ? Debtor.PROVIDER : Debtor.ENTERPRISE,
                due.own(), due.subsidy(), due.rule());
        Claim left = due.onTop() ? claim : claim.after(recoveries.claimed(due.file()));
        if (!left.isNothing()) {
            recoveries.open(left);
            return;
        }
        money.note(due.file(), Actor.SYSTEM, due.rule(), "Alles is al teruggevorderd.", "Everything has been recovered already.", "");
        if (!recoveries.isUnderWay(due.file())) {
            money.end(due.file());
        }
    }

    @EventListener
    void on(RecoveryNoted step) {
        money.note(step.file(), step.actor(), step.rule(), step.dutch(), step.english(), step.remark());
    }

    @EventListener
    void on(RecoveryAsked asked) {
        money.ask(asked.file(), asked.debtor() == Debtor.PROVIDER, asked.amount(), asked.lastDay());
    }

    @EventListener
    void on(RecoverySettled settled) {
        money.divide(settled.file(), settled.step(), settled.toAgency(), settled.toEnterprise(), settled.rule());
        settled.givenBack().forEach(back -> money.giveBack(settled.file(), "line:" + back.lineId() + ":surplus", back.amount(), back.payer(),
                back.account()));
        if (settled.ended()) {
            money.end(settled.file());
        }
    }

    @Override
    public boolean take(BankLine line) {
        Optional<RecoveryPayments.Addressed> found = line.structuredCommunication().flatMap(payments::find);
        found.ifPresent(addressed -> {
            money.hold(addressed.file(), line);
            payments.receive(addressed.recovery(), line.id(), line.amount(), line.counterpartyName().orElse(""), line.counterpartyIban());
            messages.recoveryPaid(addressed.recovery());
        });
        return found.isPresent();
    }
}
