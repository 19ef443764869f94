package org.smewallet.subsidy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface InvoiceRows extends Repository<Invoice, UUID> {

    Invoice save(Invoice invoice);

    Optional<Invoice> findByInvoiceId(UUID id);

    Optional<Invoice> findByInvoiceKey(String invoiceKey);

    boolean existsByInvoiceKey(String invoiceKey);

    List<Invoice> findByFileNumberOrderByUploadedAt(String fileNumber);
}
