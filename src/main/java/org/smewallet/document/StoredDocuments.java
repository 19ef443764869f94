package org.smewallet.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredDocuments extends Repository<Document, UUID> {

    Document save(Document document);

    Optional<Document> findById(UUID id);

    /** Gives it to the file unless it belongs to another one; 0 when it stays as it is. */
    @Modifying
    @Query("update Document d set d.fileNumber = ?2 where d.id = ?1 and (d.fileNumber is null or d.fileNumber = ?2)")
    int attach(UUID id, String fileNumber);

    @Query("select d.id from Document d where d.scanState = QUARANTINE order by d.storedAt")
    List<UUID> findIdsInQuarantine(Limit most);

    boolean existsById(UUID id);

    List<Document> findByFileNumberOrderByStoredAt(String fileNumber);

    long countByPersonAndStoredAtGreaterThanEqual(String person, Instant since);
}
