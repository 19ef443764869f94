package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.smewallet.document.Documents;
import org.smewallet.document.StoredDocument;
import org.smewallet.support.OnH2;
import org.smewallet.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people uploaded, on its way back to them. */
abstract class DownloadScenarios extends PageStories {

    private static final String CONTENT = "%PDF-1.7 <html>x</html>";

    @Autowired
    Documents documents;
    @Autowired
    JdbcTemplate sql;
    private String file;
    private StoredDocument document;

    @BeforeEach
    void a_file_with_a_document() {
        entrepreneur.get(Filled.NEW);
        file = entrepreneur.post(Filled.NEW, Filled.training("SUBMIT")).address();
        document = documents.store("factuur \u202E\"x\".html", CONTENT.getBytes(StandardCharsets.US_ASCII), "0824677865", "entrepreneur");
        documents.attach(document.id(), file.replace("/files/", ""));
    }

    @Test
    @DisplayName("F5 an upload comes back as attachment, is not guessed at and runs nothing from our address")
    void attachment() {
        String inApi = file.replace("/files/", "/api/v1/applications/");
        for (Client.Page download : List.of(entrepreneur.get(file + "/documents/" + document.id()), entrepreneur.get(file + "/limits.ics"),
                entrepreneur.ask("caseworker", inApi + "/documents/" + document.id()), entrepreneur.ask("caseworker", "/api/v1/documents/" + document.id()))) {
            assertThat(download.status()).isEqualTo(200);
            assertThat(download.answer().headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;").doesNotContain("\u202E", "\r", "\n");
            assertThat(download.answer().headers().allValues("X-Content-Type-Options")).contains("nosniff");
            assertThat(download.answer().headers().allValues("Content-Security-Policy")).anyMatch(policy -> policy.contains("sandbox"));
        }
    }

    @Test
    @DisplayName("F2 a document in quarantine goes to nobody, not to staff either")
    void quarantine() {
        sql.update("update document set scan_state = 'QUARANTINE' where id = ?", document.id());

        Client.Page refused = entrepreneur.get(file + "/documents/" + document.id());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("wordt nagekeken op virussen").doesNotContain(CONTENT);
        assertThat(entrepreneur.ask("caseworker", "/api/v1/documents/" + document.id()).status()).isEqualTo(409);
    }
}

@OnH2
class DownloadsOnH2Test extends DownloadScenarios {
}

@OnPostgres
class DownloadsOnPostgresTest extends DownloadScenarios {
}
