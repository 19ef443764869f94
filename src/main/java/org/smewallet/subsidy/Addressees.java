package org.smewallet.subsidy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smewallet.banking.BankLine;
import org.smewallet.enterprise.Enterprises;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.Iban;
import org.smewallet.shared.StructuredCommunication;
import org.springframework.stereotype.Component;

/** Whom the lines of a batch may be for, looked up for all of them at once: no line asks the database by itself. */
@Component
class Addressees {

    private final SubsidyApplications applications;
    private final Enterprises enterprises;

    Addressees(SubsidyApplications applications, Enterprises enterprises) {
        this.applications = applications;
        this.enterprises = enterprises;
    }

    Found of(List<BankLine> lines) {
        Set<String> communications = lines.stream().filter(BankLine::isCredit).flatMap(Addressees::written)
                .map(StructuredCommunication::digits).collect(Collectors.toSet());
        Set<String> accounts = lines.stream().filter(BankLine::isCredit).flatMap(line -> line.counterpartyIban().stream())
                .map(Iban::compact).collect(Collectors.toSet());
        Map<String, KnownFile> files = communications.isEmpty() ? Map.of() : applications.byCommunications(communications).stream()
                .collect(Collectors.toMap(KnownFile::communication, Function.identity()));
        Map<String, Set<EnterpriseNumber>> holders = accounts.isEmpty() ? Map.of() : enterprises.holders(accounts).stream()
                .collect(Collectors.groupingBy(Enterprises.AccountHolder::getIban,
                        Collectors.mapping(holder -> new EnterpriseNumber(holder.getEnterpriseNumber()), Collectors.toSet())));
        return new Found(files, holders);
    }

    private static Stream<StructuredCommunication> written(BankLine line) {
        Optional<StructuredCommunication> exact = line.structuredCommunication();
        return exact.isPresent() ? exact.stream() : StructuredCommunication.near(line.communication()).stream();
    }

    /** Open files of these enterprises. */
    List<KnownFile> openFiles(Collection<EnterpriseNumber> numbers) {
        return numbers.isEmpty() ? List.of() : applications.ofEnterprises(numbers.stream().map(EnterpriseNumber::digits).toList()).stream()
                .filter(KnownFile::isOpen).toList();
    }

    /**
     * What was looked up.
     *
     * @param byCommunication files by the digits that a line bears, or nearly bears
     * @param byAccount enterprises by the account that they registered
     */
    record Found(Map<String, KnownFile> byCommunication, Map<String, Set<EnterpriseNumber>> byAccount) {

        /** The file with exactly this communication. */
        Optional<KnownFile> addressed(BankLine line) {
            return line.structuredCommunication().map(exact -> byCommunication.get(exact.digits()));
        }

        /** Open files whose communication stands in the line with one digit or two neighbours otherwise. */
        List<KnownFile> nearlyAddressed(BankLine line) {
            return line.structuredCommunication().isPresent() ? List.of() : StructuredCommunication.near(line.communication()).stream()
                    .map(near -> byCommunication.get(near.digits())).filter(file -> file != null && file.isOpen()).toList();
        }

        /** Who registered the account that the money came from. */
        Set<EnterpriseNumber> payers(BankLine line) {
            return line.counterpartyIban().map(iban -> byAccount.getOrDefault(iban.compact(), Set.of())).orElse(Set.of());
        }
    }
}
