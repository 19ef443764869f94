package org.smewallet.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WrittenNotices extends Repository<WrittenNotice, UUID> {

    Optional<WrittenNotice> findById(UUID id);

    Page<WrittenNotice> findByEnterpriseNumberOrderByWrittenAtDesc(String number, Pageable page);

    Page<WrittenNotice> findByProviderNumberOrderByWrittenAtDesc(String number, Pageable page);

    List<WrittenNotice> findByFileNumberAndEnterpriseNumberOrderByWrittenAtDesc(String fileNumber, String number, Limit most);

    List<WrittenNotice> findByFileNumberAndProviderNumberOrderByWrittenAtDesc(String fileNumber, String number, Limit most);

    List<WrittenNotice> findByFileNumberOrderByWrittenAtDesc(String fileNumber, Limit most);

    long countByEnterpriseNumberInAndReadByEnterpriseAtIsNull(List<String> numbers);

    long countByProviderNumberInAndReadByProviderAtIsNull(List<String> numbers);

    @Modifying
    @Query("update WrittenNotice n set n.readByEnterpriseAt = :at where n.enterpriseNumber in :numbers and n.readByEnterpriseAt is null")
    void readAllByEnterprises(List<String> numbers, Instant at);

    @Modifying
    @Query("update WrittenNotice n set n.readByProviderAt = :at where n.providerNumber in :numbers and n.readByProviderAt is null")
    void readAllByProviders(List<String> numbers, Instant at);
}
