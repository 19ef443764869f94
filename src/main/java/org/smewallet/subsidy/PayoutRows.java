package org.smewallet.subsidy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PayoutRows extends Repository<Payout, String> {

    @Query("select new org.smewallet.subsidy.PartiesOfPayout(p.name, p.iban, e.name, (select count(o) from Payout o where o.invoiceKey = ?3))"
            + " from Provider p, Enterprise e where p.providerNumber = ?1 and e.enterpriseNumber = ?2")
    Optional<PartiesOfPayout> parties(String providerNumber, String enterpriseNumber, String invoiceKey);

    /** The parties of a payout of this file, with what is known of an invoice. */
    default PartiesOfPayout parties(SubsidyApplication file, String invoiceKey) {
        return parties(file.service().providerNumber(), file.enterprise().digits(), invoiceKey).orElseThrow();
    }

    Optional<Payout> findById(String payoutId);

    /** Payouts whose new account waits for the word of one of these providers. */
    @Query("select p.payoutId from Payout p, SubsidyApplication a where p.fileNumber = a.fileNumber and a.service.providerNumber in ?1"
            + " and p.proposedAccount is not null order by p.payoutId")
    List<String> awaitingProviders(Collection<String> providers);

    boolean existsByInvoiceKey(String invoiceKey);
}
