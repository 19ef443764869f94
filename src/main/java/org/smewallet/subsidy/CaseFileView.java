package org.smewallet.subsidy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.smewallet.banking.SchemeAccount;
import org.smewallet.enterprise.Enterprise;
import org.smewallet.enterprise.Enterprises;
import org.smewallet.provider.Provider;
import org.smewallet.provider.Providers;
import org.smewallet.shared.EpcQr;
import org.smewallet.shared.Money;
import org.smewallet.shared.ProviderNumber;
import org.smewallet.shared.Reason;
import org.smewallet.subsidy.CaseFile.DepositInstruction;
import org.smewallet.subsidy.CaseFile.NextStep;
import org.smewallet.subsidy.CaseFile.WalletView;
import org.smewallet.wallet.Balances;
import org.smewallet.wallet.Ledger;
import org.springframework.stereotype.Component;

/** Puts a file together for its readers. */
@Component
class CaseFileView {

    private final Enterprises enterprises;
    private final Providers providers;
    private final Ledger ledger;
    private final WalletOfFile wallets;
    private final SchemeAccount account;

    CaseFileView(Enterprises enterprises, Providers providers, Ledger ledger, WalletOfFile wallets, SchemeAccount account) {
        this.enterprises = enterprises;
        this.providers = providers;
        this.ledger = ledger;
        this.wallets = wallets;
        this.account = account;
    }

    /** The same for many: what belongs to them is read at once and then at hand for each. */
    List<CaseFile> of(List<SubsidyApplication> files) {
        Map<String, Balances> balances = ledger.balances(files.stream().map(SubsidyApplication::number).toList());
        enterprises.findByEnterpriseNumberIn(files.stream().map(file -> file.enterprise().digits()).collect(Collectors.toSet()));
        providers.findByProviderNumberIn(files.stream().map(file -> file.service().provider()).filter(Objects::nonNull)
                .map(ProviderNumber::number).collect(Collectors.toSet()));
        return files.stream().map(file -> of(file, balances.getOrDefault(file.number().number(), Balances.NONE))).toList();
    }

    CaseFile of(SubsidyApplication file) {
        return of(file, ledger.balances(file.number()));
    }

    private CaseFile of(SubsidyApplication file, Balances balances) {
        ServiceDetails service = file.service();
        Optional<Terms> terms = Optional.ofNullable(file.terms());
        Money due = terms.map(Terms::own).map(own -> own.minus(balances.own()).minus(file.paidOwn()).minus(balances.held()).max(Money.ZERO)).orElse(Money.ZERO);
        NextStep next = NextSteps.of(file, due, wallets.available(file, balances), wallets.hasPayoutUnderWay(file));
        return new CaseFile(file.number(), file.status(), outcome(file, balances), file.applicationDate(), file.enterprise(),
                enterprises.findByNumber(file.enterprise()).map(Enterprise::name).orElse(null), service.provider(),
                Optional.ofNullable(service.provider()).flatMap(providers::findByNumber).map(Provider::name).orElse(null), service.title(),
                service.pillar(), service.theme(), service.topic(), service.agreementDate(), service.startDate(), service.endDate(),
                file.enterpriseSize(), terms.map(Terms::eligible).orElse(null), terms.map(Terms::rate).orElse(null),
                terms.map(Terms::cap).orElse(null), terms.map(Terms::restOfCap).orElse(null), terms.map(Terms::granted).orElse(null),
                terms.map(Terms::own).orElse(null), terms.map(Terms::vatToPayDirectly).orElse(null),
                file.limits().asLimits(service.startDate(), file.applicationDate(), file.confirmationDate()),
                next, next != null && next.isCorrection() ? null : instruction(file, due), wallet(file, balances), reasons(file), service.autoPay(), file.status().isPayable());
    }

    private DepositInstruction instruction(SubsidyApplication file, Money due) {
        boolean asked = file.status().awaitsDeposit() || file.status().awaitsConfirmation();
        if (!asked || file.communication() == null || due.isZero()) {
            return null;
        }
        return new DepositInstruction(account.beneficiary(), account.iban().toString(), account.bic().code(), due, file.communication(),
                file.limits().depositHardLastDay(),
                EpcQr.text(account.beneficiary(), account.iban(), account.bic(), due, file.communication()));
    }

    /** The outcome of the present state (RULES 19.3): stored where a decision gave it, derived where time and money do. */
    private static String outcome(SubsidyApplication file, Balances balances) {
        return switch (file.status()) {
            case DRAFT, EXPIRED -> null;
            case SUBMITTED -> "AWAITING_CHECK".equals(file.outcome()) ? file.outcome()
                    : balances.held().isPositive() ? "DEPOSIT_HELD_UNTIL_CONFIRMATION" : "AWAITING_CONFIRMATION";
            case ESCALATED -> balances.held().isPositive() ? "DEPOSIT_HELD_UNTIL_CONFIRMATION" : "ESCALATED_TO_CASE_WORKER";
            case AWAITING_DEPOSIT -> "AWAITING_DEPOSIT";
            case DEPOSIT_OVERDUE -> "AWAITING_DEPOSIT_REMINDED";
            case PARTIALLY_FUNDED -> "PARTIALLY_FUNDED";
            default -> file.outcome();
        };
    }

    private static WalletView wallet(SubsidyApplication file, Balances balances) {
        return new WalletView(balances.own(), balances.subsidy(), balances.balance(), balances.held(), balances.topUp(), balances.provider(),
                balances.refund(), balances.returnedToAgency(), file.releasedToBudget());
    }

    private static List<Reason> reasons(SubsidyApplication file) {
        return file.reasons().stream().map(RecordedReason::reason).toList();
    }
}
