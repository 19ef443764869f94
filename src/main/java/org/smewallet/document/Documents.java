package org.smewallet.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps uploads. Who may store and see one is for the caller to decide: see {@link StoredDocument#owner()}. */
@Service
@Transactional
public class Documents {

    private final StoredDocuments documents;
    private final ContentCheck check;
    private final VirusScanner scanner;
    private final DocumentSettings settings;
    private final Clock clock;

    Documents(StoredDocuments documents, ContentCheck check, VirusScanner scanner, DocumentSettings settings, Clock clock) {
        this.documents = documents;
        this.check = check;
        this.scanner = scanner;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Checks and stores an upload. What the scanner cannot judge now waits in quarantine.
     *
     * @param name as the person named it; path and control characters are taken off
     * @param owner enterprise or provider number
     * @param person who uploads
     * @throws InputRejected when it is no pdf, jpg or png, is too large or holds a virus or what else could do harm
     */
    public StoredDocument store(String name, byte[] content, String owner, String person) {
        requireFewer(person);
        FileType type = check.typeOf(content);
        return keep(DocumentName.clean(name, type.extension()), type.mediaType(), content, owner, person);
    }

    /** Stores XML that the caller has read and found to be what it says, such as an electronic invoice. @throws InputRejected when it is too large */
    public StoredDocument storeXml(String name, byte[] content, String owner, String person) {
        requireFewer(person);
        check.requireSize(content);
        return keep(DocumentName.clean(name, "xml"), "application/xml", content, owner, person);
    }

    private void requireFewer(String person) {
        if (documents.countByPersonAndStoredAtGreaterThanEqual(person, Brussels.startOf(Brussels.today(clock))) >= settings.mostADay()) {
            throw new InputRejected("file", "U hebt vandaag al te veel documenten opgeladen. Probeer het morgen opnieuw.",
                    "You have uploaded too many documents today. Try again tomorrow.");
        }
    }

    private StoredDocument keep(String name, String mediaType, byte[] content, String owner, String person) {
        ScanState verdict = scanner.scan(content);
        if (verdict == ScanState.INFECTED) {
            throw ContentCheck.refused("Het document bevat een virus.", "The document holds a virus.");
        }
        return documents.save(new Document(name, mediaType, content, sha256(content), owner, person, clock.instant().truncatedTo(ChronoUnit.MICROS), verdict)).described();
    }

    /**
     * Says which file it belongs to; once said, it stays.
     *
     * @throws NotFound when there is no such document
     * @throws StepNotAllowed when it belongs to another file already
     */
    public void attach(UUID id, String fileNumber) {
        if (documents.attach(id, fileNumber) == 0) {
            find(id);
            throw new StepNotAllowed("Dit document hoort al bij een ander dossier.", "This document already belongs to another file.");
        }
    }

    /** True for a document that is there and belongs to no other file. */
    @Transactional(readOnly = true)
    public boolean mayBelongTo(UUID id, String fileNumber) {
        return documents.findById(id).map(Document::described)
                .filter(document -> document.fileNumber() == null || document.fileNumber().equals(fileNumber)).isPresent();
    }

    @Transactional(readOnly = true)
    public boolean exists(UUID id) {
        return documents.existsById(id);
    }

    /** @throws NotFound when there is no such document */
    @Transactional(readOnly = true)
    public StoredDocument get(UUID id) {
        return find(id).described();
    }

    /** How many bytes one document may have. */
    public long largest() {
        return settings.largest().toBytes();
    }

    /**
     * The bytes as they came. Give them out as attachment only (SECURITY F5).
     *
     * @throws NotFound when there is no such document
     * @throws StepNotAllowed while nobody knows whether it holds a virus, and when it held one (SECURITY F2)
     */
    @Transactional(readOnly = true)
    public byte[] content(UUID id) {
        Document document = find(id);
        if (document.waits()) {
            throw new StepNotAllowed("Dit document wordt nagekeken op virussen. Probeer het over enkele minuten opnieuw.",
                    "This document is being checked for viruses. Try again in a few minutes.");
        }
        if (document.described().scan() == ScanState.INFECTED) {
            throw new StepNotAllowed("In dit document zat een virus. Het is verwijderd.", "This document held a virus. It has been removed.");
        }
        return document.content();
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<StoredDocument> ofFile(String fileNumber) {
        return documents.findByFileNumberOrderByStoredAt(fileNumber).stream().map(Document::described).toList();
    }

    private Document find(UUID id) {
        return documents.findById(id).orElseThrow(() -> new NotFound("Document"));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
