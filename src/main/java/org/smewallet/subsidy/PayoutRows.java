package org.smewallet.subsidy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PayoutRows extends Repository<Payout, String> {

    Payout save(Payout payout);

    Optional<Payout> findById(String payoutId);

    /** Payouts whose new account waits for the word of one of these providers. */
    @Query("select p.payoutId from Payout p, SubsidyApplication a where p.fileNumber = a.fileNumber and a.service.providerNumber in ?1"
            + " and p.proposedAccount is not null order by p.payoutId")
    List<String> awaitingProviders(Collection<String> providers);

    boolean existsByInvoiceKey(String invoiceKey);
}
