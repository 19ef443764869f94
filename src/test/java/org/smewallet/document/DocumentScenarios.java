package org.smewallet.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.NotFound;
import org.smewallet.shared.StepNotAllowed;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Uploads in the database. */
abstract class DocumentScenarios {

    @Autowired
    CleanDatabase database;
    @Autowired
    Documents documents;
    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void a_document_of_ten_megabytes_comes_back_as_it_was() {
        byte[] content = new byte[10 * 1024 * 1024];
        new Random(1).nextBytes(content);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);

        StoredDocument stored = documents.store("../../factuur.exe", content, "0824677865", "entrepreneur");

        assertThat(documents.content(stored.id())).isEqualTo(content);
        assertThat(documents.get(stored.id())).isEqualTo(stored);
        assertThat(stored.name()).isEqualTo("factuur.exe.pdf");
        assertThat(stored.type()).isEqualTo("application/pdf");
        assertThat(stored.size()).isEqualTo(content.length);
        assertThat(stored.sha256()).matches("[0-9a-f]{64}");
        assertThat(stored.owner()).isEqualTo("0824677865");
    }

    @Test
    void a_document_belongs_to_one_file_for_good() {
        StoredDocument stored = store("entrepreneur");
        assertThat(stored.fileNumber()).isNull();

        documents.attach(stored.id(), "KP-2026-000123");
        documents.attach(stored.id(), "KP-2026-000123");

        assertThat(documents.ofFile("KP-2026-000123")).extracting(StoredDocument::id).containsExactly(stored.id());
        assertThatThrownBy(() -> documents.attach(stored.id(), "KP-2026-000124")).isInstanceOf(StepNotAllowed.class);
    }

    @Test
    @DisplayName("A1 ids are random, and an unknown one is not found")
    void ids() {
        assertThat(store("entrepreneur").id().version()).isEqualTo(4);
        assertThatThrownBy(() -> documents.get(UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.content(UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.attach(UUID.randomUUID(), "KP-2026-000123")).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_refused_leaves_nothing() {
        assertThatThrownBy(() -> documents.store("a.pdf", "no pdf".getBytes(StandardCharsets.US_ASCII), "0824677865", "entrepreneur"))
                .isInstanceOf(InputRejected.class);

        assertThat(sql.queryForObject("select count(*) from document", Long.class)).isZero();
        assertThat(sql.queryForObject("select count(*) from document_part", Long.class)).isZero();
    }

    @Test
    @DisplayName("F1 one person uploads no more than 200 documents a day")
    void mostADay() {
        for (int i = 0; i < 200; i++) {
            store("entrepreneur");
        }

        assertThatThrownBy(() -> store("entrepreneur")).isInstanceOf(InputRejected.class).hasMessageContaining("too many");
        assertThat(store("entrepreneur2").person()).isEqualTo("entrepreneur2");
    }

    private StoredDocument store(String person) {
        return documents.store("a.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII), "0824677865", person);
    }
}

@OnH2
class DocumentsOnH2Test extends DocumentScenarios {
}

@OnPostgres
class DocumentsOnPostgresTest extends DocumentScenarios {
}
