package org.smewallet.subsidy;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PayoutRows extends Repository<Payout, String> {

    Payout save(Payout payout);

    Optional<Payout> findById(String payoutId);

    boolean existsByInvoiceKey(String invoiceKey);
}
