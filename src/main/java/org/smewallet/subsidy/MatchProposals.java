package org.smewallet.subsidy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.smewallet.banking.BankLine;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.enterprise.Enterprises;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.Reason;
import org.smewallet.wallet.Balances;
import org.smewallet.wallet.Ledger;
import org.springframework.stereotype.Component;

/** Proposes the file for a deposit with a wrong or missing communication (R-DEP-04). */
@Component
class MatchProposals {

    private static final Set<FileStatus> OPEN = EnumSet.of(FileStatus.SUBMITTED, FileStatus.ESCALATED, FileStatus.AWAITING_DEPOSIT,
            FileStatus.DEPOSIT_OVERDUE, FileStatus.PARTIALLY_FUNDED);

    private final SubsidyApplications applications;
    private final Enterprises enterprises;
    private final Ledger ledger;

    MatchProposals(SubsidyApplications applications, Enterprises enterprises, Ledger ledger) {
        this.applications = applications;
        this.enterprises = enterprises;
        this.ledger = ledger;
    }

    /** A file when the payer's account is the registered one and exactly one open file of that enterprise has that amount. */
    Optional<Proposal> proposeFor(BankLine line) {
        Optional<Enterprise> payer = line.counterpartyIban().flatMap(enterprises::findByIban);
        if (payer.isEmpty()) {
            return Optional.empty();
        }
        List<SubsidyApplication> candidates = applications.ofEnterprise(payer.get().number().digits(), OPEN).stream()
                .filter(file -> due(file).equals(line.amount())).toList();
        if (candidates.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(new Proposal(candidates.get(0).number(), new Reason("R-DEP-04",
                "Rekening van de onderneming, en precies een open dossier wacht op %s euro.".formatted(line.amount()),
                "Account of the enterprise, and exactly one open file awaits %s euro.".formatted(line.amount()), null)));
    }

    private Money due(SubsidyApplication file) {
        Balances balances = ledger.balances(file.number());
        return file.terms().own().minus(balances.own()).minus(balances.held());
    }

    /** A file and why it is proposed. */
    record Proposal(FileNumber file, Reason reason) {
    }
}
