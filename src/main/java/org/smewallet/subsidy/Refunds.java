package org.smewallet.subsidy;

import java.time.LocalDate;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.enterprise.EnterpriseDirectory;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;
import org.smewallet.wallet.Account;
import org.smewallet.wallet.Booking;
import org.smewallet.wallet.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives money back. What a file had accepted goes to the registered account only (R-REG-06); what a file never took goes
 * back to the account it came from.
 */
@Component
class Refunds {

    private final RefundRows rows;
    private final Ledger ledger;
    private final Files files;
    private final EnterpriseDirectory enterprises;
    private final ApplicationEventPublisher events;

    Refunds(RefundRows rows, Ledger ledger, Files files, EnterpriseDirectory enterprises, ApplicationEventPublisher events) {
        this.rows = rows;
        this.ledger = ledger;
        this.files = files;
        this.enterprises = enterprises;
        this.events = events;
    }

    /** Gives back all money that is held for the file. */
    Money giveBackHeld(SubsidyApplication file, String rule) {
        Money held = ledger.balances(file.number()).held();
        toRegisteredAccount(file, Account.HELD, held, "held", rule);
        return held;
    }

    /** Gives the enterprise its part of what was recovered (R-REF-03). */
    void giveBackRecovered(SubsidyApplication file, Money own, String step, String rule) {
        toRegisteredAccount(file, Account.HELD, own, step, rule);
    }

    /** Gives back an own part that is not used (R-REF-01, R-REF-02, R-REF-05). */
    void giveBackOwn(SubsidyApplication file, Money own, String step, String rule) {
        toRegisteredAccount(file, Account.OWN, own, step, rule);
    }

    /**
     * Gives a payer back what the file does not take of a deposit: surplus, double or late money (R-DEP-06, R-DEP-07). When
     * the bank did not tell the payer's account, to the registered one.
     */
    void toPayer(SubsidyApplication file, String source, Money amount, String payer, Iban account, String rule, LocalDate valueDate) {
        if (!amount.isPositive()) {
            return;
        }
        Enterprise enterprise = enterprises.get(file.enterprise());
        boolean known = account != null;
        order(file, Account.HELD, amount, source, known && !payer.isBlank() ? payer : enterprise.name(), known ? account : enterprise.iban(),
                rule, valueDate, known);
    }

    private void toRegisteredAccount(SubsidyApplication file, Account from, Money amount, String step, String rule) {
        Enterprise enterprise = enterprises.get(file.enterprise());
        order(file, from, amount, file.number() + ":" + step, enterprise.name(), enterprise.iban(), rule, files.today(), false);
    }

    private void order(SubsidyApplication file, Account from, Money amount, String source, String beneficiary, Iban iban, String rule,
            LocalDate valueDate, boolean toPayer) {
        if (!amount.isPositive() || rows.existsBySource(source)) {
            return;
        }
        ledger.book(Booking.of(file.number(), source, rule, valueDate).move(from, Account.REFUND, amount));
        String id = file.number() + "-R" + (rows.countByFileNumber(file.number().number()) + 1);
        rows.save(new Refund(id, file.number(), source, amount, beneficiary, iban,
                "Terugbetaling %s %s".formatted(file.number(), rule), toPayer, files.now()));
        events.publishEvent(new RefundOrdered(id, file.number()));
    }
}
