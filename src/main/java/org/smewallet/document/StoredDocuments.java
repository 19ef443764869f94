package org.smewallet.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredDocuments extends Repository<Document, UUID> {

    Document save(Document document);

    Optional<Document> findById(UUID id);

    boolean existsById(UUID id);

    List<Document> findByFileNumberOrderByStoredAt(String fileNumber);

    long countByPersonAndStoredAtGreaterThanEqual(String person, Instant since);
}
