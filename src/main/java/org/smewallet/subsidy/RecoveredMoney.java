package org.smewallet.subsidy;

import java.time.LocalDate;
import org.smewallet.banking.BankLine;
import org.smewallet.identity.Actor;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Money;
import org.smewallet.shared.Reason;
import org.smewallet.wallet.Account;
import org.smewallet.wallet.Booking;
import org.smewallet.wallet.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a recovery does to its file: its trail, its status and its money (PROCESS 9). */
@Service
@Transactional
public class RecoveredMoney {

    private final Files files;
    private final Refunds refunds;
    private final Ledger ledger;

    RecoveredMoney(Files files, Refunds refunds, Ledger ledger) {
        this.files = files;
        this.refunds = refunds;
        this.ledger = ledger;
    }

    /** Writes a step of the recovery into the file's trail; the remark is for staff, or empty. */
    public void note(FileNumber number, Actor actor, String rule, String dutch, String english, String remark) {
        files.note(files.locked(number), actor, rule, dutch, english, remark);
    }

    /** The file tells who owes what until when. */
    public void ask(FileNumber number, boolean fromProvider, Money amount, LocalDate lastDay) {
        files.locked(number).stopping().claim(fromProvider, amount, lastDay);
    }

    /** Keeps a payment aside until it is known what is owed. */
    public void hold(FileNumber number, BankLine line) {
        SubsidyApplication file = files.locked(number);
        ledger.book(Booking.of(number, "line:" + line.id(), "R-REF-07", line.valueDate()).move(Account.BANK, Account.HELD, line.amount()));
        line.recover(file.number(), new Reason("R-REF-07", "Betaling van een terugvordering.", "Payment of a recovery.", null), files.now());
    }

    /** The recovered subsidy goes to the agency, never to the yearly budget; the own part to the enterprise (R-REF-03). */
    public void divide(FileNumber number, String step, Money toAgency, Money toEnterprise, String rule) {
        SubsidyApplication file = files.locked(number);
        ledger.book(Booking.of(number, step + ":agency", rule, files.today()).move(Account.HELD, Account.AGENCY, toAgency));
        refunds.giveBackRecovered(file, toEnterprise, step, rule);
    }

    /** What the recovery does not take goes back to the one who paid it. */
    public void giveBack(FileNumber number, String source, Money amount, String payer, Iban account) {
        refunds.toPayer(files.locked(number), source, amount, payer, account, "R-REF-07", files.today());
    }

    /** The recovery is over: nothing is asked any more, a file that was in recovery is closed (RULES 19.1). */
    public void end(FileNumber number) {
        SubsidyApplication file = files.locked(number);
        file.stopping().claimEnded();
        if (file.status() == FileStatus.RECOVERY) {
            file.becomes(FileStatus.CLOSED, file.outcome());
            files.note(file, Actor.SYSTEM, "R-REF-07", "Dossier afgesloten na de terugvordering.", "File closed after the recovery.");
        }
    }
}
