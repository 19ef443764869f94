package org.smewallet.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.smewallet.document.Documents;
import org.smewallet.document.StoredDocument;
import org.smewallet.identity.Actor;
import org.smewallet.identity.Mandates;
import org.smewallet.shared.EnterpriseNumber;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.ProviderNumber;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploads: checked and stored; a form then names them by id. */
@RestController
@RequestMapping("/api/v1/documents")
@Tag(name = "Documents")
class DocumentController {

    private final Documents documents;
    private final Mandates mandates;
    private final Caller caller;

    DocumentController(Documents documents, Mandates mandates, Caller caller) {
        this.documents = documents;
        this.mandates = mandates;
        this.caller = caller;
    }

    /** What a form needs to know of an upload. */
    record DocumentAnswer(UUID id, String name, String type, long size) {

        static DocumentAnswer of(StoredDocument stored) {
            return new DocumentAnswer(stored.id(), stored.name(), stored.type(), stored.size());
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Store a pdf, jpg or png; enterpriseNumber says for whom, where the caller acts for several")
    ResponseEntity<DocumentAnswer> store(@RequestPart("file") MultipartFile file, @RequestParam(required = false) String enterpriseNumber)
            throws IOException {
        Actor actor = caller.actor();
        StoredDocument stored = documents.store(name(file), file.getBytes(), owner(actor, enterpriseNumber), actor.person());
        return ResponseEntity.status(HttpStatus.CREATED).body(DocumentAnswer.of(stored));
    }

    @GetMapping("/{id}")
    @Operation(summary = "The document as it came, as an attachment")
    ResponseEntity<byte[]> content(@PathVariable String id) {
        UUID known = Caller.inAddress(UUID::fromString, id);
        StoredDocument stored = documents.get(known);
        if (!maySee(caller.actor(), stored)) {
            throw new NotFound("Document");
        }
        return attachment(stored, documents.content(known));
    }

    /** Never shown in the browser from our own address (SECURITY F5). */
    static ResponseEntity<byte[]> attachment(StoredDocument stored, byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(stored.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(stored.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", "sandbox; default-src 'none'").body(content);
    }

    static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    private String owner(Actor actor, String enterpriseNumber) {
        if (enterpriseNumber != null) {
            EnterpriseNumber named = caller.enterprise(enterpriseNumber);
            mandates.requireMandate(actor, named);
            return named.digits();
        }
        return Stream.concat(mandates.enterprisesToActFor(actor).stream().map(EnterpriseNumber::digits),
                mandates.providersOf(actor).stream().map(ProviderNumber::number)).findFirst().orElse(actor.person());
    }

    private boolean maySee(Actor actor, StoredDocument stored) {
        return actor.readsAllFiles() || stored.person().equals(actor.person())
                || mandates.enterprisesOf(actor).stream().anyMatch(number -> number.digits().equals(stored.owner()))
                || mandates.providersOf(actor).stream().anyMatch(number -> number.number().equals(stored.owner()));
    }
}
