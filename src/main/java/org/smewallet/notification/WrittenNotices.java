package org.smewallet.notification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

interface WrittenNotices extends Repository<WrittenNotice, UUID> {

    Optional<WrittenNotice> findById(UUID id);

    Page<WrittenNotice> findByEnterpriseNumberOrderByWrittenAtDesc(String number, Pageable page);

    Page<WrittenNotice> findByProviderNumberOrderByWrittenAtDesc(String number, Pageable page);

    long countByEnterpriseNumberAndReadByEnterpriseAtIsNull(String number);

    long countByProviderNumberAndReadByProviderAtIsNull(String number);
}
