package org.smewallet.subsidy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smewallet.banking.BankLine;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.smewallet.shared.Reason;
import org.smewallet.wallet.Balances;
import org.smewallet.wallet.Ledger;
import org.springframework.stereotype.Component;

/**
 * Proposes files for a deposit with a wrong or missing communication (R-DEP-04): those whose communication it nearly bears,
 * and the one file of the payer that waits for this very amount. An equal amount alone proposes nothing.
 */
@Component
class MatchProposals {

    private static final int MOST = 5;

    private final Addressees addressees;
    private final MatchProposalRows rows;
    private final Ledger ledger;

    MatchProposals(Addressees addressees, MatchProposalRows rows, Ledger ledger) {
        this.addressees = addressees;
        this.rows = rows;
        this.ledger = ledger;
    }

    /** Proposes files, keeps the proposals with the line and puts the most likely one before a person; false when there is none. */
    boolean propose(BankLine line, Addressees.Found found) {
        List<Candidate> ranked = candidates(line, found);
        for (int place = 1; place <= ranked.size(); place++) {
            Candidate candidate = ranked.get(place - 1);
            rows.save(new MatchProposal(line.id(), place, candidate.file().number(), candidate.reason()));
        }
        ranked.stream().findFirst().ifPresent(best -> line.sendToReview(best.file().number(), best.reason()));
        return !ranked.isEmpty();
    }

    /** The proposals of a line, the most likely first. */
    List<MatchProposal> of(BankLine line) {
        return rows.of(line.id());
    }

    private List<Candidate> candidates(BankLine line, Addressees.Found found) {
        Set<EnterpriseNumber> payers = found.payers(line);
        Map<FileNumber, Candidate> candidates = new LinkedHashMap<>();
        for (KnownFile file : found.nearlyAddressed(line)) {
            candidates.put(file.number(), new Candidate(file, true, payers.contains(file.enterprise()), awaits(file, line.amount())));
        }
        List<KnownFile> payersFiles = addressees.openFiles(payers).stream().filter(file -> awaits(file, line.amount())).toList();
        if (payersFiles.size() == 1) {
            KnownFile file = payersFiles.get(0);
            candidates.putIfAbsent(file.number(), new Candidate(file, false, true, true));
        }
        return candidates.values().stream()
                .sorted(Comparator.comparingInt(Candidate::weight).reversed().thenComparing(candidate -> candidate.file().fileNumber()))
                .limit(MOST).toList();
    }

    private boolean awaits(KnownFile file, Money amount) {
        Balances balances = ledger.balances(file.number());
        return file.own().minus(balances.own()).minus(balances.held()).equals(amount);
    }

    /** What speaks for a file: its communication weighs more than the account, the account more than the amount. */
    private record Candidate(KnownFile file, boolean nearlyAddressed, boolean fromItsAccount, boolean rightAmount) {

        int weight() {
            return (nearlyAddressed ? 4 : 0) + (fromItsAccount ? 2 : 0) + (rightAmount ? 1 : 0);
        }

        Reason reason() {
            List<String> dutch = new ArrayList<>();
            List<String> english = new ArrayList<>();
            say(nearlyAddressed, dutch, english, "mededeling op een cijfer of twee verwisselde cijfers na die van het dossier",
                    "communication of the file but for one digit or two swapped digits");
            say(fromItsAccount, dutch, english, "rekening van de onderneming", "account of the enterprise");
            say(nearlyAddressed && !fromItsAccount, dutch, english, "niet de rekening van de onderneming", "not the account of the enterprise");
            say(rightAmount && !nearlyAddressed, dutch, english, "enig open dossier dat op dit bedrag wacht", "only open file that awaits this amount");
            say(rightAmount && nearlyAddressed, dutch, english, "het verwachte bedrag", "the amount awaited");
            say(!rightAmount, dutch, english, "een ander bedrag dan verwacht", "another amount than awaited");
            return new Reason("R-DEP-04", String.join(", ", dutch), String.join(", ", english), null);
        }

        private static void say(boolean so, List<String> dutch, List<String> english, String inDutch, String inEnglish) {
            if (so) {
                dutch.add(inDutch);
                english.add(inEnglish);
            }
        }
    }
}
