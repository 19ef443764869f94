package org.smewallet.document;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A document that somebody uploaded. Its content never changes; a virus alone makes it go. */
@Entity
@Table(name = "document")
class Document {

    /** H2 stores at most a megabyte in one binary column; parts fit both databases. */
    private static final int PART = 512 * 1024;

    @Id
    private UUID id;
    private String name;
    private String mediaType;
    private long size;
    private String sha256;
    private String owner;
    private String person;
    private String fileNumber;
    private Instant storedAt;
    @Enumerated(EnumType.STRING)
    private ScanState scanState;
    @ElementCollection
    @CollectionTable(name = "document_part", joinColumns = @JoinColumn(name = "document_id"))
    @OrderColumn(name = "part_number")
    @Column(name = "content", length = PART)
    private List<byte[]> parts = new ArrayList<>();
    @Version
    private Long version;

    protected Document() {
    }

    Document(String name, String mediaType, byte[] content, String sha256, String owner, String person, Instant storedAt,
            ScanState scanState) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.mediaType = mediaType;
        this.size = content.length;
        this.sha256 = sha256;
        this.owner = owner;
        this.person = person;
        this.storedAt = storedAt;
        this.scanState = scanState;
        for (int start = 0; start < content.length; start += PART) {
            parts.add(Arrays.copyOfRange(content, start, Math.min(content.length, start + PART)));
        }
    }

    boolean waits() {
        return scanState == ScanState.QUARANTINE;
    }

    /** The scanner's word on what waited; the content of an infected one goes. */
    void judged(ScanState verdict) {
        scanState = verdict;
        if (verdict == ScanState.INFECTED) {
            parts.clear();
        }
    }

    byte[] content() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream((int) size);
        parts.forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    StoredDocument described() {
        return new StoredDocument(id, name, mediaType, size, sha256, owner, person, fileNumber, storedAt, scanState);
    }
}
