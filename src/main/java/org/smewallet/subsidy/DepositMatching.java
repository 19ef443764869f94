package org.smewallet.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.smewallet.banking.BankLine;
import org.smewallet.banking.BankStatements;
import org.smewallet.banking.LineRemarks;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.enterprise.Enterprises;
import org.smewallet.identity.Actor;
import org.smewallet.notification.NoticeKind;
import org.smewallet.rulebook.Parameter;
import org.smewallet.rulebook.Rulebook;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.Reason;
import org.smewallet.shared.WorkingDays;
import org.smewallet.wallet.Account;
import org.smewallet.wallet.Booking;
import org.smewallet.wallet.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides for each bank line which file it is for, or that it goes back (PROCESS 3, R-DEP-02 to R-DEP-10). */
@Service
@Transactional
public class DepositMatching {

    private final Addressees addressees;
    private final Files files;
    private final DepositRows deposits;
    private final Refunds refunds;
    private final MatchProposals proposals;
    private final Ledger ledger;
    private final BankStatements statements;
    private final DepositReturns returns;
    private final Enterprises enterprises;
    private final Rulebook rulebook;
    private final RecoveryAccount recoveries;
    private final LineRemarks remarks;

    DepositMatching(Addressees addressees, Files files, DepositRows deposits, Refunds refunds, MatchProposals proposals,
            Ledger ledger, BankStatements statements, DepositReturns returns, Enterprises enterprises, Rulebook rulebook,
            RecoveryAccount recoveries, LineRemarks remarks) {
        this.addressees = addressees;
        this.files = files;
        this.deposits = deposits;
        this.refunds = refunds;
        this.proposals = proposals;
        this.ledger = ledger;
        this.statements = statements;
        this.returns = returns;
        this.enterprises = enterprises;
        this.rulebook = rulebook;
        this.recoveries = recoveries;
        this.remarks = remarks;
    }

    /** Judges the next lines of a statement; gives the files that a deposit was matched to. */
    public Judged judge(String statementId, int most) {
        List<BankLine> lines = statements.nextWaiting(statementId, most);
        Addressees.Found found = addressees.of(lines);
        files.lock(lines.stream().flatMap(line -> found.addressed(line).stream()).map(KnownFile::number).distinct().toList());
        List<Booking> deposited = new ArrayList<>();
        List<FileNumber> matched = lines.stream().filter(line -> isAddressed(line, found)).map(line -> judgeAddressed(line, found, deposited::add))
                .flatMap(Optional::stream).distinct().toList();
        ledger.bookAll(deposited);
        lines.stream().filter(line -> !isAddressed(line, found)).forEach(line -> judgeOther(line, found));
        return new Judged(matched, lines.size() == most);
    }

    private static boolean isAddressed(BankLine line, Addressees.Found found) {
        return line.isCredit() && line.currency().equals("EUR") && found.addressed(line).isPresent();
    }

    private void judgeOther(BankLine line, Addressees.Found found) {
        if (!line.isCredit()) {
            line.note(new Reason("R-DEP-09", "Afschrijving die geen betaling van ons is.", "A debit that is no payment of ours.", null), files.now());
        } else if (!line.currency().equals("EUR")) {
            line.sendToReview(null, new Reason("R-DEP-06", "De betaler stortte in %s.".formatted(line.currency()),
                    "The payer deposited in %s.".formatted(line.currency()), null));
        } else if (!recoveries.take(line) && !proposals.propose(line, found)) {
            returnUnmatched(line, found);
        }
    }

    private Optional<FileNumber> judgeAddressed(BankLine line, Addressees.Found found, Consumer<Booking> booker) {
        KnownFile addressed = found.addressed(line).orElseThrow();
        Set<EnterpriseNumber> payers = found.payers(line);
        if (!payers.isEmpty() && !payers.contains(addressed.enterprise())) {
            line.sendToReview(addressed.number(), new Reason("R-DEP-10", "De rekening van de betaler staat op naam van een andere onderneming.",
                    "The payer's account is registered for another enterprise.", null));
            return Optional.empty();
        }
        SubsidyApplication file = files.locked(addressed.number());
        if (payers.isEmpty()) {
            files.note(file, Actor.SYSTEM, "R-DEP-10", "Storting van een andere rekening dan de geregistreerde; terugbetaald wordt op de geregistreerde.",
                    "Deposit from another account than the registered one; refunds go to the registered one.");
        }
        return assign(line, file, booker) ? Optional.of(file.number()) : Optional.empty();
    }

    /** What speaks for each file that is proposed for a line, the most likely first (R-DEP-04). */
    @Transactional(readOnly = true)
    public List<String> proposals(long lineId) {
        return proposals.of(statements.line(lineId)).stream().map(MatchProposal::shown).toList();
    }

    /**
     * A case worker chose another one of the files that were proposed.
     *
     * @return false when the file is none of them: nothing changes
     */
    public boolean choose(long lineId, FileNumber file) {
        BankLine line = statements.line(lineId);
        Optional<MatchProposal> chosen = proposals.of(line).stream().filter(proposal -> proposal.file().equals(file)).findFirst();
        chosen.ifPresent(proposal -> line.propose(file, proposal.reason()));
        return chosen.isPresent();
    }

