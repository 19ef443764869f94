package org.smewallet.subsidy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface InvoiceRows extends Repository<Invoice, UUID> {

    Invoice save(Invoice invoice);

    /** Written at once: a row that gives up its number comes before the row that takes it. */
    Invoice saveAndFlush(Invoice invoice);

    Optional<Invoice> findByInvoiceId(UUID id);

    Optional<Invoice> findByInvoiceKey(String invoiceKey);

    List<Invoice> findByFileNumberOrderByUploadedAt(String fileNumber);
}
