package org.smewallet.subsidy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.notification.NoticeKind;
import org.smewallet.provider.Provider;
import org.smewallet.provider.Providers;
import org.smewallet.shared.Answers;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.ProviderNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another account for a payout that the bank refused: finance proposes it, the provider confirms it, a second person of
 * finance approves it; nothing is sent before (R-PAY-07, R-ID-08).
 */
@Service
@Transactional
public class PayoutAccounts {

    private static final int LONGEST_REMARK = 500;

    private final Files files;
    private final PayoutRows payouts;
    private final Payouts transfers;
    private final Providers providers;
    private final Mandates mandates;

    PayoutAccounts(Files files, PayoutRows payouts, Payouts transfers, Providers providers, Mandates mandates) {
        this.files = files;
        this.payouts = payouts;
        this.transfers = transfers;
        this.providers = providers;
        this.mandates = mandates;
    }

    /** Asks the provider whether the proposed account is its own; gives the moment at which finance decides again. */
    public Instant ask(String payoutId) {
        Payout payout = payout(payoutId);
        SubsidyApplication file = files.locked(payout.file());
        files.note(file, Actor.SYSTEM, "R-PAY-07", "Nieuw rekeningnummer voor betaling %s: de dienstverlener moet het bevestigen.".formatted(payoutId),
                "New account for payment %s: the provider must confirm it.".formatted(payoutId));
        files.tellProvider(file, files.notice(file, NoticeKind.ACCOUNT_CONFIRMATION_ASKED, "R-PAY-07", payoutId + "-" + files.now())
                .amount(payout.amount()));
        return transfers.lateAt();
    }

    /** Takes the provider's answer, form {@code confirmAccount}; true when the account is its own. */
    public boolean confirm(String payoutId, Actor actor, Answers answers) {
        Confirmation answer = answers.required("decision", answers.choice("decision", Confirmation.class));
        String remark = answers.text("remark", LONGEST_REMARK).orElse("");
        answers.check();
        boolean own = answer == Confirmation.CONFIRM;
        decide(payoutId, actor, own, own ? "bevestigd door de dienstverlener" : "geweigerd door de dienstverlener",
                own ? "confirmed by the provider" : "refused by the provider", remark);
        return own;
    }

    /** Takes the second person's decision, form {@code approveAccount}; true when the payout now goes to the new account. */
    public boolean approve(String payoutId, Actor actor, Answers answers) {
        Approval decision = answers.required("decision", answers.choice("decision", Approval.class));
        String remark = answers.text("remark", LONGEST_REMARK).orElse("");
        Payout payout = payout(payoutId);
        if (actor.person().equals(payout.proposedBy())) {
            answers.reject("decision", "Een tweede persoon moet dit goedkeuren (R-ID-08).", "A second person must approve this (R-ID-08).");
        }
        answers.check();
        boolean approved = decision == Approval.APPROVE;
        decide(payoutId, actor, approved, approved ? "goedgekeurd" : "niet goedgekeurd", approved ? "approved" : "not approved", remark);
        if (approved) {
            payout.acceptAccount();
        }
        return approved;
    }

    private void decide(String payoutId, Actor actor, boolean goesOn, String dutch, String english, String remark) {
        Payout payout = payout(payoutId);
        SubsidyApplication file = files.locked(payout.file());
        if (!goesOn) {
            payout.dropAccount();
        }
        files.note(file, actor, "R-PAY-07", "Nieuw rekeningnummer voor betaling %s: %s.".formatted(payoutId, dutch),
                "New account for payment %s: %s.".formatted(payoutId, english), remark);
    }

    /** What the provider and the second person see. */
    @Transactional(readOnly = true)
    public Map<String, Object> shown(String payoutId) {
        Payout payout = payout(payoutId);
        Provider provider = providers.findByNumber(files.get(payout.file()).service().provider()).orElseThrow();
        Map<String, Object> shown = new LinkedHashMap<>(Map.of("payoutId", payoutId, "providerName", provider.name(), "amount", payout.amount().toString(),
                "invoiceNumber", payout.invoiceNumber(), "formerIban", Optional.ofNullable(payout.payTo()).orElse(provider.iban()).toString()));
        shown.put("newIban", payout.proposedAccount() == null ? "" : payout.proposedAccount().toString());
        shown.put("proposedBy", payout.proposedBy() == null ? "" : payout.proposedBy());
        shown.put("proof", payout.accountProof() == null ? "" : payout.accountProof());
        return shown;
    }

    /** Payouts whose new account waits for the caller as provider. */
    @Transactional(readOnly = true)
    public List<String> awaiting(Actor actor) {
        List<String> own = mandates.providersOf(actor).stream().map(ProviderNumber::number).toList();
        return own.isEmpty() ? List.of() : payouts.awaitingProviders(own);
    }

    private Payout payout(String payoutId) {
        return payouts.findById(payoutId).orElseThrow(() -> new NotFound("Payment " + payoutId));
    }

    /** What the provider may answer. */
    enum Confirmation {
        CONFIRM, REFUSE
    }

    /** What the second person may decide. */
    enum Approval {
        APPROVE, REJECT
    }
}