    /** A case worker accepted the proposed match, for the reasons remarked on the line: the original value date counts (R-DEP-04). */
    public Optional<FileNumber> accept(long lineId, Actor actor) {
        BankLine line = statements.line(lineId);
        if (line.isTakenBack()) {
            noteTakenBack(line);
            return Optional.empty();
        }
        SubsidyApplication file = files.locked(line.fileNumber().orElseThrow());
        files.note(file, actor, "R-DEP-04", "Storting van %s euro toegewezen na nazicht.".formatted(line.amount()),
                "Deposit of %s euro matched after review.".formatted(line.amount()), remarks.told(lineId));
        return assign(line, file, ledger::book) ? Optional.of(file.number()) : Optional.empty();
    }

    /** A case worker, or the end of the review's time, sends the deposit back (R-DEP-04). */
    public void sendBack(long lineId) {
        BankLine line = statements.line(lineId);
        if (line.isTakenBack()) {
            noteTakenBack(line);
        } else {
            returnUnmatched(line, addressees.of(List.of(line)));
        }
    }

    /** While a person was looking, the bank took the money away: nothing is left to match or to return (R-DEP-11). */
    private void noteTakenBack(BankLine line) {
        line.note(new Reason("R-DEP-11", "De bank nam deze storting terug.", "The bank took this deposit back.", null), files.now());
    }

    /** The moment at which an undecided review ends with a return (R-DEP-04). */
    @Transactional(readOnly = true)
    public java.time.Instant reviewEndsAt() {
        LocalDate lastDay = WorkingDays.plus(files.today(), rulebook.number(Parameter.DEPOSIT_MATCH_REVIEW_WORKING_DAYS, files.today()));
        return Brussels.endOf(lastDay);
    }

    /** Four eyes from this amount on (R-ID-08). */
    @Transactional(readOnly = true)
    public boolean needsSecondPerson(long lineId) {
        return !statements.line(lineId).amount().isLessThan(rulebook.money(Parameter.FOUR_EYES_DEPOSIT_MATCH_FROM, files.today()));
    }

    private boolean assign(BankLine line, SubsidyApplication file, Consumer<Booking> booker) {
        boolean before = file.status().awaitsConfirmation();
        boolean inTime = file.status().awaitsDeposit() && !line.valueDate().isAfter(file.limits().depositHardLastDay());
        Booking deposit = Booking.of(file.number(), "line:" + line.id(), "R-DEP-02", line.valueDate())
                .move(Account.BANK, Account.HELD, line.amount());
        if (before || inTime) {
            booker.accept(deposit);
            deposits.save(new Deposit(line, file.number()));
            if (before) {
                line.hold(file.number(), new Reason("R-DEP-02", "Vastgehouden tot de dienstverlener bevestigt.", "Held until the provider confirms.", null), files.now());
                files.note(file, Actor.SYSTEM, "R-DEP-02", "Storting van %s euro vastgehouden tot de bevestiging.".formatted(line.amount()),
                        "Deposit of %s euro held until the confirmation.".formatted(line.amount()));
            } else {
                line.match(file.number(), new Reason("R-DEP-01", "Mededeling van dit dossier.", "Communication of this file.", null), files.now());
            }
            return inTime;
        }
        ledger.book(deposit);
        giveBack(line, file);
        return false;
    }

    private void giveBack(BankLine line, SubsidyApplication file) {
        LocalDate hardLimit = file.limits().depositHardLastDay();
        boolean late = hardLimit != null && line.valueDate().isAfter(hardLimit);
        Reason reason = late
                ? new Reason("R-DEP-07", "Te laat: de laatste dag was %s.".formatted(hardLimit), "Too late: the last day was %s.".formatted(hardLimit), null)
                : new Reason("R-DEP-06", "Het dossier verwacht geen storting meer.", "The file awaits no deposit any more.", null);
        line.returnToPayer(file.number(), reason, files.now());
        refunds.toPayer(file, "line:" + line.id() + ":returned", line.amount(), line.counterpartyName().orElse(""),
                line.counterpartyIban().orElse(null), reason.rule(), line.valueDate());
        if (late && (file.status().awaitsDeposit() || "LAPSED_NO_DEPOSIT".equals(file.outcome()))) {
            file.becomes(file.status(), "LAPSED_DEPOSIT_LATE");
        }
        files.note(file, Actor.SYSTEM, reason.rule(), "Storting van %s euro gaat terug. %s".formatted(line.amount(), reason.dutch()),
                "Deposit of %s euro goes back. %s".formatted(line.amount(), reason.english()));
        files.tellEnterprise(file, files.notice(file, NoticeKind.DEPOSIT_RETURNED, reason.rule(), "line:" + line.id())
                .amount(line.amount()).because(List.of(reason)));
    }

    /** The deposit never reached a file: it goes back to the account that it came from. */
    private void returnUnmatched(BankLine line, Addressees.Found found) {
        Reason reason = new Reason("R-DEP-04", "Geen dossier met deze mededeling; het geld gaat terug.",
                "No file has this communication; the money goes back.", null);
        Optional<Iban> payer = line.counterpartyIban();
        if (payer.isEmpty()) {
            line.note(new Reason("R-DEP-04", "Geen dossier en geen rekening van de betaler: vraag de bank.",
                    "No file and no account of the payer: ask the bank.", null), files.now());
            return;
        }
        line.returnToPayer(null, reason, files.now());
        returns.order(line, payer.get());
        found.payers(line).stream().map(EnterpriseNumber::digits).sorted().findFirst().flatMap(enterprises::findById)
                .ifPresent(known -> files.tellPayer(known, line, reason));
    }

    /**
     * What a batch of lines gave.
     *
     * @param matched files to tell
     * @param linesLeft more lines may wait
     */
    public record Judged(List<FileNumber> matched, boolean linesLeft) {
    }
}
